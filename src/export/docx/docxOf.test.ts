// @vitest-environment jsdom

import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../core/dataset.ts';
import { dateInWords } from '../../core/dateWords.ts';
import { plainText } from '../../core/plainText.ts';
import type { Language } from '../../core/viewState.ts';
import { dataset } from '../../testing/builtIn.ts';
import { fileInput } from '../../testing/exported.ts';
import { richDatasets } from '../../testing/richDatasets.ts';
import { translate as t } from '../../testing/translate.ts';
import { wideDataset } from '../../testing/wideDatasets.ts';
import { DOCX_KINDS, type DocxKind, MOST } from './docxKinds.ts';
import { type DrawPicture, docxOf } from './docxOf.ts';

const noPicture: DrawPicture = async () => null;
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The parts of a document as XML, all of them well-formed. */
async function partsOf(file: Blob): Promise<ReadonlyMap<string, Document>> {
  const zip = await JSZip.loadAsync(await file.arrayBuffer());
  const parts = new Map<string, Document>();
  for (const path of Object.keys(zip.files).filter((each) => /\.(xml|rels)$/.test(each))) {
    const part = new DOMParser().parseFromString(
      (await zip.file(path)?.async('string')) ?? '',
      'application/xml',
    );
    expect(part.querySelector('parsererror')?.textContent ?? '', path).toBe('');
    parts.set(path, part);
  }
  return parts;
}

const all = (root: Document | Element | undefined, name: string): readonly Element[] => [
  ...(root?.getElementsByTagNameNS(W, name) ?? []),
];

/** The text of an element as a reader sees it. */
const textOf = (element: Element): string =>
  [...element.getElementsByTagNameNS(W, '*')]
    .map(({ localName, textContent }) =>
      localName === 't' ? textContent : localName === 'br' ? '\n' : localName === 'tab' ? '\t' : '',
    )
    .join('');

async function documentOf(kind: DocxKind, of: Dataset, search = '', locale: Language = 'en') {
  const input = await fileInput(of, search, locale);
  const parts = await partsOf(await docxOf(kind, input, noPicture));
  const body = parts.get('word/document.xml');
  return { input, parts, body, paragraphs: all(body, 'p') };
}

const styleOf = (paragraph: Element): string | null =>
  all(paragraph, 'pStyle')[0]?.getAttributeNS(W, 'val') ?? null;

/** A text as a file holds it: line ends alike, and without what XML forbids. */
const written = (text: string): string => plainText(text).replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\n');

