import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import type { Deck, Slide } from '../../core/deck.ts';
import { evidenceOf } from '../../core/evidence.ts';
import { ignoredInWords } from '../../state/ignoredWords.ts';
import { takeSnapshot } from '../../state/takeSnapshot.ts';
import { bundle, dataset, world } from '../../testing/builtIn.ts';
import { translate } from '../../testing/translate.ts';
import { deckPptx } from './deckPptx.ts';

/** One black px. */
const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const slide = (view: string, words: Partial<Slide> = {}): Slide => ({
  id: view,
  title: 'China first',
  text: 'One line.\nAnother.',
  notes: 'Say hello.',
  view,
  dataset: { name: dataset.name, title: '', version: dataset.version, identity: null, records: null },
  ...words,
});

async function made(slides: readonly Slide[], language = 'en', signal = new AbortController().signal) {
  const deck: Deck = {
    id: 'deck',
    title: 'A briefing',
    author: 'An author',
    language,
    slides,
  };
  const entries = [];
  for (const each of slides) {
    const { snapshot, ignored } = await takeSnapshot(bundle, each.view);
    const evidence = evidenceOf(snapshot, translate, `https://atlas.example/${each.view}`, '2026-11-24');
    entries.push({ slide: each, snapshot, evidence, ignored: ignoredInWords(ignored, translate) });
  }
  const progress: number[] = [];
  const file = await deckPptx({
    deck,
    slides: entries,
    world: world(),
    t: translate,
    rasterise: async () => PNG,
    onProgress: (done) => progress.push(done),
    signal,
  });
  const zip = await JSZip.loadAsync(await file.arrayBuffer());
  const read = async (path: string) => (await zip.file(path)?.async('string')) ?? '';
  const page = (n: number) => read(`ppt/slides/slide${n}.xml`);
  return { zip, read, page, progress };
}

const textsOf = (xml: string) => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join(' ');

