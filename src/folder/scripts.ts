import { CODE_FOLDER, type BuiltFile } from './built-file.js';
import { hashed } from './hashes.js';

/** The scripts and styles of the folder. */
export interface Scripts {
  /** For pages that take the element: under its plain name, which is corrected in place, and under one that stays. */
  element: { plain: BuiltFile; hashed: BuiltFile };
  /** For the page of the story. */
  page: { script: BuiltFile; style: BuiltFile };
  /** For pages with the story in an iframe. */
  host: BuiltFile;
  /** For the page of snippets. */
  copy: BuiltFile;
  /** All that the others load, later. */
  chunks: BuiltFile[];
  licenses: BuiltFile;
}

/** What of the package goes into the folder, besides its chunks; by paths in what the package's build made. */
export const PACKAGE_FILES = [
  'news-timeline.js',
  'embed.js',
  'embed.css',
  'host.js',
  'command/copy-buttons.js',
  'LICENSES.txt',
] as const;

/**
 * Makes the scripts of a folder of what the package's build made for pages.
 *
 * @param texts of {@link PACKAGE_FILES} and of all chunks, by their paths
 */
export function scriptsOf(texts: ReadonlyMap<string, string>): Scripts {
  const read = (path: (typeof PACKAGE_FILES)[number] | `${typeof CODE_FOLDER}${string}`): BuiltFile => {
    const text = texts.get(path);
    if (text === undefined) throw new Error(`The package has no ${path}.`);
    return { path, content: withoutMap(text) };
  };
  const chunks = [...texts.keys()].filter(isChunk).sort().map(read);
  const plain = read('news-timeline.js');
  return {
    element: { plain, hashed: hashed(plain) },
    page: { script: hashed(read('embed.js')), style: hashed(read('embed.css')) },
    host: read('host.js'),
    copy: hashed({ ...read('command/copy-buttons.js'), path: 'snippets.js' }),
    chunks,
    licenses: read('LICENSES.txt'),
  };
}

function isChunk(path: string): path is `${typeof CODE_FOLDER}${string}` {
  return path.startsWith(CODE_FOLDER);
}

/** Source maps are ten times what they explain, and stay in the package. */
function withoutMap(text: string): string {
  return text.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n');
}
