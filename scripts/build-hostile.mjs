// Writes the small files of e2e/fixtures/hostile; what is over 100 kB is made by the functions below when a test needs
// it. `node scripts/build-hostile.mjs`.
import { Buffer } from 'node:buffer';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parquetWriteBuffer } from 'hyparquet-writer';
import JSZip from 'jszip';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'e2e', 'fixtures', 'hostile');
const COLUMNS = ['id', 'title', 'date', 'parties', 'sectors', 'kind', 'status', 'url', 'summary'];

/** A row of an ordinary table, some of it replaced. */
const row = (number, changes = {}) => ({
  id: `agreement-${number}`,
  title: `Agreement on digital trade no. ${number}`,
  date: `20${String(10 + (number % 15)).padStart(2, '0')}-0${1 + (number % 9)}-1${number % 10}`,
  parties: 'France; Japan',
  sectors: 'digital trade; standards',
  kind: 'treaty',
  status: 'in force',
  url: `https://example.org/agreements/${number}`,
  summary: 'Opens markets, and says how disputes are settled.',
  ...changes,
});

const cell = (text, delimiter) =>
  text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Rows as delimited text under the usual header. */
function csv(rows, delimiter = ',', newline = '\r\n') {
  const lines = [COLUMNS, ...rows.map((one) => COLUMNS.map((column) => one[column]))];
  return lines.map((cells) => cells.map((text) => cell(text, delimiter)).join(delimiter) + newline).join('');
}

const three = [row(1), row(2), row(3)];

/** `text` as bytes of a Windows code page, given the characters of its upper half that are used. */
function singleByte(text, upper) {
  const codes = new Map(upper);
  return Buffer.from([...text].map((character) => codes.get(character) ?? character.charCodeAt(0)));
}

/** The letters of windows-1251 beyond ASCII that Russian uses. */
const CYRILLIC = [
  ...Array.from({ length: 64 }, (_, i) => [String.fromCharCode(0x410 + i), 0xc0 + i]),
  ['Ё', 0xa8],
  ['ё', 0xb8],
  ['№', 0xb9],
  ['«', 0xab],
  ['»', 0xbb],
];
const PUNCTUATION_1252 = [
  ['€', 0x80],
  ['–', 0x96],
  ['’', 0x92],
];

const russian = [
  row(1, {
    title: 'Соглашение о цифровой торговле',
    parties: 'Россия; Франция',
    summary: 'Ещё о спорах, № 5.',
  }),
  row(2, { title: 'Меморандум «О стандартах»', parties: 'Россия; Япония' }),
];
const french = [
  row(1, { title: 'Accord général sur l’échange de données', parties: 'Côte d’Ivoire; Türkiye' }),
  row(2, { title: 'Mémorandum – télécommunications', summary: 'Coûte 5 €.' }),
];

const swapped = (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

async function zipped(files) {
  const zip = new JSZip();
  // A fixed day, so that the file is the same each time.
  for (const [path, content] of files) zip.file(path, content, { date: new Date(Date.UTC(2020, 0, 1)) });
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 9 } });
}

