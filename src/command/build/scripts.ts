import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { CODE_FOLDER, type BuiltFile } from './built-file.js';
import { hashed } from './hashes.js';

/** A script and what it loads at once. */
export interface Script {
  file: BuiltFile;
  /** Files that it imports, in turn: a page that names them gets them without waiting for one another. */
  imports: BuiltFile[];
}

/** The scripts and styles of the folder. */
export interface Scripts {
  /** For pages that take the element: under its plain name, which is corrected in place, and under one that stays. */
  element: { plain: BuiltFile; hashed: Script };
  /** For the page of the story. */
  page: { script: Script; style: BuiltFile };
  /** For pages with the story in an iframe. */
  host: BuiltFile;
  /** For the page of snippets. */
  copy: BuiltFile;
  /** All that the others load. */
  chunks: BuiltFile[];
  licenses: BuiltFile;
}

/**
 * Reads what the package's build made for pages.
 *
 * @param folder with a slash at the end
 */
export function readScripts(folder: string): Scripts {
  const read = (path: string): BuiltFile => ({
    path,
    content: withoutMap(readFileSync(folder + path, 'utf8')),
  });
  const chunks = readdirSync(folder + CODE_FOLDER)
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => read(CODE_FOLDER + name));
  const script = (file: BuiltFile): Script => ({ file, imports: importsOf(file, chunks) });
  const plain = read('news-timeline.js');
  return {
    element: { plain, hashed: script(hashed(plain)) },
    page: { script: script(hashed(read('embed.js'))), style: hashed(read('embed.css')) },
    host: read('host.js'),
    copy: hashed({ ...read('command/copy-buttons.js'), path: 'snippets.js' }),
    chunks,
    licenses: read('LICENSES.txt'),
  };
}

/** Source maps are ten times what they explain, and stay in the package. */
function withoutMap(text: string): string {
  return text.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n');
}

/** What a minified module imports, without what it loads later. */
function importsOf(file: BuiltFile, chunks: readonly BuiltFile[], found: BuiltFile[] = []): BuiltFile[] {
  for (const [, specifier = ''] of String(file.content).matchAll(/\b(?:from|import)\s*"(\.[^"]+)"/g)) {
    const path = posix.join(posix.dirname(file.path), specifier);
    const chunk = chunks.find((one) => one.path === path);
    if (!chunk) throw new Error(`${file.path} imports ${path}, which the package does not have.`);
    if (found.includes(chunk)) continue;
    found.push(chunk);
    importsOf(chunk, chunks, found);
  }
  return found;
}
