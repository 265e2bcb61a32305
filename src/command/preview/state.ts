import type { Problem } from '../../model/problem.js';

/** A problem, and the event that it is about. */
export interface ShownProblem extends Problem {
  /** Id of an event that is shown, or `null`. */
  event: string | null;
}

/** What the page of a preview is told whenever the file was saved. */
export interface PreviewState {
  /** Name of the file. */
  file: string;
  /** How many times it was read; 1 is the first. */
  version: number;
  /** The version that is shown: this one, or the last that could be; 0 as long as none could. */
  shown: number;
  /** How many events are shown. */
  events: number;
  problems: readonly ShownProblem[];
}
