/** What a story of TimelineJS has and ours cannot hold. */
export type Loss =
  | 'background'
  | 'thumbnail'
  | 'title date'
  | 'title link'
  | 'title media'
  | 'era text'
  | 'embedded'
  | 'dropped'
  | 'millisecond'
  | 'scale';
