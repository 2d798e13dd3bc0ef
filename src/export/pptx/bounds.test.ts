import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import type { Deck } from '../../core/deck.ts';
import { LANGUAGES, type Language } from '../../core/viewState.ts';
import { loadLanguage, translatorOf } from '../../i18n/languages.ts';
import { textWidth } from '../../scene/pen/text.ts';
import { wrapText } from '../../scene/pen/wrapText.ts';
import { bundleOf } from '../../testing/builtIn.ts';
import { deckFile, testSlide } from '../../testing/deckFile.ts';
import { type Strain, wideDataset } from '../../testing/wideDatasets.ts';

/** EMU of an inch, and of a slide. */
const INCH = 914_400;
const SLIDE = { width: 13.333 * INCH, height: 7.5 * INCH };
/** Where the evidence begins, inches: no table may lie on it. */
const FOOT = 6.72;
/** Points between lines of type of one point in Noto Sans, which stands in for Arial where that is missing. */
const LINE = 1.362;

const VIEWS = [
  '',
  '?view=matrix',
  '?view=matrix&across=year',
  '?view=table',
  '?t=1995..1999&lanes=sector',
  '?pair=FRA-P0',
];

/** A part of a slide. The parser of a browser stand-in takes longer than the slides. */
type Element = Parameters<typeof DomUtils.textContent>[0];

