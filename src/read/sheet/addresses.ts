/** An address as it is, in `[words](…)`, or in parentheses; up to a space, or a comma and the next. */
const ADDRESS =
  /\[([^[\]]*)\]\((https?:\/\/\S{1,2000}?)\)(?=[\s,;|]|$)|\((https?:\/\/\S{1,2000}?)\)(?=[,;|.]{0,9}(?:\s|$))|https?:\/\/\S{1,2000}?(?=[,;|]{0,9}(?:\s|$)|[,;|]{1,9}https?:\/\/)/gi;
/** No cell of addresses is longer; the expression may take that times the longest address. */
const LONGEST = 10_000;
const SIGN = /[\s,;|:–—-]/;

/** An address of a cell, with the words beside it. */
export interface CellAddress {
  url: string;
  title?: string;
}

/**
 * The addresses that a cell holds, one a line, with commas, semicolons or spaces between. Words belong to the address
 * that follows, or to the one before in their line.
 *
 * @returns none where there are only words
 */
export function addressesOf(cell: string): CellAddress[] {
  const found: CellAddress[] = [];
  let at = 0;
  const say = (one: CellAddress | undefined, words: string): void => {
    const title = [one?.title, bare(words)].filter(Boolean).join(' ');
    if (one && title) one.title = title;
  };
  for (const match of cell.length > LONGEST ? [] : cell.matchAll(ADDRESS)) {
    const [whole, words = '', url = match[3] ?? whole] = match;
    const between = cell.slice(at, match.index);
    const end = found.length ? between.search(/[\n;]/) : 0;
    say(found.at(-1), end < 0 ? '' : between.slice(0, end));
    const one: CellAddress = { url };
    say(one, between.slice(Math.max(end, 0)));
    say(one, words);
    found.push(one);
    at = match.index + whole.length;
  }
  say(found.at(-1), cell.slice(at));
  return found;
}

/** Words without the signs and the parentheses around them. */
function bare(words: string): string {
  let [from, to] = [0, words.length];
  while (from < to && SIGN.test(words.charAt(from))) from++;
  while (to > from && SIGN.test(words.charAt(to - 1))) to--;
  return words.slice(from, to).replace(/^\((.*)\)$/, '$1');
}

/** The links of a cell of addresses and one of titles: where there are as many of both, each has its own. */
export function linksOf({
  url = '',
  title = '',
}: Readonly<Record<string, string>>): Record<string, string>[] {
  const found = addressesOf(url);
  const titles = title.split(/[;\n]/).map((one) => one.trim());
  const named = titles.length === found.length ? titles : [title];
  // A word in place of an address is kept as it is, and told.
  if (!found.length) return [{ ...(url && { url }), ...(title && { title }) }];
  return found.map((link, index) => ({ ...link, ...(named[index] && { title: named[index] }) }));
}
