import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Edit } from '../../src/axis/vis/edit.mjs';
import { leanVis } from '../../src/axis/vis/plugin.mjs';
import { TRANSFORMS } from '../../src/axis/vis/transforms.mjs';
import { ROOT } from '../tools/command.mjs';

const VIS = `${ROOT}node_modules/vis-timeline/esnext/esm/vis-timeline-graph2d.mjs`;
const vis = readFileSync(VIS, 'utf8');
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

  it('leaves nothing that makes markup, listens to hands, waits for ever, or needs other packages', () => {
    const { transform } = leanVis();
    assert.ok(typeof transform === 'function');
    const result: unknown = Reflect.apply(transform, {}, [vis, VIS]);
    assert.ok(typeof result === 'object' && result && 'code' in result && typeof result.code === 'string');
    const code = result.code.replace(/^\s*(\/\/|\/?\*).*$/gm, '');
    assert.match(code, /export \{ Timeline \}/);
    const left = /innerHTML|outerHTML|insertAdjacent|addEventListener|\.on[a-z]+ =|setInterval/;
    assert.equal(left.exec(code)?.[0], undefined);
    const imports = [...code.matchAll(/^import .+ from '(.+)'/gm)].map(([, from]) => from);
    assert.deepEqual(imports, ['component-emitter']);
    assert.equal(linesOf(result.code), linesOf(vis), 'source maps stay true');
  });
});

describe('an edit', () => {
  const CODE =
    '\nclass A {\n  one() {\n    first();\n    second();\n    third();\n  }\n}\nclass B {\n  one() {\n    b();\n  }\n}\n';
  const edited = (change: (edit: Edit) => void): string => {
    const edit = new Edit('test', CODE);
    change(edit);
    assert.equal(linesOf(edit.code), linesOf(CODE));
    return edit.code;
  };

  it('cuts lines up to another, or to the end of their method', () => {
    assert.match(
      edited((edit) => edit.cut('class A', 'first', 'third', 'other();')),
      /\{\n {4}other\(\);\n\nthird/,
    );
    assert.match(
      edited((edit) => edit.cut('class A', 'second', '')),
      /first\(\);\n {4}\n\n {2}\}\n\}\nclass B/,
    );
  });

  it('takes out a method', () => {
    assert.match(
      edited((edit) => edit.drop('class B', 'one()')),
      /third\(\);\n {2}\}\n\}\nclass B \{\n {2}\n\n\n\}\n/,
    );
  });

  it('empties one method of one class', () => {
    assert.match(
      edited((edit) => edit.hollow('class B', 'one()', 'x();')),
      /first\(\)[^]+class B \{\n {2}one\(\) \{x\(\);\n\n/,
    );
  });

  const faults: [string, (edit: Edit) => void][] = [
    ['a class that is not there', (edit) => edit.hollow('class C', 'one()')],
    ['a line that is not in this class', (edit) => edit.cut('class B', 'first', '')],
    ['a line that is there twice', (edit) => edit.cut('', 'one()', 'b();')],
    ['an end that comes before', (edit) => edit.cut('class A', 'third', 'first')],
    ['a count that differs', (edit) => edit.replace('one()', 'two()')],
  ];
  for (const [what, change] of faults) {
    it(`refuses ${what}`, () => assert.throws(() => edited(change), /test: expected/));
  }
});
