/** What a story of TimelineJS has and ours cannot hold. */
export type Loss = 'background' | 'thumbnail' | 'title media' | 'embedded' | 'dropped' | 'millisecond';
