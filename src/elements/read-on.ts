import type { SourceReading } from './source.js';
import { whenIdle } from './when-idle.js';

/** Events that are read at once: some 3 ms. */
const SLICE = 50;

/** Reads what is left of a large story while the browser has nothing else to do. */
export function readOn(reading: SourceReading | null): void {
  const rest = reading?.rest;
  if (!reading || !rest) return;
  reading.rest = undefined;
  whenIdle(() => {
    for (let left = SLICE; left; left--) if (rest.next().done) return;
    reading.rest = rest;
    readOn(reading);
  });
}
