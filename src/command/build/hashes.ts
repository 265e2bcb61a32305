import { createHash } from 'node:crypto';
import { hashedName, type BuiltFile } from './built-file.js';

/** A file under a name that changes with what it holds. */
export function hashed({ path, content }: BuiltFile): BuiltFile {
  return { path: hashedName(path, createHash('sha256').update(content).digest('hex')), content };
}

/** What `integrity` of a script or link says of a file. */
export function integrityOf({ content }: BuiltFile): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
