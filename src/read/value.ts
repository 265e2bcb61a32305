/** Characters of an offending text that a message repeats. */
const SHOWN = 60;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value in words that an editor knows. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return value.trim() ? `the text “${clip(value)}”` : 'an empty text';
  if (Array.isArray(value)) return value.length ? 'a list' : 'an empty list';
  if (isRecord(value)) return 'an object';
  if (value === null || value === undefined) return 'nothing';
  return typeof value === 'function' ? 'a function' : `the ${typeof value} ${String(value)}`;
}

/** The beginning of a text, for a message. */
export function clip(text: string): string {
  const characters = [...text.slice(0, SHOWN * 2 + 2)];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text;
}

/** The fields that are there: an optional field is absent, never `undefined`. */
export function present<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): Partial<T>;
export function present(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
