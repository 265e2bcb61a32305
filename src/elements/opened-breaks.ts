import type { TimelineDocument } from '../model/document.js';
import { factsOf } from '../zoom/facts.js';
import { Kept } from './kept.js';

/** The breaks that a reader has opened, by a moment in each of them: their numbers change when events come and go. */
export class OpenedBreaks {
  #moments: readonly number[] = [];
  readonly #numbers = new Kept<ReadonlySet<number>>();

  /** @param index of a quiet stretch of the story, counted from 0 */
  open(document: TimelineDocument, index: number): void {
    const gap = factsOf(document).quiet[index];
    if (gap) this.#moments = [...this.#moments, (gap.start + gap.end) / 2];
  }

  close(): void {
    this.#moments = [];
  }

  /** Numbers of the quiet stretches of a story that are open: the same set as long as nothing changes. */
  in(document: TimelineDocument | null): ReadonlySet<number> {
    const moments = this.#moments;
    return this.#numbers.of([document, moments], () => {
      const quiet = document && moments.length ? factsOf(document).quiet : [];
      return new Set(
        quiet.flatMap(({ start, end }, index) =>
          moments.some((moment) => start <= moment && moment < end) ? [index] : [],
        ),
      );
    });
  }
}
