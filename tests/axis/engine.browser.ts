import { aTimeout, expect } from '@open-wc/testing';
import { Engine } from '../../src/axis/engine.js';

describe('vis-timeline, as it is built', () => {
  let container: HTMLElement;
  let engine: Engine;
  let marks: Map<string, HTMLElement>;
  let said: string[];

  beforeEach(() => {
    container = document.createElement('div');
    container.style.cssText = 'position: absolute; left: 0; top: 0; width: 500px; height: 100px';
    const style = document.createElement('style');
    style.textContent = '.vis-item { position: absolute; left: 0; top: 0 }';
    document.body.append(container, style);
    marks = new Map(['a', 'b'].map((id) => [id, document.createElement('button')]));
    said = [];
    engine = new Engine(container, {
      element: (id) => marks.get(id) ?? container,
      moved: ({ from, to }, settled) => said.push(`${from}-${to}${settled ? ' settled' : ''}`),
    });
    engine.resize();
    engine.limit({ from: 0, to: 10_000 }, 100);
    engine.show({ from: 0, to: 1000 }, 0);
  });

  afterEach(() => {
    engine.dispose();
    container.remove();
  });

  const left = (id: string): number | undefined => marks.get(id)?.getBoundingClientRect().left;

  it('places items, and moves them with the window, with their elements and their focus', () => {
    engine.draw([{ id: 'a', start: 200, end: 300 }]);
    expect(left('a')).to.equal(100);
    marks.get('a')?.focus();
    engine.show({ from: 100, to: 1100 }, 0);
    expect(left('a'), 'although nothing was drawn anew').to.equal(50);
    engine.draw([
      { id: 'a', start: 300, end: 400 },
      { id: 'b', start: 500, end: 500 },
    ]);
    expect([left('a'), left('b')]).to.deep.equal([100, 200]);
    expect(document.activeElement).to.equal(marks.get('a'));
    engine.draw([{ id: 'b', start: 500, end: 500 }]);
    expect(marks.get('a')?.isConnected).to.equal(false);
  });

  it('shows only what is in the window, and again when it comes back', () => {
    engine.draw([{ id: 'a', start: 200, end: 300 }]);
    engine.show({ from: 5000, to: 6000 }, 0);
    expect(marks.get('a')?.isConnected).to.equal(false);
    engine.show({ from: 0, to: 500 }, 0);
    expect(left('a')).to.equal(200);
  });

  it('keeps the window in its limits', () => {
    engine.show({ from: -500, to: 500 }, 0);
    expect(engine.window).to.deep.equal({ from: 0, to: 1000 });
    engine.show({ from: 500, to: 510 }, 0);
    expect(engine.window).to.deep.equal({ from: 455, to: 555 });
    engine.show({ from: -5000, to: 50_000 }, 0);
    expect(engine.window).to.deep.equal({ from: 0, to: 10_000 });
  });

  it('says that it moves, once for every step, and then that it has', async () => {
    said = [];
    engine.show({ from: 100, to: 1100 }, 0);
    engine.show({ from: 200, to: 1200 }, 0);
    engine.show({ from: 200, to: 1200 }, 0);
    expect(said).to.deep.equal(['100-1100', '200-1200']);
    await aTimeout(260);
    expect(said.at(-1)).to.equal('200-1200 settled');
    expect(said).to.have.length(3);
  });

  it('leaves nothing behind', async () => {
    engine.draw([{ id: 'a', start: 200, end: 300 }]);
    said = [];
    engine.dispose();
    expect(container.childElementCount).to.equal(0);
    await aTimeout(260);
    expect(said).to.deep.equal([]);
  });
});