async function pagesOf(strain: Strain, view: string, language: Language): Promise<readonly Element[]> {
  await loadLanguage(language);
  const t = translatorOf(language);
  const dataset = wideDataset(strain);
  const bundle = bundleOf(dataset, language);
  const words = strain.words.repeat(20);
  const deck: Deck = {
    ...{ id: 'deck', title: words.slice(0, 300), author: words.slice(0, 300), language },
    slides: [
      testSlide(bundle, {
        title: words.slice(0, 300),
        text: words.repeat(9).slice(0, 5000),
        notes: '',
        view,
      }),
    ],
  };
  const file = await deckFile(deck, bundle, { t, hasRecords: true });
  const zip = await JSZip.loadAsync(await file.arrayBuffer());
  const paths = Object.keys(zip.files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  const texts = await Promise.all(paths.map((path) => zip.file(path)?.async('string')));
  return texts.map((xml) => parseDocument(xml ?? '', { xmlMode: true }));
}

type Tag = ReturnType<typeof all>[number];
const all = (element: Element, name: string) => DomUtils.getElementsByTagName(name, element);
const numberOf = (element: Tag | undefined, name: string) => Number(element?.attribs[name] ?? 0);
const textOf = (element: Element | undefined) => (element ? DomUtils.textContent(element) : '');

/** Lines and widest line, points, that a text takes in `width` points; each paragraph begins a line. */
function takenBy(body: Element, width: number, wraps: boolean) {
  const lines = all(body, 'a:p').flatMap((paragraph) => {
    const text = all(paragraph, 'a:t').map(textOf).join('');
    const points = Math.max(0, ...all(paragraph, 'a:rPr').map((run) => numberOf(run, 'sz') / 100));
    const bold = all(paragraph, 'a:rPr').some((run) => run.attribs.b === '1');
    const set = wraps ? wrapText(text, points, width, Number.POSITIVE_INFINITY, bold) : [text];
    const step = numberOf(all(paragraph, 'a:lnSpc').flatMap((each) => all(each, 'a:spcPts'))[0], 'val') / 100;
    return set.map((line) => ({ step: step || points * LINE, width: textWidth(line, points, bold) }));
  });
  return {
    height: lines.reduce((sum, { step }) => sum + step, 0),
    width: Math.max(0, ...lines.map((line) => line.width)),
  };
}

/** What stands beyond the slide, or has no room where it stands. */
function faultsOf(page: Element): readonly string[] {
  const faults: string[] = [];
  for (const frame of [...all(page, 'a:xfrm'), ...all(page, 'p:xfrm')]) {
    const [off, ext] = [all(frame, 'a:off')[0], all(frame, 'a:ext')[0]];
    const [x, y] = [numberOf(off, 'x'), numberOf(off, 'y')];
    const [right, bottom] = [x + numberOf(ext, 'cx'), y + numberOf(ext, 'cy')];
    if (x < 0 || y < 0 || right > SLIDE.width + 1 || bottom > SLIDE.height + 1)
      faults.push(`a shape at ${[x, y, right, bottom].map((each) => (each / INCH).toFixed(2))}`);
  }
  for (const shape of all(page, 'p:sp')) {
    const body = all(shape, 'p:txBody')[0];
    const ext = all(shape, 'a:ext').find((each) => each.attribs.cx !== undefined);
    if (!body || !ext || textOf(body).trim() === '') continue;
    const [width, height] = [numberOf(ext, 'cx') / 12_700, numberOf(ext, 'cy') / 12_700];
    const wraps = all(body, 'a:bodyPr')[0]?.attribs.wrap !== 'none';
    const taken = takenBy(body, width, wraps);
    if (wraps && taken.height > height + 1)
      faults.push(`${taken.height.toFixed(0)} of ${height.toFixed(0)} pt high: ${textOf(body).slice(0, 40)}`);
    if (!wraps && taken.width > width + 2)
      faults.push(`${taken.width.toFixed(0)} of ${width.toFixed(0)} pt wide: ${textOf(body).slice(0, 40)}`);
  }
  for (const table of all(page, 'a:tbl')) {
    const widths = all(table, 'a:gridCol').map((column) => numberOf(column, 'w') / 12_700);
    let height = 0;
    for (const row of all(table, 'a:tr')) {
      const own = numberOf(row, 'h') / 12_700;
      height += own;
      all(row, 'a:tc').forEach((cell, i) => {
        const [look] = all(cell, 'a:tcPr');
        const across = (numberOf(look, 'marL') + numberOf(look, 'marR')) / 12_700;
        const down = (numberOf(look, 'marT') + numberOf(look, 'marB')) / 12_700;
        const taken = takenBy(cell, (widths[i] ?? 0) - across, true);
        if (taken.height + down > own + 1)
          faults.push(
            `a cell of ${(taken.height + down).toFixed(0)} in a row of ${own.toFixed(0)} pt: ${textOf(cell).slice(0, 40)}`,
          );
      });
    }
    // Around the table: data, graphic and frame.
    const frame = table.parent?.parent?.parent;
    if (!frame) throw new Error('A table without a frame');
    const [off] = all(frame, 'a:off');
    const top = numberOf(off, 'y') / 12_700;
    if (top + height > FOOT * 72 + 1)
      faults.push(`a table that ends at ${((top + height) / 72).toFixed(2)} in`);
  }
  return faults;
}

const WORDS = {
  en: 'Memorandum on cooperation ',
  ru: 'Соглашение о сотрудничестве ',
  zh: '合作谅解备忘录',
} as const;

const strains = fc.record({
  records: fc.constantFrom(0, 1, 2, 13, 26, 60, 300),
  partners: fc.constantFrom(1, 3, 17, 40, 150),
  sectors: fc.constantFrom(1, 9, 14, 40),
  length: fc.constantFrom(8, 60, 300, 5000),
  language: fc.constantFrom<Language>(...LANGUAGES),
  unbroken: fc.boolean(),
  view: fc.constantFrom(...VIEWS),
});

test('whatever the records, names and language, everything stands on its slide and has room there', async () => {
  await fc.assert(
    fc.asyncProperty(strains, async ({ language, unbroken, view, ...strain }) => {
      const words = unbroken ? WORDS[language].replaceAll(' ', '') : WORDS[language];
      for (const page of await pagesOf({ ...strain, words }, view, language))
        expect(faultsOf(page)).toEqual([]);
    }),
    { numRuns: 14 },
  );
}, 120_000);

test.each(VIEWS)(
  '300 records of 150 parties with names of 5,000 characters stand on the slides of "%s"',
  async (view) => {
    const strain = {
      records: 300,
      partners: 150,
      sectors: 40,
      length: 5000,
      words: 'Memorandum on cooperation ',
    };
    for (const page of await pagesOf(strain, view, 'en')) expect(faultsOf(page)).toEqual([]);
  },
  60_000,
);

test('every slide says how much of its view it shows', async () => {
  const strain = {
    records: 300,
    partners: 150,
    sectors: 40,
    length: 30,
    words: 'Memorandum on cooperation ',
  };
  const said = async (view: string) => textOf((await pagesOf(strain, view, 'en'))[0]);
  const matrix = await said('?view=matrix');
  expect(matrix).toMatch(/\d+ of 150 rows/);
  expect(matrix).toMatch(/\d+ of 40 columns/);
  expect(await said('?view=table')).toMatch(/\d+ of 300 records/);
  const [dossier] = await pagesOf({ ...strain, partners: 1 }, '?pair=FRA-P0', 'en');
  expect(textOf(dossier)).toMatch(/2\d\d earlier: 1990 to 20\d\d/);
  expect(textOf(dossier)).toMatch(/Sectors: \d+ of 40/);
  const atlas = await said('?t=1995..1999');
  expect(atlas).toMatch(/not on the map: 0 Memo[^·]+, 1 Memo[^·]+, 10 Memo[^·]+ and 147 more/);
  expect(atlas).toMatch(/\d+ earlier: 1990 to 1994/);
  expect(atlas).toMatch(/\d+ of 150 lanes/);
}, 60_000);
