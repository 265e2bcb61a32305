import type { TimelineDocument } from '../../model/document.js';
import { clip } from '../value.js';
import type { Advice } from './advice.js';

/** In these its name may be written, besides English and the language itself: those of the timeline's own words. */
const NAMED_IN = ['en', 'uk', 'de', 'fr', 'pl', 'es', 'ar', 'ja'];

let codes: readonly string[] | null = null;

/** A tag that could be one, and is that of no language. */
export function languageAdvice({ lang }: Pick<TimelineDocument, 'lang'>): Advice[] {
  if (isLanguage(lang)) return [];
  const meant = languageMeant(lang);
  return [
    {
      code: 'lang-unknown',
      path: 'lang',
      message: `“${clip(lang)}” is the tag of no language that is known.`,
      hint: meant ? `Write ${meant}.` : 'Write a language tag, such as en, de or pt-BR.',
    },
  ];
}

/** Whether the first part of a tag is the code of a language, as far as this machine knows them. */
function isLanguage(tag: string): boolean {
  return nameOf(tag.split('-', 1)[0] ?? '', 'en') !== undefined;
}

/**
 * The tag that was meant by what is none: by the name of a language (`Deutsch`, `German`), the code of a country (`ua`),
 * or a tag with `_`.
 */
export function languageMeant(text: string): string | undefined {
  const tag = canonical(text.trim().replaceAll('_', '-'));
  if (tag !== undefined && isLanguage(tag)) return tag;
  const name = plain(text);
  const found = knownCodes().find((code) =>
    [...NAMED_IN, code].some((language) => plain(nameOf(code, language) ?? '') === name),
  );
  return found === undefined ? languageOf(text.trim()) : canonical(found);
}

/** The language that most speak in a country, by its code. */
function languageOf(country: string): string | undefined {
  if (!/^[a-z]{2}$/i.test(country)) return undefined;
  const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return countries.of(country.toUpperCase()) && new Intl.Locale(`und-${country}`).maximize().language;
}

/** All of two letters. */
function knownCodes(): readonly string[] {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at));
  codes ??= letters.flatMap((one) => letters.map((two) => one + two)).filter(isLanguage);
  return codes;
}

const names = new Map<string, Intl.DisplayNames>();

function nameOf(code: string, language: string): string | undefined {
  let known = names.get(language);
  known ??= new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
  names.set(language, known);
  return /^[a-z]{2,3}$/i.test(code) ? known.of(code) : undefined;
}

function canonical(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
