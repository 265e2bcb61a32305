/** Tags of these parts may have a prefix, which some programs write. */
const PREFIX = String.raw`(?:\w+:)?`;
/** A cell that is not empty, up to the next one where it does not close: no file is to take longer than its length. */
const CELL = new RegExp(
  String.raw`<${PREFIX}c\s([^>]*[^/>])>((?:[^<]|<(?!/?${PREFIX}c[\s>]))*)</${PREFIX}c>`,
  'g',
);
const VALUE = new RegExp(String.raw`<(${PREFIX})v(?: [^>]*)?>([^<]*)<`);
/** Days between the two first days from which workbooks count. */
const FROM_1904 = 1462;

/** A sheet of a workbook, as the workbook lists it. */
interface ListedSheet {
  name: string;
  /** Of its part. */
  path: string;
  /** Not hidden, and no chart. */
  isShown: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The sheets of a workbook, in the order of their tabs.
 *
 * @param workbook its first part
 * @param relations the part that says where its others are
 */
export function sheetsOf(workbook: string, relations: string): ListedSheet[] {
  const targets = tags(relations, 'Relationship').map((tag): [string, string] => [
    attribute(tag, 'Id'),
    attribute(tag, 'Target')
      .replace(/^(?!\/)/, 'xl/')
      .replace(/^\//, ''),
  ]);
  const paths = new Map(targets);
  return tags(workbook, 'sheet').map((tag) => {
    const name = unescaped(attribute(tag, 'name'));
    const path = paths.get(attribute(tag, String.raw`\w+:id`)) ?? '';
    return {
      name,
      path,
      isShown: !/hidden/i.test(attribute(tag, 'state')) && !path.includes('/chartsheets/'),
    };
  });
}

/** A block of cells, by indexes of rows and columns; both ends are in it. */
interface Block {
  top: number;
  bottom: number;
  column: number;
}

/** What is merged over several rows. */
export function mergedCells(sheet: string): Block[] {
  return tags(sheet, 'mergeCell').flatMap((tag) => {
    const block = blockOf(attribute(tag, 'ref'));
    return block && block.bottom > block.top ? [block] : [];
  });
}

/**
 * Addresses that cells lead to, which their texts do not say.
 *
 * @param relations the part that says where the others of the sheet are
 */
export function linkedCells(sheet: string, relations: string): (Block & { url: string })[] {
  const targets = new Map(
    tags(relations, 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
  );
  return tags(sheet, 'hyperlink').flatMap((tag) => {
    const block = blockOf(attribute(tag, 'ref'));
    const url = unescaped(targets.get(attribute(tag, String.raw`\w+:id`)) ?? '');
    return block && /^https?:/i.test(url) ? [{ ...block, url }] : [];
  });
}

function blockOf(reference: string): Block | null {
  const [, letters = '', top, bottom = top] =
    /^([A-Z]{1,3})(\d{1,7})(?::[A-Z]{1,3}(\d{1,7}))?$/.exec(reference) ?? [];
  if (!letters) return null;
  const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
  return { top: Number(top) - 1, bottom: Number(bottom) - 1, column };
}

/** Whether a sheet has any cell that is not empty. */
export function isFilled(sheet: string): boolean {
  return new RegExp(`<${PREFIX}(?:v|is)[ >]`).test(sheet);
}

/** Numbers of the rows of a sheet that are hidden, by hand or by a filter, and hold something. */
export function hiddenRows(sheet: string): number[] {
  const rows = new RegExp(String.raw`<${PREFIX}row\s([^>]*[^/>])>(?=\s*<${PREFIX}c\s)`, 'g');
  return [...sheet.matchAll(rows)].flatMap(([, attributes = '']) =>
    /^(?:1|true)$/.test(attribute(attributes, 'hidden')) ? Number(attribute(attributes, 'r')) || [] : [],
  );
}

/**
 * Cell formats that show less than a day, by their index: `year`, or `month` with the year. What was typed as “May 2019”
 * is the first of May in the file, and only its format knows better.
 *
 * @param styles the part of a workbook with its styles
 */
function coarseFormats(styles: string): ReadonlyMap<string, 'month' | 'year'> {
  const codes = new Map([['17', 'mmm-yy']]);
  for (const format of tags(styles, 'numFmt'))
    codes.set(attribute(format, 'numFmtId'), attribute(format, 'formatCode'));
  const [, cells = ''] =
    new RegExp(String.raw`<${PREFIX}cellXfs\b([^]*?)</${PREFIX}cellXfs>`).exec(styles) ?? [];
  const found = new Map<string, 'month' | 'year'>();
  tags(cells, 'xf').forEach((format, index) => {
    const shown = shownBy(codes.get(attribute(format, 'numFmtId')) ?? '');
    if (shown) found.set(String(index), shown);
  });
  return found;
}

/**
 * The part of a sheet, with cells as texts where the reader of workbooks would lose something: months and years by
 * their format, dates that are written as such, which it takes for local time, and errors such as `#REF!`.
 */
export function plainCells(sheet: string, styles: string, workbook: string): string {
  const formats = coarseFormats(styles);
  const days = /\bdate1904="(?:1|true)"/.test(workbook) ? FROM_1904 : 0;
  return sheet.replace(CELL, (cell, attributes: string, inside: string) => {
    const [, prefix = '', value = ''] = VALUE.exec(inside) ?? [];
    const type = attribute(attributes, 't') || 'n';
    const shown = type === 'n' && value && formats.get(attribute(attributes, 's'));
    const text = shown
      ? dayOf(Number(value) + days).slice(0, shown === 'year' ? 4 : 7)
      : type === 'd'
        ? value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '')
        : type === 'e'
          ? value
          : '';
    return text
      ? `<${prefix}c r="${attribute(attributes, 'r')}" t="str"><${prefix}v>${text}</${prefix}v></${prefix}c>`
      : cell;
  });
}

/** What of a date the code of a format shows, where that is less than a day. */
function shownBy(code: string): 'month' | 'year' | null {
  const letters = code
    .replace(/&quot;/g, '"')
    .replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*.|;[^]*/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\d#?@]/gu, '');
  if (/^y+$/.test(letters)) return 'year';
  return /^(?:m+y+|y+m+)$/.test(letters) ? 'month' : null;
}

/** A day by its number, such as `2025-12-15`; empty where there is none. */
function dayOf(number: number): string {
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(number) * 86_400_000);
  return number >= 1 && day.getUTCFullYear() < 10_000 ? day.toISOString() : '';
}

function tags(part: string, name: string): string[] {
  return part.match(new RegExp(String.raw`<${PREFIX}${name}\s[^>]*>`, 'g')) ?? [];
}

function unescaped(text: string): string {
  return text.replace(/&(\w+);/g, (entity, of: string) => ENTITIES[of] ?? entity);
}

/** Empty where it is missing. */
function attribute(tag: string, name: string): string {
  return new RegExp(String.raw`(?:^|\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}
