import { dateFrom } from '../model/read-date.js';
import { webAddress } from './address.js';

/** What the address of the page says, as far as it makes sense. */
export interface Parameters {
  /** Attributes for `<news-timeline>`. */
  attributes: ReadonlyMap<string, string>;
  /** The colours: `auto` are those that the reader's system asks for. */
  theme: string;
  /** What makes no sense, in words for whoever wrote the address. */
  faults: readonly string[];
}

export interface ReadParametersOptions {
  /** Address that `src` is relative to. */
  base: string;
  /** The page shows one story: whoever writes its address has no say in which. */
  fixed: boolean;
}

/** Longest part of a value that is shown: the page is not a place for other people's texts. */
const SHOWN = 40;

/** @returns what is wrong with a value, or `null` */
type Check = (value: string, base: string) => string | null;

const oneOf =
  (...known: readonly string[]): Check =>
  (value) =>
    known.includes(value) ? null : `must be ${known.slice(0, -1).join(', ')} or ${known.at(-1)}`;

const isDate: Check = (value) =>
  dateFrom(value) ? null : 'must be a date such as 2025, 2025-12 or 2025-12-15';

const isLanguage: Check = (value) => {
  try {
    // Others are names: Deutsch.
    if (/^[a-z]{2,3}\b/.test(Intl.getCanonicalLocales(value)[0] ?? '')) return null;
  } catch {
    // No tag at all.
  }
  return 'must be a language such as en, de or pt-BR';
};

const isWebAddress: Check = (value, base) =>
  webAddress(value, base)
    ? null
    : 'must be the address of a file, with https:, http: or relative to this page';

/** Whether there is such a chapter or event is known when the story is. */
const isAny: Check = () => null;

/** The parameters that are attributes of the element. */
const CHECKS: Readonly<Record<string, Check>> = {
  src: isWebAddress,
  chapter: isAny,
  start: isDate,
  end: isDate,
  selected: isAny,
  view: oneOf('auto', 'axis', 'list'),
  lang: isLanguage,
  fold: oneOf('true', 'false'),
  refresh: (value) => (/^\d{2,6}$/.test(value) ? null : 'must be seconds, at least 10'),
  'heading-level': oneOf('2', '3', '4', '5', '6'),
};

const isTheme = oneOf('auto', 'light', 'dark');

/** All that {@link readParameters} heeds; what else is in an address is for others. */
export const PARAMETERS: readonly string[] = [...Object.keys(CHECKS), 'theme'];

/** Whether dates of the address are not plain: what reads all of EDTF is to be loaded before they are judged. */
export function hasOtherDates(search: string): boolean {
  const given = new URLSearchParams(search);
  return ['start', 'end'].some((name) => {
    const date = given.get(name);
    return !!date && !dateFrom(date);
  });
}

/**
 * Reads the query of the page's address. A value that makes no sense is left out and told; an empty one is none.
 *
 * @param search such as `?src=story.json&view=list`
 */
export function readParameters(search: string, { base, fixed }: ReadParametersOptions): Parameters {
  const given = new URLSearchParams(search);
  const attributes = new Map<string, string>();
  const faults: string[] = [];
  const take = (name: string, check: Check): string => {
    const value = given.get(name) ?? '';
    const fault = value && check(value, base);
    if (fault) faults.push(faultOf(name, value, fault));
    return fault ? '' : value;
  };
  for (const [name, check] of Object.entries(CHECKS)) {
    if (name === 'src' && fixed) continue;
    const value = take(name, check);
    if (value) attributes.set(name, value);
  }
  if (fixed && given.get('src')) faults.push('“src” is not heeded: this page shows one story.');
  if (endsFirst(attributes)) {
    faults.push(faultOf('end', attributes.get('end') ?? '', 'must come after “start”'));
    attributes.delete('end');
  }
  return { attributes, theme: take('theme', isTheme) || 'auto', faults };
}

/** A sentence about a parameter. */
export function faultOf(name: string, value: string, fault: string): string {
  const shown = value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
  return `“${name}=${shown}” in the address of this page ${fault}; it is left out.`;
}

function endsFirst(attributes: ReadonlyMap<string, string>): boolean {
  const start = dateFrom(attributes.get('start') ?? '');
  const end = dateFrom(attributes.get('end') ?? '');
  return start !== null && end !== null && end.end <= start.start;
}
