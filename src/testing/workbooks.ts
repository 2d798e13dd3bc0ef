import JSZip from 'jszip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A zip archive of texts and bytes by path. */
export async function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [path, content] of Object.entries(files)) zip.file(path, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** A sheet of a workbook, as XML. */
export interface SheetXml {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Content of `sheetData`. */
  readonly rows: string;
  /** Content after it: merged cells, links. */
  readonly after?: string;
  /** Addresses of `r:id="rId1"` and so on. */
  readonly links?: readonly string[];
  readonly path?: string;
}

/** Additional parts of a workbook, as XML. */
export interface BookXml {
  readonly strings?: string;
  readonly styles?: string;
  readonly properties?: string;
  readonly files?: Readonly<Record<string, string>>;
}

const relationsOf = (all: readonly (readonly [string, string, string?])[]): string => {
  const list = all.map(
    ([type, target, mode = ''], i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}" ${mode}/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${list.join('')}</Relationships>`;
};

/** A workbook with hand-written parts, as various programs may write them. */
export function workbookOf(sheets: readonly SheetXml[], book: BookXml = {}): Promise<Uint8Array> {
  const paths = sheets.map(({ path }, i) => path ?? `worksheets/sheet${i + 1}.xml`);
  const named = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name ?? `Sheet${i + 1}`}" sheetId="${i + 1}" r:id="rId${i + 1}" ${state ? `state="${state}"` : ''}/>`,
  );
  const files: Record<string, string> = {
    '_rels/.rels': relationsOf([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${book.properties ?? ''}<sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsOf([
      ...paths.map((path) => ['worksheet', path] as const),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${book.strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${book.styles ?? ''}</styleSheet>`,
  };
  for (const [i, { rows, after = '', links = [] }] of sheets.entries()) {
    const path = `xl/${paths[i] ?? ''}`;
    files[path] =
      `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
    if (links.length > 0)
      files[path.replace(/([^/]*)$/, '_rels/$1.rels')] = relationsOf(
        links.map((link) => ['hyperlink', link, 'TargetMode="External"'] as const),
      );
  }
  return zipOf({ ...files, ...book.files });
}

/** Rows of inline texts, from A1. */
export const textRows = (rows: readonly (readonly (string | null)[])[]): string =>
  rows
    .map((cells, i) => {
      const written = cells.map((text, j) => {
        const place = `${String.fromCharCode(65 + j)}${i + 1}`;
        return text === null ? '' : `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
      });
      return `<row r="${i + 1}">${written.join('')}</row>`;
    })
    .join('');