/** A workbook of one sheet with the given XML inside `sheetData`. */
export function workbook(sheetData) {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipped([
    [
      '_rels/.rels',
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Agreements" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    [
      'xl/worksheets/sheet1.xml',
      `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ],
  ]);
}

/** A table whose second row has a summary of a million characters. */
export const cellOfMegabyte = () => csv([row(1), row(2, { summary: 'long '.repeat(200_000) }), row(3)]);

/** A table with 200,000 columns and two rows. */
export function columns200000() {
  const numbers = Array.from({ length: 200_000 }, (_, i) => i);
  const line = numbers.join(',');
  return `${numbers.map((i) => `c${i}`).join(',')}\n${line}\n${line}\n`;
}

/** JSON of arrays within arrays, 50,000 deep. */
export const deep50000 = () => `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

/** An ordinary table of so many rows. */
export const manyRows = (count) => csv(Array.from({ length: count }, (_, i) => row(i + 1)));

/** The small files: pairs of a name and its content. */
export async function smallFiles() {
  const parquet = Buffer.from(
    parquetWriteBuffer({
      columnData: COLUMNS.map((name) => ({ name, data: three.map((one) => one[name]), type: 'STRING' })),
    }),
  );
  const text = csv(three);
  const json = JSON.stringify(three, null, 2);
  const proto = ['__proto__', 'constructor', 'title', 'toString'];
  return [
    ['empty.csv', ''],
    ['header-only.csv', csv([])],
    ['truncated.csv', text.slice(0, text.lastIndexOf('France') + 4)],
    ['truncated.json', json.slice(0, -60)],
    ['truncated.parquet', parquet.subarray(0, Math.floor(parquet.length * 0.6))],
    [
      'html.csv',
      '<!doctype html>\n<html><head><title>Sign in</title></head><body>Please sign in, first.</body></html>\n',
    ],
    ['zip.csv', await zipped([['maps/of-agreements.png', text]])],
    ['nul.csv', text.replace('no. 2', 'no.\0 2\0')],
    [
      'parties-2000.csv',
      csv([row(1, { parties: Array.from({ length: 2000 }, (_, i) => `Party ${i + 1}`).join('; ') }), row(2)]),
    ],
    ['proto.csv', `${proto.join(',')}\npolluted,yes,Agreement one,1\npolluted,no,Agreement two,2\n`],
    [
      'proto.json',
      '[{"__proto__":{"polluted":true},"constructor":"x","title":"Agreement one"},{"title":"Agreement two"}]\n',
    ],
    ['duplicate-ids.csv', csv([row(1), row(2, { id: 'agreement-1' }), row(3, { id: 'AGREEMENT-1' })])],
    [
      'formulas.csv',
      csv([
        row(1, { title: '=HYPERLINK("https://example.org","Open")' }),
        row(2, { title: '+1+1' }),
        row(3, { title: '@SUM(A1:A9)', summary: '-2+3' }),
      ]),
    ],
    [
      'script.csv',
      csv([
        row(1, {
          title: '<script>document.title="x"</script>',
          summary: '<img src=x onerror="document.title=1">',
        }),
        row(2),
      ]),
    ],
    [
      'javascript-links.csv',
      csv([
        row(1, { url: 'javascript:alert(1)' }),
        row(2, { url: ' JaVaScRiPt:alert(1)' }),
        row(3, { url: 'data:text/html,<script>1</script>' }),
      ]),
    ],
    [
      'bidi.csv',
      csv([
        row(1, { title: 'Agreement \u202eedart latigid\u202c' }),
        row(2, { title: '\u2066Treaty\u2069\u200b on\u00ad data' }),
      ]),
    ],
    [
      'impossible-dates.csv',
      csv(
        [
          '2001-02-30',
          '2001-13-01',
          '0000-00-00',
          '31/04/2010',
          '29.02.2011',
          '99999999',
          'sometime',
          '-1',
        ].map((date, i) => row(i + 1, { date })),
      ),
    ],
    ['bomb.xlsx', await workbook(' '.repeat(40 << 20))],
    [
      'far-cells.xlsx',
      await workbook(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="4000000000"><c r="A4000000000"><v>1</v></c></row>',
      ),
    ],
    ['utf16le.csv', Buffer.from(`\ufeff${csv(russian)}`, 'utf16le')],
    ['utf16be.csv', swapped(csv(russian))],
    ['windows-1251.csv', singleByte(csv(russian), CYRILLIC)],
    ['windows-1252.csv', singleByte(csv(french), PUNCTUATION_1252)],
    [
      'semicolon.csv',
      csv(
        three.map((one) => ({ ...one, parties: 'France, Japan', sectors: 'digital trade, standards' })),
        ';',
      ),
    ],
    ['tab.tsv', csv(three, '\t', '\n')],
    ['header-on-line-4.csv', `Agreements on digital trade\r\n"Source: the ministry, 2024"\r\n\r\n${text}`],
    [
      'mixed-dates.csv',
      csv(
        ['03/04/2010', '25/04/2010', '04/25/2010', '5.6.11', '2010-04-03', '04-2010'].map((date, i) =>
          row(i + 1, { date }),
        ),
      ),
    ],
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, content] of await smallFiles()) writeFileSync(join(FOLDER, name), content);
}
