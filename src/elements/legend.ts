import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineDocument } from '../model/document.js';
import type { InterfaceText } from '../words/language.js';
import { interfaceText } from '../words/interface.js';
import { mark, markShape, type MarkShape } from './marks.js';

interface Entry {
  key: keyof InterfaceText & `legend${string}`;
  /** How the mark is drawn in the legend. */
  shape: MarkShape;
  /** Whether an event's mark is of this kind. */
  shows(shape: MarkShape): boolean;
}

const DAY: MarkShape = { form: 'dot', start: 'firm', end: 'firm', status: 'confirmed' };
const BAR: MarkShape = { ...DAY, form: 'bar' };

const ENTRIES: readonly Entry[] = [
  { key: 'legendDot', shape: DAY, shows: ({ form }) => form === 'dot' },
  {
    key: 'legendBar',
    shape: BAR,
    shows: ({ form, start, end }) => form === 'bar' && start === 'firm' && end === 'firm',
  },
  {
    key: 'legendSoft',
    shape: { ...BAR, start: 'soft', end: 'soft' },
    shows: ({ start, end }) => start === 'soft' || end === 'soft',
  },
  {
    key: 'legendArrow',
    shape: { ...BAR, end: 'arrow' },
    shows: ({ start, end }) => start === 'arrow' || end === 'arrow',
  },
  {
    key: 'legendExpected',
    shape: { ...DAY, status: 'expected' },
    shows: ({ status }) => status === 'expected',
  },
  {
    key: 'legendTentative',
    shape: { ...DAY, status: 'tentative' },
    shows: ({ status }) => status === 'tentative',
  },
  {
    key: 'legendPostponed',
    shape: { ...DAY, status: 'postponed' },
    shows: ({ status }) => status === 'postponed',
  },
  {
    key: 'legendCancelled',
    shape: { ...DAY, status: 'cancelled' },
    shows: ({ status }) => status === 'cancelled',
  },
  {
    key: 'legendDisputed',
    shape: { ...DAY, status: 'disputed' },
    shows: ({ status }) => status === 'disputed',
  },
];

/** What the marks mean: those that the story uses, and no others. Needs the mark styles and `belowStyles`. */
export function renderLegend(document: TimelineDocument, lang: string): TemplateResult | typeof nothing {
  const shapes = document.events.map(markShape).filter((shape) => shape !== null);
  const used = ENTRIES.filter(({ shows }) => shapes.some(shows));
  if (!used.length) return nothing;
  const text = interfaceText(lang);
  return html`<ul class="legend" part="legend" aria-label=${text.legend}>
    ${used.map(({ key, shape }) => html`<li>${mark(shape, 'across', 'var(--_soft)')}${text[key]}</li>`)}
  </ul>`;
}
