import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../tools/command.mjs';
import { filesBelow } from '../tools/files.mjs';

/** All files of the build, by their paths from the checkout's root, such as `dist/index.js`. */
export function builtFiles(): string[] {
  if (!existsSync(`${ROOT}dist`)) throw new Error('There is no dist/ to test: run "npm run build" first.');
  return filesBelow('dist');
}

/** The text of a file, by its path from the checkout's root. */
export const read = (path: string): string => readFileSync(ROOT + path, 'utf8');

/** The first of README's scripts with these words. */
export function readmeScript(words: string): string {
  const all = [...read('README.md').matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
  const found = all.find((code) => code.includes(words));
  if (found === undefined) throw new Error(`README has no script with ${words}.`);
  return found;
}

/**
 * Bytes that travel when a file is asked for, as the program `gzip -9` makes them, by which the budgets are set. The zlib
 * inside of Node is another one: it makes 0.3 % more of the same.
 */
export const gzipped = (path: string): number => execFileSync('gzip', ['-9nc', ROOT + path]).length;

/**
 * What is loaded only of stories that are longer than ours, in tiles, in the page, not in order, or with dates that are
 * not plain, of living ones, of those with media or corrections, for the search of a long one, and for a calendar when a
 * reader asks for it. `tests/pages/find.test.ts` holds a page with our story against it. Of other
 * formats see {@link OF_OTHER_FORMATS}.
 */
export const OF_OTHER_STORIES =
  /^dist\/chunks\/(?:add-to-calendar|calendar|date-suggestion|draft-list|explain|find-worker|finder|hash|large(?:-memory)?|living|long-list|long-text|media-element|parse-date|plain-events|record-element|say-rare|scroll|tiles-in-zone|story-tiles|zones)-[\w-]+\.js$/;

/** What is loaded only of stories that are in another format than our JSON. */
export const OF_OTHER_FORMATS =
  /^dist\/chunks\/(?:draft-file|draft-sheet|google-sheet|html-parser|papaparse|timelinejs|workbook|write-markup)[\w.-]*-[\w-]+\.js$/;

/** The words of one language other than English: a reader loads the two of the story's language, and one that all of
 * these share. */
export const OF_OTHER_LANGUAGES =
  /^dist\/chunks\/(ar|de|es|fr|ja|pl|uk|intl|load)(?:-dates|-words|-forms|-language)?-[\w-]{6}\.js$/;

export interface BuiltImport {
  specifier: string;
  dynamic: boolean;
}

/** What a built script imports. */
export function builtImports(path: string): BuiltImport[] {
  const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  const found: BuiltImport[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      if (ts.isStringLiteral(node.moduleSpecifier))
        found.push({ specifier: node.moduleSpecifier.text, dynamic: false });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      const isText = argument && ts.isStringLiteralLike(argument);
      found.push({ specifier: isText ? argument.text : '(not a plain text)', dynamic: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** A script and all that it imports, in turn; what it loads later only where that is asked for. */
export function graph(entry: string, later: boolean, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const { specifier, dynamic } of builtImports(entry)) {
    if (!dynamic || later) graph(posix.join(posix.dirname(entry), specifier), later, seen);
  }
  return seen;
}
