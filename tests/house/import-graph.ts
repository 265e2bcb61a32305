import { readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import ts from 'typescript';

/** One import of one file. */
export interface Import {
  /** As it is written. */
  specifier: string;
  /** `type`: the type of a module that is loaded dynamically, or not at all (`import('…')` as a type). */
  kind: 'static' | 'dynamic' | 'type';
  /** Whether it is `export … from`. */
  reexport: boolean;
}

/** The imports of every file, by the file's path from `src/`. */
export type Imports = ReadonlyMap<string, readonly Import[]>;

/** The imports that stand in a source text; an `import()` of anything but a plain text is an error. */
export function importsOf(path: string, text: string): Import[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ specifier: node.moduleSpecifier.text, kind: 'static', reexport: false });
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      found.push({ specifier: node.moduleSpecifier.text, kind: 'static', reexport: true });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const { literal } = node.argument;
      if (ts.isStringLiteral(literal)) found.push({ specifier: literal.text, kind: 'type', reexport: false });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (!argument || !ts.isStringLiteral(argument)) throw new Error(`${path}: import() of no plain text`);
      found.push({ specifier: argument.text, kind: 'dynamic', reexport: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Reads the imports of files below a folder. */
export function readImports(folder: string, files: readonly string[]): Imports {
  return new Map(files.map((file) => [file, importsOf(file, readFileSync(`${folder}/${file}`, 'utf8'))]));
}

/** The file that a relative import means, or `null` for a package. */
export function target(from: string, specifier: string): string | null {
  return specifier.startsWith('.') ? posix.join(dirname(from), specifier).replace(/\.js$/, '.ts') : null;
}

/** The first circle of files that import each other statically, or `null`. */
export function findCycle(imports: Imports): string[] | null {
  const done = new Set<string>();
  const path: string[] = [];
  const walk = (file: string): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    path.push(file);
    for (const { specifier, kind } of imports.get(file) ?? []) {
      const next = kind === 'static' ? target(file, specifier) : null;
      const cycle = next === null ? null : walk(next);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(file);
    return null;
  };
  for (const file of imports.keys()) {
    const cycle = walk(file);
    if (cycle) return cycle;
  }
  return null;
}
