/** The type of our own messages, in both directions. */
export const TYPE = 'news-timeline';
