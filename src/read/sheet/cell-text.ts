/** Digits of other scripts, each with its zero. */
const ZEROS = [0x660, 0x6f0];

/** The text of a date or time with Latin digits, single plain spaces and one kind of dash, and nothing that cannot be seen. */
export function cleaned(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/[٠-٩۰-۹]/g, (digit) => {
        const code = digit.charCodeAt(0);
        return String(code - (ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code));
      })
      // Marks of direction and joints that come along when a date is copied from a page.
      .replace(/\p{Cf}/gu, '')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^−/, '-')
      .replace(/[‐‑‒–—−]/g, '–')
      .replaceAll('،', ',')
  );
}

/** Two digits at least. */
export function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** Words as they are compared: without case, and with one kind of space. */
export function sameWords(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
