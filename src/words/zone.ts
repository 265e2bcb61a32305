import { languageOf } from './date-languages.js';
import { dateFormat } from './intl.js';
import { vocabularyOf } from './language.js';

interface ZoneText {
  /** A switch: clock times in the zone of whoever reads. */
  mine: string;
  /** Goes before the name of a zone. */
  shown: string;
}

const ENGLISH: ZoneText = { mine: 'In my time zone', shown: 'Clock times on the axis' };

/** Together, as only stories with clock times load them. */
const TEXTS = new Map<string, ZoneText>([
  ['ar', { mine: 'بتوقيتي المحلي', shown: 'الأوقات على المحور' }],
  ['de', { mine: 'In meiner Zeitzone', shown: 'Uhrzeiten auf der Achse' }],
  ['es', { mine: 'En mi zona horaria', shown: 'Horas en el eje' }],
  ['fr', { mine: 'Dans mon fuseau horaire', shown: 'Heures sur l’axe' }],
  ['ja', { mine: '自分のタイムゾーンで表示', shown: '軸の時刻' }],
  ['pl', { mine: 'W mojej strefie czasowej', shown: 'Godziny na osi' }],
  ['uk', { mine: 'У моєму часовому поясі', shown: 'На осі' }],
]);

/** The name of a switch from the story's zone to that of whoever reads: "In my time zone". */
export function ownZoneText(lang?: string): string {
  return textOf(lang).mine;
}

/** "Clock times on the axis: Eastern European Time". */
export function zoneText(timeZone: string, lang?: string): string {
  return `${vocabularyOf(lang).sentences.label(textOf(lang).shown)} ${zoneName(timeZone, lang)}`;
}

/** A zone by its name that is the same all year: "Eastern European Time". */
function zoneName(timeZone: string, lang?: string): string {
  if (timeZone === 'UTC') return timeZone;
  const parts = dateFormat(vocabularyOf(lang).locale, {
    timeZone,
    timeZoneName: 'longGeneric',
  }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

function textOf(lang = 'en'): ZoneText {
  return TEXTS.get(languageOf(lang)) ?? ENGLISH;
}
