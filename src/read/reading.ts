import type { TimelineDocument } from '../model/document.js';
import type { Problem } from '../model/problem.js';

/** What reading gives. Nothing that a source holds makes it throw. */
export interface Reading {
  /** `null` where there is nothing to show; an error among the problems says why. */
  document: TimelineDocument | null;
  problems: Problem[];
}
