import { failed, type Draft, type Finding } from '../draft.js';

/** A file as text. */
export interface DecodedFile {
  /** Without a byte order mark. */
  text: string;
  findings: Finding[];
}

/** Bytes that tell in which encoding a text is, or that it is none. */
const LOOKED_AT = 4000;

/** Windows-1252 from 0x80 on, https://encoding.spec.whatwg.org/index-windows-1252.txt */
const WESTERN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** What begins with these bytes is no text. */
const MAGIC: readonly [kind: string, bytes: readonly number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
];

/** `zip` (also of Excel, LibreOffice and Numbers), `xls` or `pdf`, by the first bytes; `null` for all else. */
export function kindOfBytes(bytes: Uint8Array): string | null {
  return MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))?.[0] ?? null;
}

/** What stands between letters only where Windows-1250 was taken for Windows-1252: ł, ą, ż and ź. */
const POLISH = /[a-z][³¹¿Ÿ][a-z]/i;

/**
 * Decodes a file that an editor saved: UTF-8, UTF-16 with and without byte order mark, or one of the Windows code pages
 * 1252 (western), 1250 (Polish) and 1251 (Cyrillic), which programs still write. What is not certain is told.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile | Draft {
  const kind = kindOfBytes(bytes);
  if (kind) return failed('file-kind', 'file', kind);
  const marked = encodingByMark(bytes) ?? encodingByZeros(bytes);
  if (marked) return decoded(bytes, marked);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), findings: [] };
  } catch {
    // Not UTF-8, or not all of it: a code page, nothing that is text, or a byte that was lost.
  }
  if (bytes.subarray(0, LOOKED_AT).includes(0)) return failed('file-kind', 'file', 'binary');
  const damaged = decoded(bytes, 'utf-8');
  if (isMostlyRight(damaged.text)) return damaged;
  let encoding = isCyrillic(bytes) ? 'windows-1251' : 'windows-1252';
  let { text } = decoded(bytes, encoding);
  if (encoding === 'windows-1252' && POLISH.test(text))
    ({ text } = decoded(bytes, (encoding = 'windows-1250')));
  return {
    text,
    findings: [{ severity: 'warning', code: 'encoding-guessed', where: 'file', values: [encoding] }],
  };
}

function decoded(bytes: Uint8Array, encoding: string): DecodedFile {
  const decodedText = new TextDecoder(encoding).decode(bytes);
  const text = encoding === 'windows-1252' ? decodedText.replace(/[\x80-\x9f]/g, western) : decodedText;
  const lost = text.split('\uFFFD').length - 1;
  const findings: Finding[] = lost
    ? [{ severity: 'warning', code: 'encoding-broken', where: 'file', values: [lost] }]
    : [];
  return { text, findings };
}

/** Whether of the letters beyond ASCII more could be read than not: bytes of a code page hardly ever are UTF-8. */
function isMostlyRight(text: string): boolean {
  const beyond = text.replace(/[^\u0080-\uffff]+/g, '');
  return 2 * (beyond.split('\ufffd').length - 1) < beyond.length;
}

/** Some versions of Node take Windows-1252 for Latin-1: then its quotes and dashes are control characters still. */
function western(control: string): string {
  return WESTERN[control.charCodeAt(0) - 0x80] ?? control;
}

function encodingByMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

/** No text has a zero; in UTF-16 every other byte of digits, commas and line ends is one. */
function encodingByZeros(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  bytes.subarray(0, LOOKED_AT).forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > 4 * even && odd > 1) return 'utf-16le';
  return even > 4 * odd && even > 1 ? 'utf-16be' : null;
}

/** Whether whole words are of letters beyond ASCII, as in Cyrillic; western words have one here and there. */
function isCyrillic(bytes: Uint8Array): boolean {
  let cyrillic = 0;
  let western = 0;
  let high = 0;
  let low = 0;
  const end = (): void => {
    if (high >= 3 && low === 0) cyrillic++;
    else if (high && low) western++;
    high = low = 0;
  };
  for (const byte of bytes) {
    if (byte >= 0xc0 || byte === 0xb3 || byte === 0xbf || byte === 0xba || byte === 0xb4) high++;
    else if ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)) low++;
    else if (high || low) end();
  }
  end();
  return cyrillic > western;
}
