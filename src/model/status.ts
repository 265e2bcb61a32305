/** How sure the story is of an event. `confirmed` where the data says nothing. */
export const STATUSES = ['confirmed', 'expected', 'tentative', 'postponed', 'cancelled', 'disputed'] as const;

export type Status = (typeof STATUSES)[number];

export function isStatus(value: unknown): value is Status {
  return (STATUSES as readonly unknown[]).includes(value);
}

/** Statuses of what had not happened when the story was told. */
export function isForthcoming(status: Status): boolean {
  return status === 'expected' || status === 'tentative' || status === 'postponed';
}
