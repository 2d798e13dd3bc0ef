import { describe, expect, test } from 'vitest';
import type { Slide } from '../../core/deck.ts';
import { evidenceOf } from '../../core/evidence.ts';
import { takeSnapshot } from '../../state/takeSnapshot.ts';
import { bundle, dataset, names, world } from '../../testing/builtIn.ts';
import { ExtentPen } from '../../testing/extentPen.ts';
import { translate } from '../../testing/translate.ts';
import { overlaps } from '../boxes.ts';
import { fadedInto } from '../fadedInto.ts';
import { PALETTES } from '../palette.ts';
import { svgFile, svgText } from '../pen/svgNode.ts';
import { SvgPen } from '../pen/svgPen.ts';
import { slideDrawing } from './slideDrawing.ts';
import { slideFile } from './slideFile.ts';
import { MIN_TYPE, type SlideView, stagingOf, WIDE } from './stage.ts';

async function viewAt(query: string): Promise<SlideView> {
  const { snapshot } = await takeSnapshot(bundle, query);
  return { snapshot, evidence: evidenceOf(snapshot, translate, 'https://example.org/', '2026-11-30') };
}

const REF = {
  name: dataset.name,
  title: names.text(dataset.title),
  version: dataset.version,
  identity: null,
  records: 27,
};

async function drawn(
  part: Partial<Slide>,
  { step = 99, stage = WIDE, palette = PALETTES.light, hash = '' } = {},
) {
  const slide: Slide = { ...{ id: 's', title: '', text: '', notes: '', view: '', dataset: REF }, ...part };
  const taken = await viewAt(slide.view);
  const view = hash === '' ? taken : { ...taken, snapshot: { ...taken.snapshot, hash } };
  const beside = slide.beside === undefined ? null : await viewAt(slide.beside);
  return slideDrawing({
    ...{
      slide,
      view,
      beside,
      deckTheme: {},
      author: 'Accord Atlas',
      isMixed: false,
      place: 4,
      total: 12,
      step,
    },
    ...{ world: world(), palette, stage, t: translate },
  });
}

const CHINA = '?partner=CHN';
const TEXT =
  '3 signed: **1996, 2022, 2024**\n1 announced by the presidents, 2023\n6 talks and proposals, all *2017*';

/** The earliest record. */
const FIRST = 'chn-competition-1996';
const BELARUS = 'blr-microelectronics-2022';

/** A slide of every layout. */
const SLIDES: Readonly<Record<string, Partial<Slide>>> = {
  cover: { layout: 'cover', title: 'Russia’s digital-economy cooperation, 1996–2024' },
  section: { layout: 'section', title: 'China and Belarus', text: 'One wide, one deep' },
  number: {
    layout: 'number',
    title: 'None signed from June to September 2017',
    text: '11\nrecords of **talks and proposals**\nfrom four months of 2017',
  },
  record: {
    title: 'Moscow and Beijing signed a programme for 2024–2026',
    view: '?sel=chn-moscow-beijing-2024',
  },
  quote: { layout: 'quote', title: 'What the source says', view: '?sel=chn-moscow-beijing-2024' },
  map: { layout: 'map', title: 'Eight countries, the SCO and Africa', text: TEXT },
  timeline: {
    layout: 'timeline',
    title: 'Two waves: 2017, and 2021 to 2024',
    annotations: [
      { kind: 'band', text: 'Talks of 2017', from: '2017-06', to: '2017-09', step: 0 },
      { kind: 'milestone', text: 'Decree', date: '2017-05-09', step: 0 },
    ],
  },
  both: {
    title: 'China is the widest partner: eight of nine sectors',
    view: CHINA,
    text: TEXT,
    annotations: [
      { kind: 'callout', text: '**Ten records** with China', at: { kind: 'partner', code: 'CHN' }, step: 0 },
    ],
  },
  overview: {
    title: '27 records, 1996 to 2024',
    annotations: [
      { kind: 'highlight', of: [{ kind: 'partner', code: 'CHN' }], step: 0 },
      {
        kind: 'callout',
        text: 'Moscow–Beijing, to the end of 2026',
        at: { kind: 'record', id: 'chn-moscow-beijing-2024' },
        step: 0,
      },
    ],
  },
  matrix: {
    view: '?view=matrix',
    title: 'Trade and payments: China and Africa only',
    text: '**Eight of ten** partners have no record on digital trade and payments in this dataset.\n\nNone found is not none exists.',
    annotations: [{ kind: 'highlight', of: [{ kind: 'lane', value: 'trade-payments' }], step: 0 }],
  },
  years: { view: '?view=matrix&across=year', title: '26 of the 27 records date from 2017 and 2021 to 2024' },
  table: { view: '?view=table&partner=BLR', title: 'Belarus: four records' },
  pointed: {
    view: '?view=table&partner=BLR',
    title: 'Belarus: four records, one on chips',
    annotations: [
      { kind: 'highlight', of: [{ kind: 'record', id: BELARUS }], step: 0 },
      { kind: 'callout', text: 'The **only** one on chips', at: { kind: 'record', id: BELARUS }, step: 0 },
    ],
  },
  lives: {
    view: '?pair=RUS,CHN',
    title: 'Russia and China: one programme runs on',
    annotations: [
      { kind: 'highlight', of: [{ kind: 'record', id: 'chn-moscow-beijing-2024' }], step: 0 },
      {
        kind: 'callout',
        text: 'Moscow–Beijing, to the end of 2026',
        at: { kind: 'record', id: 'chn-moscow-beijing-2024' },
        step: 0,
      },
    ],
  },
  dossier: { view: '?pair=RUS,CHN', title: 'Russia and China, record by record' },
  compare: {
    layout: 'compare',
    view: CHINA,
    beside: '?partner=BLR',
    title: 'China wide, Belarus deep',
    subtitle: 'China: eight sectors, none in microelectronics. Belarus: three of four records on it.',
  },
  text: {
    layout: 'text',
    title: 'What the data can and cannot show',
    text: '- One article is the *only* source\n- A record may have **several sectors**\n- None found is not none exists',
  },
};

