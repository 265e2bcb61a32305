import { isCalm } from './calm.js';

/** What a hand that holds the axis asks of it. */
export interface Held {
  /** `factor` over 1 is in; `x` in CSS px from the left edge of the axis. */
  zoom(factor: number, x: number): void;
  /** CSS px; positive shows what lies to the right. */
  pan(pixels: number): void;
}

/** Farther than this, a press is a drag and no click, CSS px. */
const DRAG = 5;

/** A swipe goes on until its pace has come down to this, CSS px a ms. */
const STILL = 0.03;
/** A swipe that goes on keeps this share of its pace from one ms to the next. */
const KEPT = 0.996;
/** A finger that rests before it is let go throws nothing, ms. */
const REST = 60;

/** Where the axis is held, in CSS px of the viewport, and how far two fingers are apart; 0 for one. */
interface Grip {
  x: number;
  spread: number;
}

/** CSS px of an element for each of the viewport: not 1 where the page has scaled or zoomed what is around it. */
export function shrunk(element: HTMLElement): number {
  return element.offsetWidth / element.getBoundingClientRect().width || 1;
}

/**
 * Drags by mouse, pen or finger, and pinches by two fingers. A finger that moves up or down scrolls the page, which is
 * for the browser to do: `touch-action` lets it, and it takes the pointer away from us then.
 *
 * @param signal ends it
 */
export function hold(host: HTMLElement, held: Held, signal: AbortSignal): void {
  /** Where each pointer that is down was last seen, by its id. */
  const down = new Map<number, PointerEvent>();
  let pressed = { x: 0, y: 0 };
  let isDrag = false;
  /** Where the axis was held when it last followed. */
  let grip: Grip = { x: 0, spread: 0 };
  let frame = 0;
  /** Of the one finger, CSS px a ms, when it last moved. */
  let pace = 0;
  let isCoasting = false;
  let scale = 1;

  const look = (): Grip => {
    const [one, two] = [...down.values()];
    if (!one) return grip;
    if (!two) return { x: one.clientX, spread: 0 };
    const spread = Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY);
    // Fingers may meet.
    return { x: (one.clientX + two.clientX) / 2, spread: Math.max(spread, 1) };
  };
  const follow = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    isCoasting = false;
    if (!isDrag) return;
    const before = grip;
    grip = look();
    if (before.spread !== grip.spread)
      held.zoom(grip.spread / before.spread, (before.x - host.getBoundingClientRect().left) * scale);
    if (before.x !== grip.x) held.pan((before.x - grip.x) * scale);
  };
  const drag = (): void => {
    isDrag = true;
    // Not before: what captures a pointer gets its click, which belongs to the mark under it.
    for (const id of down.keys()) host.setPointerCapture(id);
  };
  /** On its own after a swipe, slower and slower, until it rests or a finger comes down. */
  const coast = (): void => {
    let last: number | null = null;
    const next = (now: number): void => {
      const time = now - (last ?? now);
      last = now;
      if (time) held.pan(-pace * time * scale);
      pace *= KEPT ** time;
      isCoasting = Math.abs(pace) > STILL;
      if (isCoasting) frame = requestAnimationFrame(next);
    };
    isCoasting = true;
    frame = requestAnimationFrame(next);
  };
  const release = ({ type, pointerId, pointerType, timeStamp }: PointerEvent): void => {
    const before = down.get(pointerId);
    if (!before) return;
    follow();
    const isLively = Math.abs(pace) > STILL && timeStamp - before.timeStamp < REST;
    if (isDrag && isLively && down.size === 1 && type === 'pointerup' && pointerType === 'touch' && !isCalm())
      coast();
    down.delete(pointerId);
    grip = look();
    if (!down.size) listen(false);
  };

  const press = (event: PointerEvent): void => {
    // The first of its kind: whatever is still in the books was let go where nobody told us.
    if (event.isPrimary) down.clear();
    if (event.button !== 0 || down.size === 2) return;
    const stops = isCoasting;
    follow();
    pace = 0;
    scale = shrunk(host);
    down.set(event.pointerId, event);
    grip = look();
    listen(true);
    // What stops a movement is no click either.
    if (down.size === 2 || stops) return drag();
    isDrag = false;
    pressed = { x: event.clientX, y: event.clientY };
  };
  const move = (event: PointerEvent): void => {
    const before = down.get(event.pointerId);
    if (!before) return;
    // Let go where nobody told us.
    if (!event.buttons) return release(event);
    const time = event.timeStamp - before.timeStamp;
    if (time > 0) pace = down.size > 1 ? 0 : (event.clientX - before.clientX) / time;
    down.set(event.pointerId, event);
    const x = Math.abs(event.clientX - pressed.x);
    const y = Math.abs(event.clientY - pressed.y);
    const scrolls = event.pointerType === 'touch' && y > x;
    if (!isDrag && Math.hypot(x, y) > DRAG && !scrolls) drag();
    // Once a frame, however many pointers move, and however often.
    frame ||= requestAnimationFrame(follow);
  };
  const click = (event: MouseEvent): void => {
    // The end of a drag is no click; one from the keyboard or a screen reader has no drag before it.
    if (!isDrag || event.detail === 0) return;
    event.stopPropagation();
    event.preventDefault();
  };
  /** A fast hand leaves the axis with its first step: while a pointer is down, it is heard wherever it is. */
  const listen = (on: boolean): void => {
    const change = on ? window.addEventListener : window.removeEventListener;
    change('pointermove', move, true);
    change('pointerup', release, true);
    change('pointercancel', release, true);
  };
  host.addEventListener('pointerdown', press, { capture: true, signal });
  host.addEventListener('click', click, { capture: true, signal });
  signal.addEventListener('abort', () => {
    listen(false);
    cancelAnimationFrame(frame);
  });
}
