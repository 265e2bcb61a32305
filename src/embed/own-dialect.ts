import { webAddress } from './address.js';
import { field, type Dialect } from './dialect.js';
import { TYPE } from './own-message.js';

const LONGEST = 1000;

/** What the host may ask of the page. */
export interface OwnRequests {
  /** Id of the event that is open, or empty. */
  event(): string;
  /** Is to open an event; the empty id closes the one that is open. */
  open(id: string): void;
  /** Is to name events as parts of the host's page: its address without a hash. */
  page(address: string): void;
}

/**
 * Our own: the height and the event that is open in one message, and the same pair back, so that an event has an address
 * in the host's page.
 *
 * To the host: `{ type: 'news-timeline', height, event }`. From the host: `{ type: 'news-timeline', event?, page? }`.
 */
export function own({ event, open, page }: OwnRequests): Dialect {
  return {
    hears: (data, origin) => {
      if (field(data, 'type') !== TYPE) return false;
      const id = field(data, 'event');
      if (typeof id === 'string' && id.length <= LONGEST) open(id);
      const address = field(data, 'page');
      if (typeof address === 'string' && isOf(address, origin)) page(address);
      return true;
    },
    say: ({ height }) => ({ type: TYPE, height, event: event() }),
  };
}

/** A host may only speak for itself: what readers copy leads to where they read. */
function isOf(address: string, origin: string): boolean {
  return webAddress(address)?.origin === origin;
}
