import { wallNow } from '../model/wall-clock.js';

/**
 * The reader's clock on the story's wall clock, ms, by the minute: dates pass no faster, and a clock that runs on with
 * every drawing would ask for the next one.
 */
export function wallMinute(timeZone: string): number {
  return Math.floor(wallNow(Date.now(), timeZone) / 60_000) * 60_000;
}
