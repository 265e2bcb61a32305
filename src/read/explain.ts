import type { Problem } from '../model/problem.js';
import type { Draft, Finding } from './draft.js';
import { PROBLEM_TEXTS, type ProblemText } from './problem-texts.js';
import type { Reading } from './reading.js';

/** Puts what was found into words for an editor. */
export function explain(findings: readonly Finding[]): Problem[] {
  return findings.map(({ values, ...finding }) => {
    // What was found holds the values that its text takes: `Fields.error` and `failed` see to that.
    const text: (...values: never[]) => ProblemText = PROBLEM_TEXTS[finding.code];
    return { ...finding, ...text(...(values as never[])) };
  });
}

/** A draft with its problems in words. */
export function explained({ document, findings }: Draft): Reading {
  return { document, problems: explain(findings) };
}
