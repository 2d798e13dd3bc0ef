import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Deck, Slide } from '../../core/deck.ts';
import { bundle } from '../../testing/builtIn.ts';
import { deckFile, type Making, testSlide } from '../../testing/deckFile.ts';

async function made(slides: readonly Partial<Slide>[], making: Making = {}, part: Partial<Deck> = {}) {
  const deck: Deck = {
    ...{ id: 'deck', title: 'A briefing', author: 'An author', language: 'en', ...part },
    slides: slides.map((slide, i) => testSlide(bundle, { id: `s${i}`, ...slide })),
  };
  const file = await deckFile(deck, bundle, making);
  const zip = await JSZip.loadAsync(await file.arrayBuffer());
  const paths = Object.keys(zip.files).filter((path) => !path.endsWith('/'));
  const read = async (path: string) => (await zip.file(path)?.async('string')) ?? '';
  const page = (n: number) => read(`ppt/slides/slide${n}.xml`);
  const notes = async (n: number) => textsOf(await read(`ppt/notesSlides/notesSlide${n}.xml`));
  return {
    zip,
    read,
    page,
    notes,
    paths,
    pages: paths.filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)),
  };
}

const textsOf = (xml: string) =>
  [...xml.matchAll(/<a:p>.*?<\/a:p>/gs)]
    .map(([paragraph]) => [...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join(''))
    .join('\n');

/** The shape that fills a placeholder of a type. */
const filling = (xml: string, type: string): string =>
  xml.split(/(?=<p:(?:sp|pic|graphicFrame)>)/).find((each) => each.includes(`<p:ph type="${type}"`)) ?? '';

/** A slide of every layout. */
const ALL: readonly Partial<Slide>[] = [
  { layout: 'cover', title: 'Cooperation' },
  { layout: 'section', title: 'China and Belarus', text: 'One wide, one deep' },
  { layout: 'number', title: 'None signed', text: '11\nrecords' },
  { title: 'A programme', view: '?sel=chn-moscow-beijing-2024' },
  { layout: 'quote', title: 'A quotation', view: '?sel=chn-moscow-beijing-2024' },
  { layout: 'map', title: 'A map' },
  { layout: 'timeline', title: 'A timeline' },
  {
    title: 'Both',
    view: '?partner=CHN',
    annotations: [
      { kind: 'callout', text: '**Ten** records', at: { kind: 'partner', code: 'CHN' }, step: 0 },
    ],
  },
  { view: '?view=matrix', title: 'A matrix' },
  { view: '?view=table&partner=BLR', title: 'A table' },
  { view: '?pair=RUS,CHN', title: 'A dossier' },
  { layout: 'compare', view: '?partner=CHN', beside: '?partner=BLR', title: 'Two views' },
  { layout: 'text', title: 'Words', text: '- One *only*\n- **Two**\n1. three' },
];

describe('the file', () => {
  let file: Awaited<ReturnType<typeof made>>;
  beforeAll(async () => {
    file = await made(ALL, { hasRecords: true });
  }, 60_000);

  test('has a page for every slide, and after them all records once', async () => {
    const { pages, page } = file;
    expect(textsOf(await page(ALL.length))).toContain('Words');
    const tables = await Promise.all(pages.slice(ALL.length).map((path) => file.read(path)));
    for (const xml of tables) expect(filling(xml, 'tbl')).toContain('<a:tblPr firstRow="1"/>');
    const rows = tables.map((xml) => (xml.match(/<a:tr /g)?.length ?? 1) - 1);
    // All of the dataset, those with China, and those with Belarus.
    expect(rows.reduce((sum, each) => sum + each, 0)).toBe(27 + 10 + 4);
  });

  test('has the title of every slide in the title of its page', async () => {
    for (const [i, { title = '' }] of ALL.entries()) {
      const xml = await file.page(i + 1);
      expect(textsOf(filling(xml, i === 0 ? 'ctrTitle' : 'title'))).toBe(title);
      expect(xml.match(/<p:ph type="(title|ctrTitle)"\/>/g)).toHaveLength(1);
    }
  });

  test('inherits from the layouts of a master what it can', async () => {
    const map = await file.page(6);
    const title = filling(map, 'title');
    expect(title).toContain('<p:spPr/>');
    expect(title).not.toMatch(/ sz="|<a:solidFill>/);
    expect(filling(map, 'pic')).toContain('<p:pic>');
    expect(textsOf(filling(map, 'body'))).toContain('27 records');
    expect(filling(map, 'sldNum')).toContain('type="slidenum"');
    const relations = await file.read('ppt/slides/_rels/slide6.xml.rels');
    const [, layout = ''] = /(ppt\/slideLayouts\/\w+\.xml)/.exec(relations) ?? [];
    const own = await file.read(layout);
    for (const [, place = ''] of map.matchAll(/(<p:ph [^>]*\/>)/g)) expect(own).toContain(place);
    expect(await file.read('ppt/slideMasters/slideMaster1.xml')).toContain('<p:ph type="body" idx="1"/>');
  });

  test('refers only to what it has, and every id of a page is there once', async () => {
    for (const path of file.paths.filter((each) => each.endsWith('.rels'))) {
      const xml = await file.read(path);
      for (const [, target = ''] of xml.matchAll(/Target="\/([^"]*)"/g)) expect(file.paths).toContain(target);
    }
    for (const path of file.paths.filter((each) => /^ppt\/.*\.xml$/.test(each))) {
      const xml = await file.read(path);
      const relations = await file.read(path.replace(/([^/]+)$/, '_rels/$1.rels'));
      for (const [, id] of xml.matchAll(/ r:(?:id|embed)="([^"]*)"/g))
        expect(relations).toContain(`Id="${id}"`);
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, path).toBe(ids.length);
    }
  });

  test('has the parts of every shape in the order that Office asks for', async () => {
    for (const path of file.pages) {
      const xml = await file.read(path);
      for (const [shape] of xml.matchAll(/<p:sp>.*?<\/p:sp>/gs))
        expect(shape).toMatch(
          /^<p:sp><p:nvSpPr><p:cNvPr .*?<p:cNvSpPr.*?<p:nvPr.*?<\/p:nvSpPr><p:spPr.*?(<p:txBody><a:bodyPr.*?<a:lstStyle\/><a:p>.*?<\/p:txBody>)?<\/p:sp>$/s,
        );
    }
  });

  test('has no type smaller than 12 points', async () => {
    for (const path of file.pages) {
      const sizes = [...(await file.read(path)).matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size));
      for (const size of sizes) expect(size, path).toBeGreaterThanOrEqual(1200);
    }
  });

  test('has its maps as SVG with a picture for programs that can’t read it, and says what they show', async () => {
    const map = filling(await file.page(6), 'pic');
    expect(map).toContain('descr="27 records between Russia and 10 partners, 1996 to 2024"');
    const [, png, svg] = /<a:blip r:embed="(\w+)">.*<asvg:svgBlip .*r:embed="(\w+)"/s.exec(map) ?? [];
    const relations = await file.read('ppt/slides/_rels/slide6.xml.rels');
    const target = (id = '') => new RegExp(`Id="${id}"[^>]*Target="/([^"]*)"`).exec(relations)?.[1] ?? '';
    expect(target(png)).toMatch(/\.png$/);
    expect(await file.read(target(svg))).toContain('font-family="Arial, sans-serif"');
    const two = await file.page(12);
    expect(two.match(/<p:pic>/g)).toHaveLength(2);
    expect(new Set([...two.matchAll(/<p:ph type="pic" idx="(\d+)"/g)].map(([, idx]) => idx)).size).toBe(2);
  });

  test('has the timeline as one group, and each of its marks as a group or shape with its name', async () => {
    const xml = await file.page(7);
    expect(xml).toMatch(/<p:grpSp><p:nvGrpSpPr><p:cNvPr id="\d+" name="Timeline" descr="27 records/);
    expect(xml).toContain(
      'name="Agreement with Belarus on microelectronics, one day between 21 and 30 September 2022, Signed"',
    );
  });

  test('has the table of a slide as a table with a head', async () => {
    const xml = await file.page(10);
    const table = filling(xml, 'tbl');
    expect(table).toContain('<a:tblPr firstRow="1"/>');
    expect(table.match(/<a:tr /g)).toHaveLength(5);
    expect(textsOf(table)).toMatch(/^Date\nTitle\nPartne\S+\nStage\n/);
  });

  test('has hatches as hatches', async () => {
    expect((await file.page(6)).includes('<a:pattFill prst="wdUpDiag"><a:fgClr>')).toBe(true);
  });

  test('has callouts as callouts with their line', async () => {
    const xml = await file.page(8);
    const callout = xml.split('<p:sp>').find((each) => each.includes('prst="borderCallout1"')) ?? '';
    expect(textsOf(callout)).toBe('Ten records');
    expect(callout).toContain('b="1"');
    expect(callout.match(/<a:gd name="adj\d" fmla="val -?\d+"\/>/g)).toHaveLength(4);
  });

  test('has lists as lists, and emphasis', async () => {
    const body = (await file.page(13)).split('<p:sp>').find((each) => each.includes('One ')) ?? '';
    expect(body.match(/<a:buChar char="•"\/>/g)).toHaveLength(2);
    expect(body).toContain('<a:buAutoNum type="arabicPeriod" startAt="1"/>');
    expect(body).toMatch(/i="1"[^/]*\/?>.*?<a:t>only/s);
    expect(body).toMatch(/b="1"[^/]*\/?>.*?<a:t>Two/s);
  });

  test('has the notes of every slide, with the address of its view', async () => {
    expect(await file.notes(6)).toBe('Say hello.\n\nOpen this view in the atlas: https://atlas.example/');
    expect(await file.read('ppt/slides/_rels/slide6.xml.rels')).toContain('Target="https://atlas.example/"');
  });
});

test('takes the colours and the typeface of the theme of a briefing, dark if asked', async () => {
  const theme = { accent: '#8a1c5c', font: 'serif', foot: 'Institute of Trade' } as const;
  const light = await made([{}], {}, { theme });
  const own = await light.read('ppt/theme/theme1.xml');
  expect(own).toContain('<a:accent1><a:srgbClr val="8A1C5C"/></a:accent1>');
  expect(own).toContain('typeface="Georgia"');
  expect(own).toContain('<a:font script="Hans" typeface="SimSun"/>');
  expect(await light.read('ppt/slideMasters/slideMaster1.xml')).toContain('bg1="lt1" tx1="dk1"');
  expect(textsOf(filling(await light.page(1), 'ftr'))).toContain('Institute of Trade');
  const dark = await made([{}], { theme: 'dark' });
  expect(await dark.read('ppt/slideMasters/slideMaster1.xml')).toContain('bg1="dk1" tx1="lt1"');
  expect(await dark.read('ppt/theme/theme1.xml')).toContain('<a:dk1><a:srgbClr val="1A1E25"/></a:dk1>');
});

test('has no records after its slides unless they are asked for', async () => {
  expect((await made([{}, {}])).pages).toHaveLength(2);
});

test('numbers its pages, and says how many slides it has made', async () => {
  const progress: number[] = [];
  const { page } = await made([{}, {}], { onProgress: (done) => progress.push(done) });
  expect(textsOf(filling(await page(2), 'sldNum'))).toBe('2 / 2');
  expect(progress).toEqual([1, 2]);
});

test('says in the notes what of a view was ignored, and the text that has no room', async () => {
  const long = 'Many words. '.repeat(600);
  const { notes } = await made([{ view: '?partner=CHN,ZZZ&kind=agreement', text: long }]);
  expect(await notes(1)).toMatch(/Parts of this slide’s view were ignored: [^·]*ZZZ/);
  expect(await notes(1)).toContain(long.trim());
});

test('has a picture in its place, and one that Office can’t read as PNG', async () => {
  const data = 'data:image/jpeg;base64,/9j/4AAQSkZJRg==';
  const picture = { data, width: 400, height: 300, alt: 'Two ministers' };
  const drawn: string[] = [];
  const webp = { ...picture, data: 'data:image/webp;base64,UklGRg==' };
  const { page, paths } = await made(
    [
      { layout: 'picture', picture },
      { layout: 'picture', picture: webp },
    ],
    {
      rasterise: async (svg) => {
        drawn.push(svg);
        return 'data:image/png;base64,iVBORw0KGgo=';
      },
    },
  );
  expect(filling(await page(1), 'pic')).toContain('descr="Two ministers"');
  expect(
    paths.filter((path) => /media\/.*\.(jpeg|png|webp)$/.test(path)).map((path) => path.split('.')[1]),
  ).toEqual(['jpeg', 'png']);
  expect(drawn).toHaveLength(1);
  expect(drawn[0]).toContain('data:image/webp');
});

test('has all its text in the language of the briefing', async () => {
  const { page } = await made([{ view: '?partner=CHN' }], {}, { language: 'ru' });
  const languages = new Set(
    [...(await page(1)).matchAll(/ lang="([^"]*)"/g)].map(([, language]) => language),
  );
  expect([...languages]).toEqual(['ru-RU']);
});

test('takes any text', async () => {
  const odd = '<b>&"\'\u0000\u0008\ud800 \u202e ]]> 俄罗斯 Привет';
  const { page, read } = await made([{ view: '?partner=002', title: odd, text: odd, notes: odd }]);
  for (const xml of [await page(1), await read('ppt/notesSlides/notesSlide1.xml')]) {
    expect(textsOf(xml)).toContain('&#60;b&#62;&#38;');
    expect(textsOf(xml)).toContain('俄罗斯 Привет');
    expect(xml).not.toMatch(/[^\P{Cc}\t\n\r]/u);
  }
  expect(await made([{ view: '?q=xyzzy', title: '', text: '', notes: '' }])).toBeDefined();
});

test('stops when it is told to', async () => {
  const control = new AbortController();
  control.abort(new Error('enough'));
  await expect(made([{}], { signal: control.signal })).rejects.toThrow('enough');
});
