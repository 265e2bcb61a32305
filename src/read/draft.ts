import type { TimelineDocument } from '../model/document.js';
import type { Problem } from '../model/problem.js';
import type { ProblemTexts } from './problem-texts.js';

/** Something that a source got wrong, not yet in words: those come only where there is something to say. */
export interface Finding {
  severity: Problem['severity'];
  code: keyof ProblemTexts;
  where: string;
  /** What its text is made of. */
  values: readonly unknown[];
}

/** Calls when there is time. */
export type WhenIdle = (call: () => void) => unknown;

/** What reading gives before its problems are put into words (see `explain`). */
export interface Draft {
  /** `null` where there is nothing to show; an error among the findings says why. */
  document: TimelineDocument | null;
  findings: Finding[];
  /** Of a large story, or one in tiles: says what is found when more of it is read. */
  later?: ((tell: (findings: Finding[]) => void) => void) | undefined;
  /** Of a large story: reads what is left of it when there is time. What is found is said by `later`. */
  rest?: ((whenIdle: WhenIdle) => void) | undefined;
}

/** A reading that came to nothing. */
export function failed<C extends keyof ProblemTexts>(
  code: C,
  where: string,
  ...values: Parameters<ProblemTexts[C]>
): Draft {
  return { document: null, findings: [{ severity: 'error', code, where, values }] };
}
