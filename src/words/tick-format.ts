export type TickUnit = 'century' | 'decade' | 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

export interface TickFormat {
  lang?: string;
  /**
   * How much of its context the tick says: `none` ("15", "Nov", "18:00"; default), `next` the next larger unit
   * ("15 Dec", "Nov 2025", "15 Dec, 18:00"), `all` up to the year ("15 Dec 2025", "15 Dec 2025, 18:00").
   */
  context?: 'none' | 'next' | 'all';
}
