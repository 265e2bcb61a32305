import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemLines } from '../../src/command/problem-lines.js';
import type { Problem } from '../../src/model/problem.js';

describe('problems for a terminal', () => {
  const problem = (severity: Problem['severity'], at: number): Problem => ({
    severity,
    code: 'some',
    where: `row ${at}`,
    message: `So ${at}.`,
  });
  const problems = [1, 2, 3].map((at) => problem('warning', at)).concat(problem('error', 4));

  it('are all told in the order of the file, where there are few', () => {
    const lines = problemLines('a.csv', problems, 4).split('\n');
    assert.deepEqual(
      lines.map((line) => line.slice(7)),
      [
        'warning at row 1: So 1.',
        'warning at row 2: So 2.',
        'warning at row 3: So 3.',
        'error at row 4: So 4.',
      ],
    );
  });

  it('are errors first where not all are told: no heap of warnings hides one', () => {
    assert.equal(
      problemLines('a.csv', problems, 2),
      'a.csv: error at row 4: So 4.\na.csv: warning at row 1: So 1.\n… and 2 more.',
    );
  });

  it('tell once what is the same in many places, and where', () => {
    const same = (where: string): Problem => ({
      severity: 'warning',
      code: 'alt-missing',
      where,
      message: 'No text.',
      hint: 'Say it.',
    });
    const rows = [2, 3, 5, 8].map((row) => same(`row ${row} (event-${row})`));
    const other: Problem = {
      severity: 'error',
      code: 'date',
      where: 'row 4, column date',
      message: 'No date.',
    };
    assert.equal(
      problemLines('a.csv', [...rows, other]),
      'a.csv: warning at row 2 (event-2): No text.\n  Say it.\n  The same at rows 3, 5, 8.\na.csv: error at row 4, column date: No date.',
    );
    assert.match(
      problemLines(
        'a.json',
        [0, 1, 2].map((at) => same(`events[${at}].media.alt (a${at})`)),
      ),
      /^ {2}The same at events\[1\]\.media\.alt, events\[2\]\.media\.alt\.$/m,
    );
    const many = Array.from({ length: 5000 }, (_, at) => same(`row ${at + 2}, column text (e${at})`));
    const lines = problemLines('a.csv', [...many, other], 1).split('\n');
    assert.deepEqual(lines, ['a.csv: error at row 4, column date: No date.', '… and 5,000 more.']);
    assert.match(problemLines('a.csv', many), / rows 3–22 and 4,979 more\.$/);
    assert.match(problemLines('a.csv', many, Infinity), / rows 3–5001\.$/);
    assert.equal(problemLines('a.csv', rows.slice(0, 2)).split('Say it').length, 3);
  });
});
