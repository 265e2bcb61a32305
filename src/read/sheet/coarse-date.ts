import { suggestDate } from '../../model/date-suggestion.js';
import type { CellDate } from './date-kinds.js';

const words = (list: string): string => `(?:${list})`;
const OF = String.raw`(?:of |the |de |del |d'|l'|des )*`;
const YEAR = String.raw`(\d{4})(?: ?(?:р|року|г|r|roku)\.?)?`;
const NUMBER = String.raw`(first|second|third|fourth|[1-4]|iv|i{1,3})`;
const ORDINAL = String.raw`\.?(?: ?(?:st|nd|rd|th|er|re|[eè]|ère|ème|º|й|е|ше|ге))?`;

const ARTICLE = new RegExp(`^${words('the|on|in|im|am|den|le|la|en|el|w|we|dnia|у|в')} (?=.*\\d)`, 'i');
const ABOUT =
  /^(?:ca?|circa|approx|about|around|roughly|um|gegen|etwa|vers|environ|ok|około|hacia|alrededor de|близько|біля|прибл|حوالي|نحو|約)(?:\. ?| |(?<=約))(.+)$/iu;
const SINCE = /^(?:since|from|seit|ab|depuis|od|desde|з|від|починаючи з) (.+)$/iu;
const ONGOING =
  /^(.+?) ?(?:–|bis|to) ?(?:today|present|now|ongoing|heute|aujourd['’]hui|présent|dziś|dzisiaj|hoy|presente|actualidad|сьогодні|дотепер|донині)$/iu;
const FROM_TO =
  /^(?:(?:from|von|vom|de|du|od|desde|з|від) )?(.*\d.*) (?:to|until|bis(?: zum)?|à|au|a|al|do|hasta|до) (.*\d.*)$/iu;
/** Ten years; not 1900s, which may be a hundred. */
const DECADE =
  /^(?:(?:die )?(\d\d[1-9])0er(?: jahren?)?|(?:les )?années (\d\d[1-9])0|(?:los )?años (\d\d[1-9])0|lata (\d\d[1-9])0\.?|(\d\d[1-9])0[-‑](?:ті|х)(?: ро(?:ки|ків)| рр?\.?)?|(\d\d[1-9])0年代|(\d\d[1-9])0['’]?s)$/iu;
const CENTURY =
  /^(?:(\d{1,2}|[ivx]+)(?:(?:st|nd|rd|th|\.|-?е|e|ème)? ?(?:century|jahrhunderts?|jh\.?|siècle|wieku?|ст\.?|століття)|世紀)|siglo (\d{1,2}|[ivx]+))$/iu;
/** Before our era, and in it: a year, counted from its turn. */
const BEFORE_ERA =
  /^(?:紀元前(\d{1,4})年|(\d{1,4}) ?(?:v\. ?(?:chr|u\. ?z)\.?|av\. ?j\.?[ -]?c\.?|a\. ?(?:de )?c\.?|до н\. ?е\.?|p\. ?n\. ?e\.?|ق\.م\.?))$/iu;
const OF_ERA =
  /^(?:(?:ad|a\.d\.) (\d{1,4})|(\d{1,4}) ?(?:ad|a\.d\.|ce|c\.e\.|n\. ?chr\.?|u\. ?z\.|apr\. ?j\.?[ -]?c\.?|d\. ?c\.|н\. ?е\.|n\. ?e\.))$/iu;
/** A day of a month by its Roman number, as in Poland: `15 XII 2025`, `24/II/2022`. */
const ROMAN_MONTH = /^(\d{1,2})([ ./-])([ivx]{1,4})\2(\d{4})$/i;
const JAPANESE_SEASON = /^(\d{4})年(?:の)?([春夏秋])$/;
/** Spring to winter, in the six languages that have letters in common with one another. */
const SEASONS = [
  'spring|frühling|frühjahr|printemps|wiosna|wiosną|primavera|весна|навесні',
  'summer|sommer|été|lato|latem|verano|літо|влітку',
  'autumn|fall|herbst|automne|jesień|jesienią|otoño|осінь|восени',
  'winter|hiver|zima|zimą|invierno|зима|взимку',
].map(
  (names) =>
    new RegExp(
      `^(?:${names}),? ${OF}(\\d{4})(?:[/–](\\d\\d(?:\\d\\d)?))?(?: ?(?:р|року|r|roku)\\.?)?$`,
      'iu',
    ),
);
const QUARTER = new RegExp(
  `^(?:[tqк]([1-4])|${NUMBER}${ORDINAL} ${words('quarter|quartal|trimestre|kwartał|kw|квартал|кв')}\\.?),?[ /]${OF}${YEAR}$`,
  'iu',
);
const HALF = new RegExp(
  `^(?:h([12])|${NUMBER}${ORDINAL} ${words('half|halbjahr|semestre|semester|półrocze|півріччя|пів')}\\.?),?[ /]${OF}${YEAR}$`,
  'iu',
);
const WEEK = /^(?:week|kw|calendar week|тиждень|tydzień|semaine|semana) ?(\d{1,2})[ /,]{1,2}(\d{4})$/iu;
/** What says of a date in which part of it, and has no sign in EDTF. */
const PART = new RegExp(
  `^${words(
    'early|mid|late|beginning|start|middle|end|anfang|mitte|ende|début|mi|fin|courant|początek|na początku|połowa|koniec|principios|mediados|finales|fines|початок|на початку|середина|кінець|наприкінці',
  )}[ –-](?:in |of |de |du |d'|w )*(.+)$`,
  'iu',
);
const NOTED = /^([^()]*\d) ?\([^()]{1,40}\)$/u;
/** A season of sports or a school year. */
const DOUBLE_YEAR = /^(\d\d)(\d\d)\/(\d\d)$/;

type Read = (text: string) => CellDate | null;

/**
 * Reads a date that says less than a day, in the words of six languages: `c. 1850`, `Spring 2020`, `3. Quartal 2024`,
 * `1990s`, `1990er Jahre`, `XIX wiek`, `44 v. Chr.`, `since 2014`, `early March 2022`.
 *
 * @param text cleaned
 * @param plain reads what stands among the words
 */
export function readCoarse(text: string, plain: Read): CellDate | null {
  const bare = text.replace(ARTICLE, '');
  const one = (part: string | undefined): string | null => {
    const read = part === undefined ? null : plain(part);
    return read && 'edtf' in read && !read.told && !read.edtf.includes('/') ? read.edtf : null;
  };
  const [, from, to] = FROM_TO.exec(text) ?? [];
  const both = from === undefined || to === undefined ? null : plain(`${from} – ${to}`);
  if (both) return both;
  const [, start] = ONGOING.exec(text) ?? SINCE.exec(text) ?? [];
  const since = one(start);
  if (since) return { edtf: `${since}/..` };
  const about = one(ABOUT.exec(bare)?.[1]);
  if (about) return { edtf: `${about}~` };
  return (
    (bare === text ? null : plain(bare)) ??
    readSeason(bare) ??
    readSeasons(bare) ??
    readPartOfYear(bare) ??
    readLong(bare) ??
    readRoman(text, plain) ??
    readNoted(text, bare, one) ??
    readSuggested(bare)
  );
}

function readSeason(text: string): CellDate | null {
  const [, itsYear, name = ''] = JAPANESE_SEASON.exec(text) ?? [];
  if (itsYear !== undefined) return { edtf: `${itsYear}-${21 + '春夏秋'.indexOf(name)}`, told: 'date-north' };
  for (const [index, season] of SEASONS.entries()) {
    const [, year = '', second] = season.exec(text) ?? [];
    if (!year) continue;
    const isNext =
      second !== undefined && Number(year.slice(0, -second.length) + second) === Number(year) + 1;
    // The winter of one year alone may be that of January or that of December.
    if ((index === 3) !== isNext) return null;
    return { edtf: `${year}-${21 + index}`, told: 'date-north' };
  }
  return null;
}

/** From one to another. */
function readSeasons(text: string): CellDate | null {
  const [first, last, ...more] = text.split(/ [–-] /).map(readSeason);
  if (!first || !last || more.length || !('edtf' in first && 'edtf' in last)) return null;
  return { edtf: `${first.edtf}/${last.edtf}`, told: 'date-north' };
}

/** Decades, centuries, and years that need their era. */
function readLong(text: string): CellDate | null {
  const decade = DECADE.exec(text)?.slice(1).find(Boolean);
  if (decade) return { edtf: `${decade}X` };
  const [, before, century = before] = CENTURY.exec(text) ?? [];
  const at = century === undefined ? 0 : Number(century) || roman(century);
  if (at > 0 && at < 31) return { edtf: `${String(at - 1).padStart(2, '0')}XX` };
  const [, era, ago = era] = BEFORE_ERA.exec(text) ?? [];
  if (ago !== undefined) return readSuggested(`${ago} BCE`);
  const [, first, year = first] = OF_ERA.exec(text) ?? [];
  return year === undefined || Number(year) === 0 ? null : { edtf: year.padStart(4, '0') };
}

function readRoman(text: string, plain: Read): CellDate | null {
  const [, day, , month = '', year] = ROMAN_MONTH.exec(text) ?? [];
  const number = roman(month);
  return number ? plain(`${day}.${number}.${year}`) : null;
}

/** 1 to 39; 0 where it is no number. */
function roman(text: string): number {
  const [whole, tens = '', ones = ''] = /^(x{0,3})(ix|iv|v?i{0,3})$/i.exec(text) ?? [];
  const at = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'].indexOf(ones.toLowerCase());
  return whole === undefined ? 0 : 10 * tens.length + at;
}

function readPartOfYear(text: string): CellDate | null {
  const [, quarter, quarterWord, year] = QUARTER.exec(text) ?? [];
  if (year !== undefined) return { edtf: `${year}-${32 + numbered(quarter ?? quarterWord)}` };
  const [, half, halfWord, halfYear] = HALF.exec(text) ?? [];
  const at = numbered(half ?? halfWord);
  if (halfYear !== undefined && at < 3) return { edtf: `${halfYear}-${39 + at}` };
  const [, week = '', itsYear] = WEEK.exec(text) ?? [];
  return itsYear === undefined ? null : readSuggested(`${itsYear}-W${week.padStart(2, '0')}`);
}

function numbered(word = ''): number {
  const at = ['first', 'second', 'third', 'fourth'].indexOf(word.toLowerCase());
  return at + 1 || roman(word) || Number(word);
}

/** What is left over is told to readers as it is written. */
function readNoted(
  text: string,
  bare: string,
  one: (part: string | undefined) => string | null,
): CellDate | null {
  const [, century = '', year = '', next] = DOUBLE_YEAR.exec(text) ?? [];
  if (Number(next) === Number(year) + 1)
    return { edtf: `${century}${year}/${century}${next}`, told: 'date-noted' };
  const edtf = one(PART.exec(bare)?.[1] ?? NOTED.exec(text)?.[1]);
  return edtf === null ? null : { edtf, told: 'date-noted' };
}

/** Not `-11700`, which may be a year before our era or one in the count of EDTF, nor slips such as `2025-1x`. */
function readSuggested(text: string): CellDate | null {
  const edtf = /^-|x/i.test(text) ? undefined : suggestDate(text);
  return edtf === undefined ? null : { edtf };
}