describe('the PowerPoint file', () => {
  test('says what of the view of a slide was ignored', async () => {
    const { page } = await made([slide('?partner=CHN,ZZZ&kind=agreement')]);
    expect(textsOf(await page(2))).toMatch(/Parts of this slide’s view were ignored: [^·]*ZZZ/);
  });

  test('has a title page, the slide, and its records', async () => {
    const { zip, page, read, progress } = await made([slide('?partner=CHN')]);
    const pages = Object.keys(zip.files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    expect(pages).toHaveLength(3);
    expect(textsOf(await page(1))).toContain('A briefing');
    const words = textsOf(await page(2));
    for (const text of [
      'China first',
      'One line.',
      'Another.',
      '10 of 27 records',
      `version ${dataset.version}`,
      'TAdviser',
    ])
      expect(words).toContain(text);
    const records = await page(3);
    expect(records.match(/<a:tr /g)).toHaveLength(11);
    expect(textsOf(records)).toContain('Programme of cooperation between Moscow and Beijing');
    expect(textsOf(await read('ppt/notesSlides/notesSlide2.xml'))).toContain('Say hello.');
    expect(await read('ppt/slides/_rels/slide2.xml.rels')).toContain('https://atlas.example/?partner=CHN');
    expect(progress).toEqual([1]);
  });

  test('has the map as SVG over a PNG of its own, both with their words', async () => {
    const { zip, page, read } = await made([slide('')]);
    const xml = await page(2);
    expect(xml).toMatch(/<p:cNvPr id="\d+" name="Map" descr="27 records[^"]*">/);
    const [, png] = /r:embed="(rId\d+)"/.exec(xml) ?? [];
    const [, svg] = /svgBlip[^>]*r:embed="(\w+)"/.exec(xml) ?? [];
    const rels = await read('ppt/slides/_rels/slide2.xml.rels');
    const target = (id = '') =>
      new RegExp(`Id="${id}"[^>]*Target="\\.\\./([^"]+)"|Target="\\.\\./([^"]+)"[^>]*Id="${id}"`).exec(rels);
    const pathOf = (id?: string) => target(id)?.[1] ?? target(id)?.[2] ?? '';
    expect(await zip.file(`ppt/${pathOf(png)}`)?.async('base64')).toBe(PNG.split(',')[1]);
    expect(await read(`ppt/${pathOf(svg)}`)).toMatch(/^<svg[^>]*font-family="Arial, sans-serif"/);
    expect(await read('[Content_Types].xml')).toContain('Extension="svg"');
  });

  test('has the timeline as shapes that say what they are', async () => {
    const xml = await (await made([slide('?sector=industry')])).page(2);
    const marks = [...xml.matchAll(/<p:cNvPr id="\d+" name="([^"]*)" descr="([^"]*)"/g)].filter(
      ([, name]) => name !== 'Map',
    );
    expect(marks.map(([, , descr]) => descr)).toContain(
      'Agreement with Belarus on microelectronics, one day between 21 and 30 September 2022, Signed',
    );
    expect(textsOf(xml)).toContain('Belarus');
    expect(xml).toContain('prst="line"');
  });

  test('shows a matrix as a table of counts, a table as its records, and lists the same records once', async () => {
    const { zip, page } = await made([
      slide('?view=matrix'),
      slide('?view=table&sector=industry'),
      slide(''),
    ]);
    expect(textsOf(await page(2))).toContain('Telecoms &amp; connectivity');
    expect((await page(2)).match(/<a:tr /g)).toHaveLength(11);
    expect((await page(5)).match(/<a:tr /g)).toHaveLength(4);
    const pages = Object.keys(zip.files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    // The records of the table stand on its slide already.
    expect(pages).toHaveLength(6);
  });

  test('has the rows and columns of a matrix that a filter empties', async () => {
    const { page } = await made([slide('?view=matrix&kind=talks')]);
    const talks = await page(2);
    // Ten partners below the names of nine sectors.
    expect([/<a:tr /g, /<a:gridCol /g].map((part) => talks.match(part)?.length)).toEqual([11, 10]);
    expect(textsOf(talks).match(/·/g)?.length).toBeGreaterThan(70);
  });

  test('has the column that a table is sorted by', async () => {
    const { page } = await made([slide('?view=table&sort=-amounts')]);
    for (const each of [2, 3]) {
      const xml = await page(each);
      expect(xml.match(/<a:gridCol /g)).toHaveLength(5);
      expect(textsOf(xml)).toMatch(/↓ Amounts.*over RUB 3.7 billion.*over RUB 2.5 billion/);
    }
  });

  test('draws the dossier of a pair in native shapes beside the words, and lists its records after it', async () => {
    const { page } = await made([slide('?pair=RUS-CHN')]);
    const xml = await page(2);
    const words = textsOf(xml);
    for (const text of [
      'Russia and China',
      'Sectors',
      'Vladimir Putin',
      'about USD 227 billion',
      'Fill: stage',
    ])
      expect(words).toContain(text);
    expect(xml).not.toMatch(/<p:pic>|<a:tbl>/);
    // Every life is named for those who do not see it.
    expect(xml.match(/descr="[^"]*, [^"]*\d{4}, [^"]*"/g)).toHaveLength(10);
    expect((await page(3)).match(/<a:tr /g)).toHaveLength(11);
    const drawn = xml
      .split('<p:sp>')
      .filter((shape) => !/name="(Title|Text|Evidence|Link)"|type="sldNum"/.test(shape));
    const sizes = drawn.flatMap((shape) =>
      [...shape.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size)),
    );
    expect(sizes.length).toBeGreaterThan(40);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(900);
    const inches = [
      ...drawn.join('').matchAll(/<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/g),
    ].map((match) => match.slice(1).map((emu) => Number(emu) / 914_400));
    expect(inches.length).toBeGreaterThan(80);
    for (const [x = 0, y = 0, width = 0, height = 0] of inches.filter((box) =>
      box.some((each) => each !== 0),
    )) {
      expect(x).toBeGreaterThan(4.5);
      expect(x + width).toBeLessThan(13.2);
      expect(y + height).toBeLessThan(6.72);
    }
  });

  test('keeps its tables above the evidence, and fills their pages evenly', async () => {
    const { page } = await made([slide('')]);
    const heights = await Promise.all(
      [3, 4].map(async (n) =>
        [...(await page(n)).matchAll(/<a:tr h="(\d+)"/g)].map(([, h]) => Number(h) / 914_400),
      ),
    );
    for (const rows of heights) {
      expect(rows.length).toBeGreaterThan(11);
      expect(0.95 + rows.reduce((sum, h) => sum + h, 0)).toBeLessThan(6.72);
    }
    expect(Math.abs((heights[0]?.length ?? 0) - (heights[1]?.length ?? 0))).toBeLessThanOrEqual(3);
  });

  test('names every page by a title that outlines and screen readers know, in the language of the deck', async () => {
    const { zip, page, read } = await made([slide('?partner=CHN')], 'ru');
    const pages = Object.keys(zip.files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    for (const path of pages) {
      const [title] = /<p:ph type="title"\/>.*?<\/p:sp>/s.exec(await read(path)) ?? [];
      expect(title).toContain('algn="l"');
      expect((await read(path)).match(/<p:ph type="title"\/>/g)).toHaveLength(1);
    }
    expect(await page(2)).toContain('lang="ru"');
    expect(await page(2)).not.toContain('lang="en-US"');
  });

  test('explains the colours and fills of its marks, and on a day the status of its records', async () => {
    const { page } = await made([slide('?asof=2022-12-31&t=1996..2022')]);
    const words = textsOf(await page(2));
    expect(words).toContain('Competition, IP &amp; regulation');
    expect(words).toContain('Fill: status on the date');
    expect(words).toContain('ended');
    expect(textsOf(await page(3))).toContain('Ended');
    // The one that has ended is before the usual window, and the key is of what is drawn.
    const usual = await made([slide('?asof=2022-12-31')]);
    expect(textsOf(await usual.page(2))).not.toContain('ended');
  });

  test('takes any text', async () => {
    const odd = '<b>&"\'\u0000\u0008\ud800 \u202e ]]> 俄罗斯 Привет';
    const { page, read } = await made([slide('?partner=002', { title: odd, text: odd, notes: odd })]);
    for (const xml of [await page(2), await read('ppt/notesSlides/notesSlide2.xml')]) {
      expect(textsOf(xml)).toContain('&lt;b&gt;&amp;');
      expect(textsOf(xml)).toContain('俄罗斯 Привет');
      expect(xml).not.toMatch(/[^\P{Cc}\t\n\r]/u);
    }
    expect(await made([slide('?q=xyzzy', { title: '', text: '', notes: '' })])).toBeDefined();
  });

  test('stops when it is told to', async () => {
    const control = new AbortController();
    control.abort(new Error('enough'));
    await expect(made([slide('')], 'en', control.signal)).rejects.toThrow('enough');
  });
});