const cases = Object.entries(SLIDES);

test.each(cases)('a slide of the layout %s', async (name, slide) => {
  const { draw } = await drawn(slide);
  const pen = new SvgPen();
  draw(pen);
  const { width, height } = WIDE;
  await expect(
    svgFile(width, height, PALETTES.light.paper, slide.title ?? '', pen.nodes),
  ).toMatchFileSnapshot(`__snapshots__/slide-${name}.svg`);
});

test('a briefing with serifs has them in all its texts', async () => {
  const slide: Slide = {
    ...{ id: 's', title: 'China is the widest partner · Китай · 中国', text: TEXT, notes: '', view: CHINA },
    dataset: REF,
  };
  const view = await viewAt(CHINA);
  const file = slideFile({
    ...{ slide, view, beside: null, author: '', isMixed: false, place: 4, total: 12, step: 0 },
    ...{ world: world(), palette: PALETTES.light, stage: WIDE, t: translate, deckTheme: { font: 'serif' } },
  });
  expect(file.match(/font-family/g)).toHaveLength(1);
  await expect(file).toMatchFileSnapshot('__snapshots__/slide-serif.svg');
});

describe('on every stage', () => {
  const STAGES = [
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
    { width: 1024, height: 768 },
    { width: 390, height: 844 },
  ];
  test.each(STAGES.flatMap((size) => cases.map(([name, slide]) => [size.width, name, slide] as const)))(
    '%i px: %s has no type smaller than the least, and nothing beyond the edge',
    async (width, _, slide) => {
      const size = STAGES.find((each) => each.width === width) ?? WIDE;
      const { stage } = stagingOf(size);
      const { draw } = await drawn(slide, { stage });
      const pen = new ExtentPen();
      draw(pen);
      expect(pen.texts.filter((text) => text.size < MIN_TYPE - 0.01)).toEqual([]);
      const outside = pen.beyond(stage.width, stage.height).filter(({ what }) => what.startsWith('“'));
      expect(outside).toEqual([]);
    },
  );
});

test.each([
  { width: 320, height: 480 },
  { width: 640, height: 200 },
  { width: 320, height: 180 },
  { width: 200, height: 200 },
])('in a window of $width by $height px no slide has a size that cannot be drawn', async (size) => {
  const { stage } = stagingOf(size);
  for (const [name, slide] of cases) {
    const pen = new SvgPen();
    (await drawn(slide, { stage })).draw(pen);
    const wrong = svgText(pen.nodes).match(/NaN|Infinity|(?:width|height|r)="-[^"]*"/);
    expect(wrong?.[0], name).toBeUndefined();
  }
});

describe('what an annotation means and the slide does not show is counted', () => {
  const band = (from: string, to: string) => ({ kind: 'band', text: 'Talks', from, to, step: 0 }) as const;
  test.each([
    ['a band outside the window', 'timeline', band('1950', '1960'), 1],
    ['a band that ends before it begins', 'timeline', band('2022', '2020'), 1],
    ['a band on a slide without a timeline', 'map', band('2017', '2018'), 1],
    ['a band in the window', 'timeline', band('2017', '2018'), 0],
    [
      'a partner that the dataset lacks',
      'both',
      { kind: 'callout', text: 'x', at: { kind: 'partner', code: 'BRA' }, step: 0 },
      1,
    ],
    [
      'a highlight of nothing',
      'matrix',
      { kind: 'highlight', of: [{ kind: 'lane', value: 'none' }], step: 0 },
      1,
    ],
    [
      'a record of a row',
      'table',
      { kind: 'callout', text: 'x', at: { kind: 'record', id: FIRST }, step: 0 },
      0,
    ],
    [
      'a record whose row does not fit',
      'table',
      { kind: 'callout', text: 'x', at: { kind: 'record', id: 'chn-moscow-beijing-2024' }, step: 0 },
      1,
    ],
    [
      'a record in a matrix',
      'matrix',
      {
        kind: 'arrow',
        text: '',
        from: { kind: 'record', id: BELARUS },
        to: { kind: 'partner', code: 'BLR' },
        step: 0,
      },
      0,
    ],
  ] as const)('%s', async (_, layout, annotation, count) => {
    const { pointing, omissions } = await drawn({ layout, annotations: [annotation] });
    expect(pointing.lost).toHaveLength(count);
    expect(omissions.filter(({ kind }) => kind === 'annotations')).toHaveLength(count);
  });
});

