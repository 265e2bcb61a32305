import type { Terminal } from './terminal.js';

/** One of the things that the command can do. */
export interface Subcommand {
  /** How it is called and what its options mean: shown by `--help`. */
  help: string;
  /**
   * @param args what was written after its name
   * @returns the exit code
   * @throws {Failure} where it cannot go on
   */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

/** What the command knows of it before it is loaded. */
export interface Listed {
  name: string;
  /** One line. */
  summary: string;
  load: () => Promise<Subcommand>;
}
