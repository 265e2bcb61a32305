import { strToU8, zipSync } from 'fflate';

/** A cell: a text, or a value as it stands in the file, with the index of its format in {@link FORMATS} and its type. */
export type Cell = string | null | { value: string | number; format?: number; type?: string };

interface SheetToMake {
  name?: string;
  state?: 'hidden' | 'veryHidden';
  rows: readonly (readonly Cell[])[];
  /** Numbers of rows; the first is 1. */
  hidden?: readonly number[];
  /** Blocks of cells, such as `A2:A6`. */
  merged?: readonly string[];
  /** Addresses by the cells that lead there, such as `C2`. */
  links?: Readonly<Record<string, string>>;
}

/** Formats of cells by their index: ids of Excel’s own, or codes. */
export const FORMATS = [0, 14, 22, 17, 'mmmm\\ yyyy;@', '[$-407]yyyy', 'yyyy"年"m"月"', 20, 'mm:ss'] as const;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The bytes of an Excel workbook. */
export function makeWorkbook(
  sheets: readonly SheetToMake[],
  { isFrom1904 = false } = {},
): Uint8Array<ArrayBuffer> {
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${isFrom1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name ?? `Sheet${at + 1}`}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join('')}<Relationship Id="rId99" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles(),
  };
  sheets.forEach(({ rows, hidden, merged = [], links = {} }, at) => {
    const name = `sheet${at + 1}.xml`;
    const more = `<mergeCells>${merged.map((block) => `<mergeCell ref="${block}"/>`).join('')}</mergeCells>`;
    const leading = Object.keys(links).map(
      (cell, index) => `<hyperlink ref="${cell}" r:id="rId${index + 1}"/>`,
    );
    files[`xl/worksheets/${name}`] = sheet(rows, hidden).replace(
      '</worksheet>',
      `${merged.length ? more : ''}${leading.length ? `<hyperlinks xmlns:r="${OFFICE}">${leading.join('')}</hyperlinks>` : ''}</worksheet>`,
    );
    files[`xl/worksheets/_rels/${name}.rels`] =
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${Object.values(links)
        .map(
          (url, index) =>
            `<Relationship Id="rId${index + 1}" Type="${OFFICE}/hyperlink" Target="${url}" TargetMode="External"/>`,
        )
        .join('')}</Relationships>`;
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

function styles(): string {
  const own = FORMATS.flatMap((format, at) =>
    typeof format === 'string'
      ? `<numFmt numFmtId="${164 + at}" formatCode="${format.replaceAll('"', '&quot;')}"/>`
      : [],
  );
  const cells = FORMATS.map(
    (format, at) => `<xf numFmtId="${typeof format === 'string' ? 164 + at : format}"/>`,
  );
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${own.length}">${own.join('')}</numFmts>` +
    `<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`
  );
}

function sheet(rows: readonly (readonly Cell[])[], hidden: readonly number[] = []): string {
  const data = rows.map((cells, row) => {
    const written = cells.map((cell, column) => {
      const place = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
      if (cell === null) return '';
      if (typeof cell === 'string') return `<c ${place} t="inlineStr"><is><t>${cell}</t></is></c>`;
      const { value, format, type } = cell;
      return `<c ${place}${format ? ` s="${format}"` : ''}${type ? ` t="${type}"` : ''}><v>${value}</v></c>`;
    });
    return `<row r="${row + 1}"${hidden.includes(row + 1) ? ' hidden="1"' : ''}>${written.join('')}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${data.join('')}</sheetData></worksheet>`;
}
