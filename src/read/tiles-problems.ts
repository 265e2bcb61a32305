import type { Finding } from './draft.js';
import type { LoadFault } from './tiles-load.js';

/** What can be wrong with a file of a story in tiles. */
export type TileFault = LoadFault | 'version';

/** What went wrong with a story that comes in many files: one finding of each kind, the first. */
export class TileProblems {
  readonly #kinds = new Map<string, Finding>();
  /** Kinds that were told already: {@link clear} takes back what is wrong, not what was said. */
  readonly #told = new Set<string>();
  #tell: (findings: Finding[]) => void = () => undefined;
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

  /** Is told of each kind once, from now on. */
  listen(tell: (findings: Finding[]) => void): void {
    this.#tell = tell;
  }

  clear(): void {
    this.#kinds.clear();
  }

  #add(finding: Finding): void {
    if (!this.#kinds.has(finding.code)) this.#kinds.set(finding.code, finding);
    if (this.#told.has(finding.code)) return;
    this.#told.add(finding.code);
    this.#tell([finding]);
  }
}
