import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from './failure.js';
import { systemWords } from './system-words.js';

/**
 * Writes a file where there is none. All of it stands there, or what was there before.
 *
 * @param isForced whether a file that is there is replaced
 * @throws {Failure} where one is there, or where it cannot be written
 */
export function writeNew(file: string, text: string, isForced: boolean): void {
  if (existsSync(file)) {
    if (statSync(file).isDirectory())
      throw new Failure(`${file} is a folder.`, 'Give the name of a file in it.');
    if (!isForced) {
      throw new Failure(
        `${file} is there already: it is left alone.`,
        'Give another name, or --force to replace it.',
      );
    }
  }
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, text);
  } catch (error) {
    throw new Failure(
      `${file} cannot be written: ${systemWords(error)}.`,
      'Check the folder and who may write there.',
    );
  }
}

function writeWhole(file: string, text: string): void {
  const making = `${file}.making-${process.pid}`;
  try {
    writeFileSync(making, text);
    renameSync(making, file);
  } catch (error) {
    rmSync(making, { force: true });
    throw error;
  }
}
