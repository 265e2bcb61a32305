import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { goalsOf, type Goal } from './goals.js';
import { makeReport, makeResult } from './make-report.js';
import type { Report } from './report.js';

const goal = (report: Report, name: string): Goal => {
  const found = goalsOf(report).find((one) => one.name.startsWith(name));
  if (!found) throw new Error(`There is no goal "${name}".`);
  return found;
};

const reached = (report: Report, name: string): boolean | null => goal(report, name).reached;

describe('the goals of the bench', () => {
  it('are not reached where nothing was measured', () => {
    const goals = goalsOf(makeReport([]));
    assert.equal(goals.length, 14);
    assert.ok(goals.every((one) => one.reached === null && one.measured === 'not measured'));
  });

  it('hold blocking against the better peer', () => {
    const report = (ours: number): Report =>
      makeReport([
        makeResult('ours', 20, { blocking: ours }),
        makeResult('vis', 20, { blocking: 900 }),
        makeResult('timelinejs', 20, { blocking: 600 }),
      ]);
    assert.equal(reached(report(100), '20 events'), true);
    assert.equal(reached(report(101), '20 events'), false);
    assert.equal(goal(report(101), '20 events').measured, '101 ms of 100 ms');
  });

  it('hold the drawing of 1,000 events against the better peer, and wait for none that was given up', () => {
    const report = (ours: number): Report =>
      makeReport([
        makeResult('ours', 1000, { drawn: ours }),
        makeResult('vis', 1000, { drawn: 900 }),
        makeResult('timelinejs', 1000, { drawn: null, atLeast: 60_000 }),
      ]);
    assert.equal(reached(report(300), '1,000 events'), true);
    assert.equal(reached(report(301), '1,000 events'), false);
  });

  it('hold 10,000 against vis-timeline alone, or what it exceeds', () => {
    const others = [makeResult('timelinejs', 10_000, { drawn: 1 })];
    const report = (ours: number, vis: { drawn: number | null; atLeast: number | null }): Report =>
      makeReport([makeResult('ours', 10_000, { drawn: ours }), makeResult('vis', 10_000, vis), ...others]);
    assert.equal(reached(report(200, { drawn: 12_000, atLeast: null }), '10,000'), true);
    assert.equal(reached(report(201, { drawn: 12_000, atLeast: null }), '10,000'), false);
    assert.equal(reached(report(1000, { drawn: null, atLeast: 60_000 }), '10,000'), true);
    assert.equal(reached(report(1, { drawn: null, atLeast: null }), '10,000'), null);
  });

  it('hold 10,000 without lanes against vis-timeline', () => {
    const report = (ours: number | null, vis: number): Report => makeReport([], { flat: { ours, vis } });
    assert.equal(reached(report(200, 12_000), '10,000 events without'), true);
    assert.equal(reached(report(201, 12_000), '10,000 events without'), false);
    assert.equal(reached(report(null, 12_000), '10,000 events without'), null);
    assert.equal(reached(report(1, 12_000), '10,000 events:'), null);
  });

  it('hold 100,000 against our own 1,000, the empty page and the text', () => {
    const report = (large: Partial<ReturnType<typeof makeResult>>): Report =>
      makeReport([makeResult('ours', 1000, { drawn: 100 }), makeResult('ours', 100_000, large)]);
    const good = { drawn: 200, pan: 20, zoom: 33.4, heap: 36_000_000 };
    const bad = { drawn: 201, pan: 20.1, zoom: 33.5, heap: 36_000_001 };
    for (const name of ['100,000 events', 'Pan', 'Zoom', 'Heap']) {
      assert.equal(reached(report(good), name), true, name);
      assert.equal(reached(report(bad), name), false, name);
    }
  });

  it('count elements and shifts at every size of ours, and at none of others', () => {
    const report = (elements: number, shift: number): Report =>
      makeReport([
        makeResult('ours', 20),
        makeResult('ours', 1000, { elements, shift }),
        makeResult('vis', 1000, { elements: 9999, shift: 1 }),
      ]);
    assert.equal(reached(report(700, 0), 'Elements'), true);
    assert.equal(reached(report(701, 0), 'Elements'), false);
    assert.equal(reached(report(1, 0), 'Layout'), true);
    assert.equal(reached(report(1, 0.0001), 'Layout'), false);
  });

  it('look at tiles and at many widgets', () => {
    const ours = [makeResult('ours', 1000, { drawn: 100 })];
    const tiles = { drawn: 200, bytes: 80_000, requests: 9 };
    assert.equal(reached(makeReport(ours, { tiles }), 'A million events in tiles: t'), true);
    assert.equal(reached(makeReport(ours, { tiles }), 'A million events in tiles: d'), true);
    const worse = { drawn: 201, bytes: 80_001, requests: 9 };
    assert.equal(reached(makeReport(ours, { tiles: worse }), 'A million events in tiles: t'), false);
    assert.equal(reached(makeReport(ours, { tiles: worse }), 'A million events in tiles: d'), false);
    const many = { count: 20, stageTwo: 1, drawnOutOfView: 0, elements: 100, listElements: 100 };
    for (const [more, isLoaded, isCheap] of [
      [{}, true, true],
      [{ stageTwo: 2 }, false, true],
      [{ stageTwo: 0 }, false, true],
      [{ drawnOutOfView: 1 }, true, false],
      [{ elements: 101 }, true, false],
    ] as const) {
      const report = makeReport(ours, { many: { ...many, ...more } });
      assert.equal(reached(report, '20 widgets on a page: s'), isLoaded, JSON.stringify(more));
      assert.equal(reached(report, '20 widgets on a page: t'), isCheap, JSON.stringify(more));
    }
  });
});
