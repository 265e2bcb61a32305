import type { Finding } from './draft.js';
import type { LoadFault } from './tiles-load.js';

/** What can be wrong with a file of a story in tiles. */
export type TileFault = LoadFault | 'version';

/** What went wrong with a story that comes in many files: one finding of each kind, the first. */
export class TileProblems {
  readonly #kinds = new Map<string, Finding>();
  /** Where reading events leaves its own. */
  readonly #read: Finding[];

  constructor(read: Finding[]) {
    this.#read = read;
  }

  get all(): readonly Finding[] {
    return [...this.#kinds.values()];
  }

  /** @param where the file, relative to the story's folder */
  tell(fault: TileFault, where: string): void {
    this.#add({ severity: 'error', code: `tile-${fault}`, where, values: [] });
  }

  /** Takes over what reading events has found. */
  gather(): void {
    for (const finding of this.#read.splice(0)) this.#add(finding);
  }

  clear(): void {
    this.#kinds.clear();
  }

  #add(finding: Finding): void {
    if (!this.#kinds.has(finding.code)) this.#kinds.set(finding.code, finding);
  }
}
