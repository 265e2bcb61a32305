import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Edit } from '../../src/axis/vis/edit.mjs';
import { TRANSFORMS } from '../../src/axis/vis/transforms.mjs';
import { ROOT } from '../tools/command.mjs';

const vis = readFileSync(`${ROOT}node_modules/vis-timeline/esnext/esm/vis-timeline-graph2d.mjs`, 'utf8');
const linesOf = (code: string): number => code.split('\n').length;

describe('what the build takes out of vis-timeline', () => {
  for (const transform of TRANSFORMS) {
    it(`stands alone: ${transform.name}`, () => {
      const edit = new Edit(transform.name, vis);
      transform(edit);
      assert.notEqual(edit.code, vis);
      assert.equal(linesOf(edit.code), linesOf(vis), 'source maps stay true');
    });

    it(`is missed when it is gone: ${transform.name}`, () => {
      assert.throws(
        () => transform(new Edit(transform.name, 'class Timeline {}\n')),
        (error: Error) => {
          assert.match(
            error.message,
            new RegExp(`${transform.name}: expected .+ found it .+ adapt this transform`),
          );
          return true;
        },
      );
    });
  }

  it('is counted: one more place where text becomes markup stops the build', () => {
    const markup = TRANSFORMS.find(({ name }) => name === 'noMarkup');
    assert.ok(markup);
    assert.throws(
      () => markup(new Edit('noMarkup', `${vis}\nelement.innerHTML = text;`)),
      /35 times .+ 36 times/,
    );
  });
});
