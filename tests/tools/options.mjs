/** What the command lines of tools read of their options; each throws a `RangeError` that names the option. */

/** @type {(text: string | undefined, name: string) => number} */
export function number(text, name) {
  const value = Number(text);
  if (!text?.trim() || Number.isNaN(value))
    throw new RangeError(`--${name} is "${text}": it must be a number.`);
  return value;
}

/** @type {<const T extends string>(text: string, name: string, words: readonly T[]) => T} */
export function oneOf(text, name, words) {
  const found = words.find((word) => word === text);
  if (found === undefined) throw new RangeError(`--${name} is "${text}": it must be ${words.join(' or ')}.`);
  return found;
}
