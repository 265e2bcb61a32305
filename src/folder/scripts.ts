import { languageOf } from '../words/date-languages.js';
import { CODE_FOLDER, type BuiltFile } from './built-file.js';
import { hashed } from './hashes.js';

/** A file that a page asks for at once, or at some widths: a media query. */
export interface Soon {
  file: BuiltFile;
  media?: string;
}

/** The scripts and styles of the folder. */
export interface Scripts {
  /** For pages that take the element: under its plain name, which is corrected in place, and under one that stays. */
  element: { plain: BuiltFile; hashed: BuiltFile };
  /** For the page of the story; `soon` gives what its script loads as soon as it runs, for a story in a language. */
  page: { script: BuiltFile; style: BuiltFile; soon(lang: string): Soon[] };
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

/** The page is as wide as its timeline and its own edges (see `LIST_BELOW` of the element, and `embed.css`), CSS px. */
const AXIS_FROM = 480 + 2 * 4;

/** Chunks that show a story, and the widths of the page at which they are asked for. */
const SHOWING: readonly [name: string, media?: string][] = [
  ['story-view'],
  ['axis', `(min-width: ${AXIS_FROM}px)`],
  ['events', `(max-width: ${AXIS_FROM - 0.02}px)`],
];

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
  const named = (name: string): BuiltFile | undefined =>
    chunks.find(({ path }) => new RegExp(`^${CODE_FOLDER}${name}-[\\w-]{6}\\.js$`).test(path));
  const chunk = (name: string): BuiltFile => {
    const file = named(name);
    if (!file) throw new Error(`The package has no ${CODE_FOLDER}${name}.`);
    return file;
  };
  const showing = SHOWING.map(([name, media]) => ({ file: chunk(name), ...(media && { media }) }));
  const soon = (lang: string): Soon[] => {
    // English is there from the start.
    const own = [languageOf(lang), `${languageOf(lang)}-dates`].flatMap((name) => named(name) ?? []);
    const shared = own.length ? ['load-language', 'intl-forms'].map(chunk) : [];
    return [...showing, ...[...shared, ...own].map((file) => ({ file }))];
  };
  const plain = read('news-timeline.js');
  return {
    element: { plain, hashed: hashed(plain) },
    page: { script: hashed(read('embed.js')), style: hashed(read('embed.css')), soon },
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
