import type { Drawn } from '../zoom/view.js';
import { middleOfPlaced } from './layout.js';

/** What has the focus: the key of its mark, and where that is in axis coordinates. */
export interface Focus {
  key: string;
  at: number;
}

export function focusOf(drawn: readonly Drawn[], focused: string | null): Focus | null {
  const found = drawn.find(({ placed }) => placed.key === focused);
  return found ? { key: found.placed.key, at: middleOfPlaced(found.placed) } : null;
}

/** The key of what is drawn nearest to a place, or `null` where nothing is. */
export function nearestTo(drawn: readonly Drawn[], at: number): string | null {
  const far = ({ placed }: Drawn): number => Math.abs(middleOfPlaced(placed) - at);
  return drawn.toSorted((a, b) => far(a) - far(b))[0]?.placed.key ?? null;
}

/** The key of what is drawn with the focus in it: the same mark, the cluster that holds it now, or the nearest. */
export function heirOf(drawn: readonly Drawn[], { key, at }: Focus): string | null {
  const holder = drawn.find(
    ({ placed }) => placed.key === key || placed.marks.some(({ event }) => event.id === key),
  );
  return holder?.placed.key ?? nearestTo(drawn, at);
}
