/** A text as it can stand in a message. */
export function quoteText(text: string): string {
  const most = 60;
  return `“${text.length > most ? `${text.slice(0, most - 1)}…` : text}”`;
}
