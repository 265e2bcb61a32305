import { readFileSync, statSync } from 'node:fs';
import { arrayBuffer } from 'node:stream/consumers';
import type { Reading } from '../read/reading.js';
import { readStory } from '../read/story.js';
import { Failure } from './failure.js';
import { systemWords } from './system-words.js';

/** More is not even opened: it is no story that anybody wrote, and would fill the memory. */
const MOST_BYTES = 500_000_000;

/** The name that stands for the standard input. */
const INPUT = '-';

/**
 * Reads a story from a file of any of the formats that the element reads.
 *
 * @throws {Failure} where the file cannot be read; whatever is wrong in it is among the problems
 */
export async function readFile(file: string): Promise<Reading> {
  return readStory(await readBytes(file), { name: file });
}

/**
 * The bytes of a file, or of the standard input where its name is `-`.
 *
 * @throws {Failure} where it cannot be read
 */
export async function readBytes(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    if (file === INPUT) return new Uint8Array(await arrayBuffer(process.stdin));
    const stat = statSync(file);
    if (stat.isDirectory()) throw new Failure(`${file} is a folder.`, 'Give the file of a story.');
    if (stat.size > MOST_BYTES) throw new Failure(`${file} is too large.`, 'Give less than 500 MB.');
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      `${file} cannot be read: ${systemWords(error)}.`,
      'Check its name and who may read it.',
    );
  }
}
