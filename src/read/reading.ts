import type { TimelineDocument } from '../model/document.js';
import type { Problem } from '../model/problem.js';

/** What reading gives. Nothing that a source holds makes it throw. */
export interface Reading {
  /** `null` where there is nothing to show; an error among the problems says why. */
  document: TimelineDocument | null;
  problems: Problem[];
}

/** A reading that came to nothing. */
export function failed(code: string, where: string, message: string, hint: string): Reading {
  return { document: null, problems: [{ severity: 'error', code, where, message, hint }] };
}
