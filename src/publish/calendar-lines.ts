/** A line of iCalendar (RFC 5545, 3.1): its name with parameters, and its value as it is to stand there. */
export type CalendarLine = [name: string, value: string];

/** Octets of a line without its line break. */
const LONGEST = 75;

/** Lines as a file: each ends with CRLF, long ones are folded, no character is ever cut. */
export function calendarText(lines: readonly CalendarLine[]): string {
  return lines.map(([name, value]) => `${fold(`${name}:${value}`)}\r\n`).join('');
}

/** A value of type TEXT (3.3.11). */
export function textValue(text: string): string {
  return clean(text.replace(/\r\n?/g, '\n'))
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A value of type URI, which is not escaped: nothing in it may end the line. */
export function uriValue(url: string): string {
  return clean(url).replaceAll('\n', '');
}

/** Without control characters but line breaks, and without half characters, which UTF-8 cannot say. */
function clean(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const length = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + length > LONGEST) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += length;
  }
  return folded;
}

/** Of a character in UTF-8. */
function octetsOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