describe.each(DOCX_KINDS)('the %s', (kind) => {
  test('has the title, date and sources of every record, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(richDatasets, async (of) => {
        const { paragraphs, input } = await documentOf(kind, of);
        const { columns, names } = input.snapshot;
        const text = paragraphs.map(textOf).join('\n');
        for (let row = 0; row < columns.n; row++) {
          const record = columns.recordOf(row);
          expect(text).toContain(written(names.text(record?.title ?? '')));
          expect(text).toContain(written(dateInWords(record?.date, t, names.locale)));
          for (const source of record?.sources ?? []) {
            expect(text).toContain(written(names.text(source.title)));
            expect(text).toContain(written(source.url ?? ''));
            if (source.locator !== undefined) expect(text).toContain(written(names.text(source.locator)));
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  test('states its selection, source, version, day and link', async () => {
    const { paragraphs, parts } = await documentOf(kind, dataset, '?partner=CHN');
    const text = paragraphs.map(textOf).join('\n');
    expect(text).toContain('10 of 27 records. Filtered by Partner: China');
    expect(text).toContain('version 1.3.0');
    expect(text).toContain('TAdviser');
    expect(text).toContain('24 November 2026');
    expect(text).toContain('Creative Commons Zero');
    expect(text).not.toMatch(/\b(file|word|detail|pair|table)\.[a-z]/i);
    const links = [...(parts.get('word/_rels/document.xml.rels')?.querySelectorAll('Relationship') ?? [])];
    const external = links.filter((each) => each.getAttribute('TargetMode') === 'External');
    expect(external.map((each) => each.getAttribute('Target'))).toContain('https://atlas.example/');
    expect(parts.get('docProps/core.xml')?.documentElement.textContent).toContain('TAdviser');
  });

  test('has real styles, a table whose heads are repeated, its language, and ids that are unique', async () => {
    const { body, parts, paragraphs } = await documentOf(kind, dataset);
    const styles = all(parts.get('word/styles.xml'), 'style').map((each) =>
      each.getAttributeNS(W, 'styleId'),
    );
    expect(new Set(styles).size).toBe(styles.length);
    for (const paragraph of paragraphs) expect(styles).toContain(styleOf(paragraph) ?? 'Normal');
    expect(paragraphs.filter((each) => styleOf(each) === 'Title')).toHaveLength(1);
    for (const table of all(body, 'tbl')) {
      const [head, ...rows] = all(table, 'tr');
      expect(all(head, 'tblHeader')).toHaveLength(1);
      expect(rows).toHaveLength(27);
      expect(styles).toContain(all(table, 'tblStyle')[0]?.getAttributeNS(W, 'val'));
    }
    const language = all(parts.get('word/styles.xml'), 'lang')[0];
    expect(language?.getAttributeNS(W, 'val')).toBe('en-GB');
    const bookmarks = all(body, 'bookmarkStart');
    for (const attribute of ['id', 'name']) {
      const values = bookmarks.map((each) => each.getAttributeNS(W, attribute));
      expect(new Set(values).size).toBe(values.length);
    }
    const anchors = new Set(bookmarks.map((each) => each.getAttributeNS(W, 'name')));
    for (const link of all(body, 'hyperlink')) {
      const anchor = link.getAttributeNS(W, 'anchor');
      if (anchor) expect(anchors).toContain(anchor);
    }
  });

  test('of too many records says how many it leaves out', async () => {
    const records = MOST[kind] + 1;
    const of = wideDataset({ records, partners: 3, sectors: 3, length: 30, words: 'pact ' });
    const file = await docxOf(kind, await fileInput(of), noPicture);
    const zip = await JSZip.loadAsync(await file.arrayBuffer());
    const number = new Intl.NumberFormat('en');
    const said = `${number.format(MOST[kind])} of ${number.format(records)} records`;
    expect(await zip.file('word/document.xml')?.async('string')).toContain(said);
  });

  test('of no records says so', async () => {
    const { paragraphs } = await documentOf(kind, dataset, '?partner=CHN&from=1900&to=1901');
    expect(paragraphs.map(textOf).join('\n')).toContain('No records match the filters.');
  });
});

test('the table has the columns and the order of the screen', async () => {
  const { body } = await documentOf('table', dataset, '?view=table&cols=date,kind&sort=-title');
  const [head, ...rows] = all(body, 'tr').map((row) => all(row, 'tc').map(textOf));
  expect(head).toEqual(['Date', '↓ Title', 'Kind', 'Sources']);
  const titles = rows.map(([, title = '']) => title);
  expect(titles).toEqual([...titles].sort(new Intl.Collator('en').compare).reverse());
});

test('a wide table has a page in landscape', async () => {
  const orientations = async (search: string) => {
    const { body } = await documentOf('table', dataset, search);
    return all(body, 'pgSz').map((each) => each.getAttributeNS(W, 'orient'));
  };
  expect(await orientations('?view=table&cols=date,kind')).toEqual(['portrait']);
  expect(await orientations('?view=table')).toEqual(['portrait', 'landscape']);
});

test('the dossier of a pair has its facts, and a heading for every record', async () => {
  const { paragraphs } = await documentOf('dossier', dataset, '?pair=RUS-CHN');
  const headed = (style: string) => paragraphs.filter((each) => styleOf(each) === style).map(textOf);
  expect(headed('Title')).toEqual(['Russia and China']);
  expect(headed('Heading1')).toEqual(['Records', 'Overview', 'Records in full']);
  const facts = ['Sectors', 'Years without a record', 'People', 'Amounts', 'Sources'];
  expect(headed('Heading2').slice(0, 5)).toEqual(facts);
  expect(headed('Heading2')).toHaveLength(15);
});

test('texts from right to left are marked as such, and what a file can’t hold is named', async () => {
  const title = 'اتفاقية التعاون\u000b الرقمي';
  const [first, ...rest] = dataset.agreements;
  if (!first) throw new Error('no records');
  const { paragraphs } = await documentOf('dossier', {
    ...dataset,
    agreements: [{ ...first, title, summary: `${title}.` }, ...rest],
  });
  const summary = paragraphs.find(
    (each) => textOf(each) === written(`${title}.`) && all(each, 'bidi').length > 0,
  );
  expect(summary && all(summary, 'rtl')).toHaveLength(1);
  expect(paragraphs.map(textOf).join('\n')).toContain('removed or replaced with spaces: U+000B');
});

test('a picture has alternative text', async () => {
  const input = await fileInput(dataset);
  const draw: DrawPicture = async (width, height) => ({
    ...{ png: new Uint8Array([137, 80, 78, 71]), width, height, caption: 'Map and timeline' },
  });
  const parts = await partsOf(await docxOf('dossier', input, draw));
  const [picture] = parts.get('word/document.xml')?.getElementsByTagName('wp:docPr') ?? [];
  expect(picture?.getAttribute('descr')).toBe(input.evidence.sentence);
});
