import { CODE_FOLDER, hashedPattern, isHashed, TILES_FOLDER, type BuiltFile } from './built-file.js';

/** What stays the same under its name for ever. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** What is corrected in place: a reader has a correction after a minute, and never waits for the question. */
const A_MINUTE = 'public, max-age=60, stale-while-revalidate=600';

/** The strictest policy in which the pages of the folder work. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "img-src 'self' https: data:",
  "media-src 'self' https:",
  // What others host comes when a reader asks for it (see `model/medium.ts`).
  'frame-src https://www.youtube-nocookie.com https://player.vimeo.com https://w.soundcloud.com https://www.openstreetmap.org https://www.google.com',
  "connect-src 'self' https:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html news-timeline 'allow-duplicates'",
].join('; ');

const OPEN: readonly Header[] = [
  // Scripts and data are asked for by other sites, and by pages in sandboxed iframes, which have no origin at all.
  ['Access-Control-Allow-Origin', '*'],
  ['X-Content-Type-Options', 'nosniff'],
];

type Header = readonly [name: string, value: string];

const cache = (value: string): Header => ['Cache-Control', value];
const policy: Header = ['Content-Security-Policy', POLICY];

/** @param path of the folder on its host as its address has it, such as `/br%C3%BCcke/` */
export function nginxConf(path: string): BuiltFile {
  const folder = decoded(path);
  const headers = (indent: string, ...more: Header[]): string =>
    [...OPEN, ...more].map(([name, value]) => `${indent}add_header ${name} "${value}";`).join('\n');
  const content = `# For nginx: include this file in the "server { ... }" of your site, whose "root" must hold the folder.
# It is for the folder at ${quoted(folder)}: change that, wherever it stands below, where the folder lies elsewhere.
# There is no X-Frame-Options, on purpose: the page is to be shown in iframes of other sites.

location ${quoted(folder)} {
  # Files lie compressed beside the others.
  gzip_static on;
  gzip_vary on;
  # With the module ngx_brotli (Debian: libnginx-mod-http-brotli-static):
  # brotli_static on;
  etag on;

  # What is corrected in place.
${headers('  ', cache(A_MINUTE))}

  location ~ \\.(?:ics|jsonld)$ {
    types {
      text/calendar ics;
      application/ld+json jsonld;
    }
${headers('    ', cache(A_MINUTE))}
  }

  location ~ \\.html$ {
${headers('    ', cache(A_MINUTE), policy)}
  }

  # What has another name when it changes.
  location ~ ${quoted(hashedPattern(folder))} {
${headers('    ', cache(FOR_EVER))}
  }
}
`;
  return { path: 'nginx.conf', content };
}

/** nginx compares paths when it has decoded them. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Of another encoding than UTF-8, in which this file is: to be put right by hand.
    return path;
  }
}

/** A word of nginx's settings, whatever is in it: a space, `;` or `{` would end one that is not quoted. */
function quoted(word: string): string {
  const ends: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
  return `"${word.replace(/["\\]/g, '\\$&').replace(/[\n\r\t]/g, (end) => ends[end] ?? end)}"`;
}

/**
 * Headers for static hosts that read `_headers`, such as Netlify and Cloudflare Pages. No two rules set one header for
 * one file: those hosts would send both.
 *
 * @param path of the folder on its host, such as `/bridge/`
 * @param files all that are in it
 */
export function headersFile(path: string, files: readonly string[]): BuiltFile {
  const rule = (name: string, ...headers: readonly Header[]): string =>
    [path + name, ...headers.map(([key, value]) => `  ${key}: ${value}`)].join('\n');
  const served = files.filter((file) => !/\.(?:br|gz)$/.test(file));
  const isBelow = (file: string): boolean => [CODE_FOLDER, TILES_FOLDER].some((it) => file.startsWith(it));
  const pages = served.filter((file) => file.endsWith('.html'));
  // Hosts take a hundred rules: those of a long list share one.
  const single = pages.filter((file) => !file.startsWith('list-'));
  const rules = [
    rule('*', ...OPEN),
    ...[CODE_FOLDER, TILES_FOLDER]
      .filter((folder) => served.some((file) => file.startsWith(folder)))
      .map((folder) => rule(`${folder}*`, cache(FOR_EVER))),
    ...served.filter((file) => isHashed(file) && !isBelow(file)).map((file) => rule(file, cache(FOR_EVER))),
    rule('', cache(A_MINUTE), policy),
    ...single.map((file) => rule(file, cache(A_MINUTE), policy)),
    ...(single.length < pages.length ? [rule('list-*', cache(A_MINUTE), policy)] : []),
    ...served
      .filter((file) => /^(?:host|news-timeline|story)\.\w+$|^oembed\.json$|^preview\./.test(file))
      .map((file) => rule(file, cache(A_MINUTE))),
  ];
  const said = `# For static hosts that read this file at the root of the site: it is for the folder at ${path}.\n`;
  return { path: '_headers', content: `${said}\n${rules.join('\n\n')}\n` };
}
