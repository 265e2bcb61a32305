import { sha256, sha384 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { hashedName, type BuiltFile } from './built-file.js';

/** A file under a name that changes with what it holds. */
export function hashed({ path, content }: BuiltFile): BuiltFile {
  return { path: hashedName(path, bytesToHex(sha256(bytesOf(content)))), content };
}

/** What `integrity` of a script or link says of a file. */
export function integrityOf({ content }: BuiltFile): string {
  return `sha384-${btoa(String.fromCharCode(...sha384(bytesOf(content))))}`;
}

function bytesOf(content: BuiltFile['content']): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
