import { extname } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
};

/** What a web host says that a file is, by what its name ends in. */
export function mediaTypeOf(path: string): string {
  return TYPES[extname(path)] ?? 'application/octet-stream';
}
