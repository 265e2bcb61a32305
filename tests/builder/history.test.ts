import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { History } from '../../src/builder/history.js';

describe('the history of the desk', () => {
  it('goes back and forth, and says what it takes back', () => {
    const history = new History('a');
    history.push('b', 'to b');
    history.push('c', 'to c');
    assert.equal(history.undo(), 'to c');
    assert.equal(history.present, 'b');
    assert.equal(history.undo(), 'to b');
    assert.equal(history.undo(), null);
    assert.equal(history.present, 'a');
    assert.equal(history.redo(), 'to b');
    assert.equal(history.redo(), 'to c');
    assert.equal(history.redo(), null);
    assert.equal(history.present, 'c');
  });

  it('takes letters of one field for one step', () => {
    const history = new History('');
    for (const state of ['B', 'Be', 'Ber']) history.push(state, 'title', 'title');
    history.push('Ber!', 'date', 'date');
    assert.equal(history.undo(), 'date');
    assert.equal(history.present, 'Ber');
    assert.equal(history.undo(), 'title');
    assert.equal(history.present, '');
  });

  it('begins a new step where the field was left', () => {
    const history = new History('');
    history.push('B', 'title', 'title');
    history.seal();
    history.push('Be', 'title', 'title');
    history.undo();
    assert.equal(history.present, 'B');
  });

  it('forgets what was taken back once something else is done', () => {
    const history = new History('a');
    history.push('b', 'to b', 'key');
    history.undo();
    // The same key as before is no continuation of what is gone.
    history.push('c', 'to c', 'key');
    assert.equal(history.canRedo, false);
    assert.equal(history.redo(), null);
    assert.equal(history.undo(), 'to c');
    assert.equal(history.present, 'a');
  });

  it('takes back all that was done, whatever it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer(), fc.constantFrom('a', 'b', null)), { maxLength: 60 }),
        (steps) => {
          const history = new History<number | null>(null);
          for (const [state, key] of steps) history.push(state, String(state), key);
          const last = history.present;
          while (history.canUndo) history.undo();
          assert.equal(history.present, null);
          while (history.canRedo) history.redo();
          assert.equal(history.present, last);
        },
      ),
    );
  });
});
