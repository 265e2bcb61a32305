import type { Finding } from '../draft.js';
import { readHtml, type HtmlLink, type HtmlText } from '../timelinejs/html.js';
import type { Loss } from '../timelinejs/loss.js';
import { rowType, type Columns } from './columns.js';
import type { Places } from './places.js';
import type { Row } from './row.js';

/** Cells after which the page may do something else. */
const AT_ONCE = 1000;
/** Fields of addresses: `&` is part of them. */
const ADDRESS = /^(?:sources|url|media\.(?:src|poster))$|\.(?:url|archive)$/;

/**
 * Rows whose cells have HTML in them, such as `<b>` or `&amp;`, as they are pasted from a page or an editing system, with
 * what it says in our markup or in plain words. A module of its own: the parser of HTML comes only with it.
 *
 * @param isHtml tells whether a cell has any; given, as what it needs else would be a chunk of its own
 */
export async function withoutHtml(
  rows: readonly Row[],
  columns: Columns,
  places: Places,
  isHtml: (cell: string) => boolean,
): Promise<{ rows: Row[]; findings: Finding[] }> {
  const keys = new Map([...columns.at].map(([key, index]) => [index, key]));
  const lost = new Map<Loss, Finding>();
  const lose = (loss: Loss, what: readonly string[], where: string): void => {
    for (const one of what) {
      const found = lost.get(loss);
      if (found) found.values = [loss, Number(found.values[1]) + 1, found.values[2]];
      else lost.set(loss, { severity: 'warning', code: 'timelinejs-lost', where, values: [loss, 1, one] });
    }
  };
  let count = 0;
  const plain = async (row: Row): Promise<Row> => {
    const cells = [...row.cells];
    const links: HtmlLink[] = [];
    for (const [index, cell] of cells.entries()) {
      const key = keys.get(index);
      if (key === undefined || !isHtml(cell)) continue;
      // An address may have & in it.
      if (ADDRESS.test(key) && !cell.includes('<')) continue;
      const isBody = key === 'text' && rowType(row.cell('type')) === 'event';
      const text = isBody ? cell.replace(/<br\b[^>]*>/gi, '\n\n') : cell;
      // What stands beside tags in a text of ours is our markup as ever.
      const read = await readHtml(text, (words) => words);
      if (ADDRESS.test(key)) cells[index] = addressIn(key, read);
      else {
        // Where there were only line breaks, the marks beside them are ours.
        cells[index] = isBody ? (isHtml(text) ? read.paragraphs.join('\n\n') : text) : read.plain;
        if (!isBody) links.push(...read.links);
        lose('embedded', read.embedded, places.cell(row.number, key));
        lose('dropped', read.dropped, places.cell(row.number, key));
      }
      if (++count % AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
    }
    return row.with(cells, links);
  };
  const read: Row[] = [];
  for (const row of rows) read.push(row.cells.some(isHtml) ? await plain(row) : row);
  return { rows: read, findings: [...lost.values()] };
}

/** Of a link or a code to embed in a column of addresses; several links as the column of links reads them. */
function addressIn(key: string, { links, embedded, plain }: HtmlText): string {
  const several = links.map(({ url, title }) => `[${title}](${url})`).join('\n');
  if (key === 'sources' || key.startsWith('link.')) return several || plain;
  return embedded[0] ?? links[0]?.url ?? plain;
}
