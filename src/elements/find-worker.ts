import { findIn, fold } from '../model/search.js';

/** What the worker is told: more texts, in their order, or the words to look for in all of them. */
export type FindMessage = { texts: readonly string[] } | { words: readonly string[] };

const folded: string[] = [];

// Every message is answered: texts with nothing, words with the places of the texts that have them.
addEventListener('message', ({ data }: MessageEvent<FindMessage>) => {
  if ('texts' in data) {
    for (const text of data.texts) folded.push(fold(text));
    postMessage([]);
  } else postMessage(findIn(folded, data.words));
});
