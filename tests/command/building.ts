import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { run } from '../../src/command/run.js';
import { ROOT } from '../tools/command.mjs';

/** The story that the package ships with. */
export const STORY = `${ROOT}data/ukraine-peace-talks.json`;

/** What a call of the command came to. */
export interface Called {
  code: number;
  /** To stdout. */
  said: string;
  /** To stderr. */
  told: string;
}

/** Calls the command. */
export async function call(...args: readonly string[]): Promise<Called> {
  const said: string[] = [];
  const told: string[] = [];
  const code = await run(args, {
    say: (text) => void said.push(text),
    tell: (text) => void told.push(text),
    progress: () => undefined,
  });
  return { code, said: said.join('\n'), told: told.join('\n') };
}

/** A folder for the tests of a file, without anything in it; gone after its last test. Absolute. */
export function workFolder(): string {
  mkdirSync(`${ROOT}tests/.out`, { recursive: true });
  const folder = mkdtempSync(`${ROOT}tests/.out/command-`);
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** All files below a folder, hidden ones too, with a hash of what they hold. */
export function listing(folder: string): Record<string, string> {
  const files = readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter((path) => !lstatSync(join(folder, path)).isDirectory())
    .sort();
  return Object.fromEntries(
    files.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}
