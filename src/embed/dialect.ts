/** What is posted: never `null` or nothing, which makes listeners of some hosts throw. */
export type Message = string | Readonly<Record<string, unknown>>;

/** The size of the page, CSS px, whole numbers. */
export interface Size {
  height: number;
  width: number;
}

/** How one family of hosts is told how high a page in an iframe is. */
export interface Dialect {
  /** Said once, as soon as the page listens. */
  hello?: Message;
  /**
   * Whether a message of the host is of this dialect and is to be answered with the size; keeps what the answer needs.
   * Takes anything, and throws at nothing.
   *
   * @param origin of the sender
   */
  hears(data: unknown, origin: string): boolean;
  /** @returns `null` as long as this host has not said what it needs to know us by */
  say(size: Size): Message | null;
}

/** A field of a message, whatever the message is. */
export function field(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? Reflect.get(data, name)
    : undefined;
}
