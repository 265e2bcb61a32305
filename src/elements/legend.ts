import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineDocument } from '../model/document.js';
import { vocabularyOf } from '../words/language.js';
import type { Vocabulary } from '../words/vocabulary.js';
import { BRIEF, markNames, markShape, type MarkKind } from '../model/mark-shape.js';
import { spansOf } from '../model/spans.js';
import type { Status } from '../model/status.js';
import { dateWordsOf } from '../words/date-languages.js';
import { mark } from './marks.js';

interface Entry {
  /** Of the interface, by their name, or others. */
  words:
    | `legend${'Day' | 'Moment' | 'Days' | 'Time' | 'About' | 'Open' | 'Expected' | 'Cancelled' | 'Disputed'}`
    | ((vocabulary: Vocabulary) => string);
  /** Names of its mark in the legend. */
  names: string;
  /** What names of an event's mark it explains; see `markNames`. */
  shows: RegExp;
}

const BAR = 'bar start-firm end-firm';
const DAY = 'dot start-firm end-firm is-plain ';

/** How the legend draws a kind of date; all others as bars with firm ends. */
const DRAWN: Partial<Record<MarkKind, string>> = {
  before: 'bar start-soft end-firm',
  after: 'bar start-firm end-soft',
  unknown: 'bar start-firm end-soft',
};

const kindEntry = (kind: MarkKind): Entry => ({
  words: ({ interface: text }) => text.legendKinds[kind],
  names: `${DRAWN[kind] ?? BAR} is-${kind}`,
  shows: RegExp(`is-${kind} `),
});
const statusEntry = (status: Status, words: Entry['words']): Entry => ({
  words,
  names: DAY + status,
  shows: RegExp(` ${status}`),
});

const DOT: Entry = { words: 'legendDay', names: DAY, shows: /dot/ };
const DAYS: Entry = { words: 'legendDays', names: BAR, shows: RegExp(`${BAR} is-plain`) };
const ENTRIES: readonly Entry[] = [
  DOT,
  DAYS,
  { words: 'legendAbout', names: 'bar start-soft end-soft', shows: /soft(?!.*-(unk|bef|aft))/ },
  { words: 'legendOpen', names: 'bar start-firm end-arrow', shows: /arrow/ },
  ...(['before', 'after', 'unknown', 'some', 'season', 'one-of', 'all-of'] as const).map(kindEntry),
  {
    words: ({ locale }) => dateWordsOf(locale).inDoubt,
    names: `${BAR} uncertain`,
    shows: /uncertain/,
  },
  statusEntry('expected', 'legendExpected'),
  statusEntry('tentative', ({ statuses }) => statuses.tentative.inRow),
  statusEntry('postponed', ({ statuses }) => statuses.postponed.inRow),
  statusEntry('cancelled', 'legendCancelled'),
  statusEntry('disputed', 'legendDisputed'),
];

const kept = new WeakMap<TimelineDocument, readonly Entry[]>();

/** Those that the story uses, looked for once: however many its events are, few of their marks differ. */
function entriesOf(document: TimelineDocument): readonly Entry[] {
  let entries = kept.get(document);
  if (!entries) {
    const used = new Set<string>();
    const seen = new Set<unknown>();
    let hasDay = false;
    let hasHours = false;
    for (const event of spansOf(document).plain?.samples() ?? document.events) {
      const { span } = event;
      const length = span ? span.end - span.start : NaN;
      hasDay ||= length === BRIEF;
      // Marks of plain dates differ by their lengths and their statuses alone: few of 100,000 are looked at.
      if (!Object.hasOwn(event, 'date')) {
        const kind = event.status + (length > BRIEF);
        if (seen.has(kind)) continue;
        seen.add(kind);
      }
      const shape = markShape(event);
      if (!shape) continue;
      hasHours ||= shape.form === 'bar' && length < BRIEF;
      used.add(markNames(shape));
    }
    kept.set(
      document,
      (entries = ENTRIES.filter(({ shows }) => [...used].some((names) => shows.test(names))).map((entry) =>
        // Of clock times alone: no dot is a day, and a bar may be hours.
        entry === DOT && !hasDay
          ? { ...DOT, words: 'legendMoment' }
          : entry === DAYS && hasHours
            ? { ...DAYS, words: 'legendTime' }
            : entry,
      )),
    );
  }
  return entries;
}

/** What the marks mean: those that the story uses, and no others. Needs the mark styles and `belowStyles`. */
export function renderLegend(document: TimelineDocument, lang: string): TemplateResult | typeof nothing {
  const used = entriesOf(document);
  if (!used.length) return nothing;
  const vocabulary = vocabularyOf(lang);
  return html`<ul class="legend" part="legend" aria-label=${vocabulary.interface.legend}>
    ${used.map(({ words, names }) => html`<li>${mark(names, 'across', 'var(--_soft)')}${typeof words === 'string' ? vocabulary.interface[words] : words(vocabulary)}</li>`)}
  </ul>`;
}
