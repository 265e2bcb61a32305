import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { hold } from '../../src/axis/hold.js';

interface Finger {
  id: number;
  x: number;
  y?: number;
}

const MOUSE: PointerEventInit = { pointerType: 'mouse' };

describe('a hand that holds the axis', () => {
  let host: HTMLElement;
  let mark: HTMLButtonElement;
  let end: AbortController;
  let said: string[];
  let captured: number[];
  let clicks: number;

  beforeEach(() => {
    host = document.createElement('div');
    host.style.cssText = 'position: absolute; left: 100px; width: 500px; height: 200px';
    mark = document.createElement('button');
    host.append(mark);
    document.body.append(host);
    end = new AbortController();
    said = [];
    captured = [];
    clicks = 0;
    // Pointers that are made up cannot be captured.
    host.setPointerCapture = (id) => captured.push(id);
    host.addEventListener('click', () => clicks++);
    const held = {
      pan: (pixels: number) => said.push(`pan ${pixels}`),
      zoom: (factor: number, x: number) => said.push(`zoom ${factor} at ${x}`),
    };
    hold(host, held, end.signal);
  });

  afterEach(() => {
    end.abort();
    host.remove();
  });

  function point(type: string, { id, x, y = 50 }: Finger, more: PointerEventInit = {}): void {
    const init = { bubbles: true, pointerId: id, clientX: x, clientY: y, isPrimary: id === 1, ...more };
    mark.dispatchEvent(new PointerEvent(`pointer${type}`, { pointerType: 'touch', buttons: 1, ...init }));
  }

  const click = (detail: number): void =>
    void mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));

  it('moves the axis along, once a frame', async () => {
    point('down', { id: 1, x: 200 }, MOUSE);
    point('move', { id: 1, x: 210 }, MOUSE);
    point('move', { id: 1, x: 230 }, MOUSE);
    expect(said).to.deep.equal([]);
    await nextFrame();
    expect(said).to.deep.equal(['pan -30']);
    point('move', { id: 1, x: 220 }, MOUSE);
    point('up', { id: 1, x: 220 }, MOUSE);
    expect(said, 'the last step is not lost').to.deep.equal(['pan -30', 'pan 10']);
    await nextFrame();
    expect(said, 'a mouse throws nothing').to.have.length(2);
  });

  it('moves along with the pointer where the page has scaled it', async () => {
    host.style.transform = 'scale(0.5)';
    host.style.transformOrigin = '0 0';
    point('down', { id: 1, x: 200 }, MOUSE);
    point('move', { id: 1, x: 230 }, MOUSE);
    await nextFrame();
    point('up', { id: 1, x: 230 }, MOUSE);
    expect(said).to.deep.equal(['pan -60']);
    point('down', { id: 1, x: 200 });
    point('down', { id: 2, x: 220 });
    point('move', { id: 2, x: 240 });
    await nextFrame();
    expect(said.find((word) => word.startsWith('zoom'))).to.equal('zoom 2 at 220');
  });

  it('goes on after a swipe, slower and slower, and stops at once under a finger', async () => {
    point('down', { id: 1, x: 200 });
    point('move', { id: 1, x: 230 });
    await nextFrame();
    point('move', { id: 1, x: 260 });
    point('up', { id: 1, x: 260 });
    const held = said.length;
    for (let i = 0; i < 8; i++) await nextFrame();
    const went = said.slice(held).map((word) => -Number(word.replace('pan ', '')));
    expect(went.length).to.be.greaterThan(3);
    expect(went.every((step) => step > 0)).to.equal(true);
    point('down', { id: 1, x: 300 });
    const stopped = said.length;
    for (let i = 0; i < 4; i++) await nextFrame();
    point('up', { id: 1, x: 300 });
    click(1);
    await nextFrame();
    expect(said, 'it stands').to.have.length(stopped);
    expect(clicks, 'what stops it opens nothing').to.equal(0);
  });

  it('throws nothing where the finger rested before it was let go', async () => {
    point('down', { id: 1, x: 200 });
    point('move', { id: 1, x: 230 });
    await aTimeout(90);
    point('up', { id: 1, x: 230 });
    for (let i = 0; i < 4; i++) await nextFrame();
    expect(said).to.deep.equal(['pan -30']);
  });

  it('is a click where it hardly moves, and captures nothing', async () => {
    point('down', { id: 1, x: 200 });
    point('move', { id: 1, x: 203, y: 53 });
    await nextFrame();
    point('up', { id: 1, x: 203, y: 53 });
    click(1);
    expect({ said, captured, clicks }).to.deep.equal({ said: [], captured: [], clicks: 1 });
  });

  it('is no click after a drag, also one that comes back to where it began', async () => {
    point('down', { id: 1, x: 200 }, MOUSE);
    point('move', { id: 1, x: 240 }, MOUSE);
    await nextFrame();
    point('move', { id: 1, x: 200 }, MOUSE);
    point('up', { id: 1, x: 200 }, MOUSE);
    click(1);
    expect({ captured, clicks }).to.deep.equal({ captured: [1], clicks: 0 });
    click(0);
    expect(clicks, 'a screen reader clicks without a pointer').to.equal(1);
    point('down', { id: 1, x: 200 }, MOUSE);
    point('up', { id: 1, x: 200 }, MOUSE);
    click(1);
    expect(clicks).to.equal(2);
  });

  it('leaves swipes up and down to the page', async () => {
    point('down', { id: 1, x: 200 });
    point('move', { id: 1, x: 204, y: 80 });
    point('cancel', { id: 1, x: 204, y: 80 });
    await nextFrame();
    point('move', { id: 1, x: 300, y: 80 });
    await nextFrame();
    expect({ said, captured }).to.deep.equal({ said: [], captured: [] });
  });

  it('zooms about the middle of two fingers, and moves with it', async () => {
    point('down', { id: 1, x: 200 });
    point('down', { id: 2, x: 300 });
    expect(captured).to.deep.equal([1, 2]);
    point('move', { id: 1, x: 180 });
    point('move', { id: 2, x: 380 });
    await nextFrame();
    expect(said).to.deep.equal(['zoom 2 at 150', 'pan -30']);
  });

  it('zooms by fingers one above the other, that even meet', async () => {
    point('down', { id: 1, x: 200, y: 50 });
    point('down', { id: 2, x: 200, y: 150 });
    point('move', { id: 2, x: 200, y: 50 });
    await nextFrame();
    point('move', { id: 2, x: 200, y: 100 });
    await nextFrame();
    expect(said).to.deep.equal(['zoom 0.01 at 100', 'zoom 50 at 100']);
  });

  it('takes a second finger in the middle of a drag, and goes on with the one that stays', async () => {
    point('down', { id: 1, x: 200 });
    point('move', { id: 1, x: 220 });
    point('down', { id: 2, x: 320 });
    expect(said, 'what was on its way, and no jump').to.deep.equal(['pan -20']);
    point('up', { id: 1, x: 220 });
    point('move', { id: 2, x: 310 });
    await nextFrame();
    expect(said).to.deep.equal(['pan -20', 'pan 10']);
    point('down', { id: 3, x: 100 });
    point('down', { id: 4, x: 100 });
    point('move', { id: 4, x: 400 });
    await nextFrame();
    expect(said, 'a third finger is not looked at').to.have.length(2);
  });

  it('ends where the pointer is taken away, or was let go out of sight', async () => {
    point('down', { id: 1, x: 200 });
    point('move', { id: 1, x: 220 });
    await nextFrame();
    point('cancel', { id: 1, x: 220 });
    point('move', { id: 1, x: 400 });
    await nextFrame();
    expect(said).to.deep.equal(['pan -20']);
    const mouse = { pointerType: 'mouse' };
    point('down', { id: 1, x: 200 }, mouse);
    point('move', { id: 1, x: 400 }, { ...mouse, buttons: 0 });
    await nextFrame();
    expect(said).to.have.length(1);
  });

  it('forgets a finger that vanished when the next one comes', async () => {
    point('down', { id: 1, x: 200 });
    point('down', { id: 5, x: 300 }, { isPrimary: true });
    point('move', { id: 5, x: 330 });
    await nextFrame();
    expect(said).to.deep.equal(['pan -30']);
  });

  it('is heard where a fast hand takes it, and only while it is down', async () => {
    const away = (type: string, x: number): boolean =>
      window.dispatchEvent(new PointerEvent(`pointer${type}`, { pointerId: 1, clientX: x, buttons: 1 }));
    point('down', { id: 1, x: 200 });
    away('move', 260);
    await nextFrame();
    expect(said).to.deep.equal(['pan -60']);
    away('up', 260);
    away('move', 400);
    await nextFrame();
    expect(said).to.have.length(1);
  });

  it('does not hear other buttons of the mouse', async () => {
    point('down', { id: 1, x: 200 }, { pointerType: 'mouse', button: 2 });
    point('move', { id: 1, x: 300 }, { pointerType: 'mouse', buttons: 2 });
    await nextFrame();
    expect(said).to.deep.equal([]);
  });

  it('hears nothing after its end, and takes no last step', async () => {
    point('down', { id: 1, x: 200 });
    point('move', { id: 1, x: 300 });
    end.abort();
    await nextFrame();
    point('move', { id: 1, x: 400 });
    point('up', { id: 1, x: 400 });
    await nextFrame();
    click(1);
    expect({ said, clicks }).to.deep.equal({ said: [], clicks: 1 });
  });
});
