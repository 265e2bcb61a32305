/** Characters of an offending text that a message repeats. */
const SHOWN = 60;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
