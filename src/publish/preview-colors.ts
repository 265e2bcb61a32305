import type { TimelineDocument } from '../model/document.js';

/** The light colours of the element (see `elements/styles/tokens.ts`): a picture cannot follow a page. */
export const COLORS = {
  ink: '#16181d',
  soft: '#5b6270',
  line: '#d9dce1',
  hair: '#ebedf0',
  edge: '#858c99',
  paper: '#ffffff',
  tint: '#faf6ef',
} as const;

const LANES = ['#16181d', '#1f5fae', '#836700', '#2b6e4f', '#a3312b', '#6a4a9f', '#0d6a76', '#96386f'];

/** A lane's own colour, or the next of the palette. */
export function laneFill({ lanes }: TimelineDocument, lane: string | undefined): string {
  const at = Math.max(
    lanes.findIndex(({ id }) => id === lane),
    0,
  );
  return lanes[at]?.color ?? LANES[at % LANES.length] ?? COLORS.ink;
}
