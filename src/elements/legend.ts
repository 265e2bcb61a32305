import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineDocument } from '../model/document.js';
import { vocabularyOf } from '../words/language.js';
import type { Vocabulary } from '../words/vocabulary.js';
import { markShape, type MarkShape } from '../model/mark-shape.js';
import { mark } from './marks.js';

interface Entry {
  words(vocabulary: Vocabulary): string;
  /** How the mark is drawn in the legend. */
  shape: MarkShape;
  /** Whether an event's mark is of this kind. */
  shows(shape: MarkShape): boolean;
}

const DAY: MarkShape = { form: 'dot', start: 'firm', end: 'firm', status: 'confirmed' };
const BAR: MarkShape = { ...DAY, form: 'bar' };

const ENTRIES: readonly Entry[] = [
  { words: ({ interface: text }) => text.legendDay, shape: DAY, shows: ({ form }) => form === 'dot' },
  {
    words: ({ interface: text }) => text.legendDays,
    shape: BAR,
    shows: ({ form, start, end }) => form === 'bar' && start === 'firm' && end === 'firm',
  },
  {
    words: ({ interface: text }) => text.legendAbout,
    shape: { ...BAR, start: 'soft', end: 'soft' },
    shows: ({ start, end }) => start === 'soft' || end === 'soft',
  },
  {
    words: ({ interface: text }) => text.legendOpen,
    shape: { ...BAR, end: 'arrow' },
    shows: ({ start, end }) => start === 'arrow' || end === 'arrow',
  },
  {
    words: ({ interface: text }) => text.legendExpected,
    shape: { ...DAY, status: 'expected' },
    shows: ({ status }) => status === 'expected',
  },
  {
    words: ({ statuses }) => statuses.tentative.inRow,
    shape: { ...DAY, status: 'tentative' },
    shows: ({ status }) => status === 'tentative',
  },
  {
    words: ({ statuses }) => statuses.postponed.inRow,
    shape: { ...DAY, status: 'postponed' },
    shows: ({ status }) => status === 'postponed',
  },
  {
    words: ({ interface: text }) => text.legendCancelled,
    shape: { ...DAY, status: 'cancelled' },
    shows: ({ status }) => status === 'cancelled',
  },
  {
    words: ({ interface: text }) => text.legendDisputed,
    shape: { ...DAY, status: 'disputed' },
    shows: ({ status }) => status === 'disputed',
  },
];

const kept = new WeakMap<TimelineDocument, readonly Entry[]>();

/** Those that the story uses; of a large one they are soon all found, or looked for once. */
function entriesOf(document: TimelineDocument): readonly Entry[] {
  let entries = kept.get(document);
  if (!entries) {
    const left = new Set(ENTRIES);
    for (const event of document.events) {
      if (!left.size) break;
      const shape = markShape(event);
      if (shape) for (const entry of left) if (entry.shows(shape)) left.delete(entry);
    }
    kept.set(document, (entries = ENTRIES.filter((entry) => !left.has(entry))));
  }
  return entries;
}

/** What the marks mean: those that the story uses, and no others. Needs the mark styles and `belowStyles`. */
export function renderLegend(document: TimelineDocument, lang: string): TemplateResult | typeof nothing {
  const used = entriesOf(document);
  if (!used.length) return nothing;
  const vocabulary = vocabularyOf(lang);
  return html`<ul class="legend" part="legend" aria-label=${vocabulary.interface.legend}>
    ${used.map(({ words, shape }) => html`<li>${mark(shape, 'across', 'var(--_soft)')}${words(vocabulary)}</li>`)}
  </ul>`;
}
