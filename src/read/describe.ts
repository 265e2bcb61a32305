import { clip, isRecord } from './value.js';

/** A value in words that an editor knows. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return value.trim() ? `the text “${clip(value)}”` : 'an empty text';
  if (Array.isArray(value)) return value.length ? 'a list' : 'an empty list';
  if (isRecord(value)) return 'an object';
  if (value === null || value === undefined) return 'nothing';
  return typeof value === 'function' ? 'a function' : `the ${typeof value} ${String(value)}`;
}
