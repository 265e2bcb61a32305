import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageFailure } from './failure.js';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>
>;

/**
 * Reads options as `node:util` does, and says in words what is wrong with them.
 *
 * @throws {UsageFailure} with all options that there are
 */
export function readOptions<const O extends Options>(args: readonly string[], options: O): Parsed<O> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const names = Object.keys(options).map((name) => `--${name}`);
    // The first sentence says what is wrong; the others explain how Node takes arguments apart.
    const [message = error.message] = error.message.split(/\. |\n/);
    throw new UsageFailure(`${message}.`, `Options are ${names.join(', ')}.`);
  }
}

/**
 * One of some words.
 *
 * @throws {UsageFailure} naming the option, its value, and what it may be
 */
export function oneOf<const T extends string>(text: string, name: string, words: readonly T[]): T {
  const found = words.find((word) => word === text);
  if (found === undefined)
    throw new UsageFailure(`--${name} is “${text}”.`, `It may be ${words.join(', ')}.`);
  return found;
}
