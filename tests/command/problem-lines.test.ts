import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemLines } from '../../src/command/problem-lines.js';
import type { Problem } from '../../src/model/problem.js';

describe('problems for a terminal', () => {
  const problem = (severity: Problem['severity'], at: number): Problem => ({
    severity,
    code: 'some',
    where: `row ${at}`,
    message: 'So.',
  });
  const problems = [1, 2, 3].map((at) => problem('warning', at)).concat(problem('error', 4));

  it('are all told in the order of the file, where there are few', () => {
    const lines = problemLines('a.csv', problems, 4).split('\n');
    assert.deepEqual(
      lines.map((line) => line.slice(7)),
      ['warning at row 1: So.', 'warning at row 2: So.', 'warning at row 3: So.', 'error at row 4: So.'],
    );
  });

  it('are errors first where not all are told: no heap of warnings hides one', () => {
    assert.equal(
      problemLines('a.csv', problems, 2),
      'a.csv: error at row 4: So.\na.csv: warning at row 1: So.\n… and 2 more.',
    );
  });
});
