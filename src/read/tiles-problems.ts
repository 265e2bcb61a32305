import type { Problem } from '../model/problem.js';
import { TILES_VERSION } from '../model/tile.js';
import type { LoadFault } from './tiles-load.js';

/** What can be wrong with a file of a story in tiles. */
export type TileFault = LoadFault | 'version';

const FAULTS: Record<TileFault, readonly [message: string, hint: string]> = {
  missing: [
    'A part of the story is not on the server.',
    'Upload all files of the folder, then its manifest.',
  ],
  unreachable: ['A part of the story could not be loaded.', 'Check the connection, and try again.'],
  broken: ['A part of the story is damaged.', 'Cut the story into tiles again, and upload all files.'],
  version: [
    `A part of the story is of another version than ${TILES_VERSION}.`,
    'Upload all files of the folder, and no others into it.',
  ],
};

/** What went wrong with a story that comes in many files: one problem of each kind, the first. */
export class TileProblems {
  readonly #kinds = new Map<string, Problem>();
  /** Where reading events leaves its own. */
  readonly #read: Problem[];

  constructor(read: Problem[]) {
    this.#read = read;
  }

  get all(): readonly Problem[] {
    return [...this.#kinds.values()];
  }

  /** @param where the file, relative to the story's folder */
  tell(fault: TileFault, where: string): void {
    const [message, hint] = FAULTS[fault];
    this.#add({ severity: 'error', code: `tile-${fault}`, where, message, hint });
  }

  /** Takes over what reading events has found. */
  gather(): void {
    for (const problem of this.#read.splice(0)) this.#add(problem);
  }

  clear(): void {
    this.#kinds.clear();
  }

  #add(problem: Problem): void {
    if (!this.#kinds.has(problem.code)) this.#kinds.set(problem.code, problem);
  }
}