test('what is not highlighted steps back in a table, unless nothing highlighted is drawn', async () => {
  const inks = async (id: string) => {
    const pen = new SvgPen();
    const highlight = { kind: 'highlight', of: [{ kind: 'record', id }], step: 0 } as const;
    (await drawn({ layout: 'table', annotations: [highlight] })).draw(pen);
    return svgText(pen.nodes);
  };
  const faded = fadedInto(PALETTES.light, PALETTES.light.ink);
  expect(await inks(FIRST)).toContain(faded);
  expect(await inks('chn-moscow-beijing-2024')).not.toContain(faded);
});

test('steps reveal lines, sectors, partners and years one by one', async () => {
  const pensAt = async (slide: Partial<Slide>, step: number) => {
    const pen = new ExtentPen();
    (await drawn(slide, { step })).draw(pen);
    return pen;
  };
  const lines: Partial<Slide> = { layout: 'text', text: '- one\n- two\n- three', reveal: 'lines' };
  const texts = (await pensAt(lines, 1)).texts.map(({ text }) => text);
  expect(texts).toContain('two');
  expect(texts).not.toContain('three');
  for (const reveal of ['sector', 'partner', 'year'] as const) {
    const slide: Partial<Slide> = { layout: 'timeline', reveal };
    const counts: number[] = [];
    for (let step = 0; step < 12; step++) counts.push((await pensAt(slide, step)).records.length);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts[0]).toBeLessThan(counts.at(-1) ?? 0);
  }
});

test('no word of a title is broken on a phone', async () => {
  const stage = stagingOf({ width: 390, height: 844 }).stage;
  for (const layout of ['cover', 'section', 'text'] as const) {
    const pen = new ExtentPen();
    (await drawn({ layout, title: 'Cooperation in the digital-economy, 1996–2024' }, { stage })).draw(pen);
    const words = pen.texts.flatMap(({ text }) => text.split(' '));
    expect(words).toContain('digital-economy,');
  }
});

test('the day of the statuses covers no label', async () => {
  for (const size of [WIDE, { width: 1024, height: 768 }]) {
    const { stage } = stagingOf(size);
    const pen = new ExtentPen();
    (await drawn({ layout: 'timeline', view: '?asof=2022-12-31' }, { stage })).draw(pen);
    const texts = pen.covered.filter(({ what }) => what.startsWith('“'));
    const day = texts.find(({ what }) => what === '“31 December 2022”');
    expect(day).toBeDefined();
    const covered = texts.filter((each) => each !== day && day && overlaps(each, day));
    expect(covered.map(({ what }) => what)).toEqual([]);
  }
});

test('the foot says in full that boundaries are no endorsement, and names of a matrix are whole', async () => {
  const { stage } = stagingOf({ width: 390, height: 844 });
  const phone = new ExtentPen();
  (await drawn({ layout: 'map' }, { stage })).draw(phone);
  const foot = phone.texts.map(({ text }) => text).join(' ');
  expect(foot).toContain('Boundaries do not imply endorsement');
  const wide = new ExtentPen();
  (await drawn({ view: '?view=matrix', text: 'A finding.' })).draw(wide);
  expect(wide.texts.map(({ text }) => text)).toContain('Republic of the Congo');
});

test('the foot names the hash of the data if it is known, as in files', async () => {
  const pen = new ExtentPen();
  const { draw } = await drawn({ layout: 'map', title: 'A map' }, { hash: 'f153894a42c307216e83' });
  draw(pen);
  expect(pen.texts.map(({ text }) => text).join(' ')).toContain('dataset version 1.3.0+f153894a');
});

test('what a view shows is not said twice, as title and below it', async () => {
  const { evidence } = await viewAt(CHINA);
  const pen = new ExtentPen();
  (await drawn({ title: evidence.sentence, view: CHINA })).draw(pen);
  expect(
    pen.texts
      .map(({ text }) => text)
      .join(' ')
      .split(evidence.sentence),
  ).toHaveLength(2);
});
