import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Anchor, Annotation } from '../../core/annotation.ts';
import type { Slide } from '../../core/deck.ts';
import { evidenceOf } from '../../core/evidence.ts';
import { queryOf, runQuery } from '../../core/query.ts';
import { parseView } from '../../state/viewUrl.ts';
import { columns, dataset, names, places, world } from '../../testing/builtIn.ts';
import { ExtentPen } from '../../testing/extentPen.ts';
import { translate } from '../../testing/translate.ts';
import { contains, overlaps } from '../boxes.ts';
import { PALETTES } from '../palette.ts';
import type { Spot } from './part.ts';
import { slideDrawing } from './slideDrawing.ts';
import { stagingOf } from './stage.ts';

const WORLD = world();
const PARTNERS = columns.domains.partner.values;
const RECORDS = Array.from({ length: columns.n }, (_, row) => columns.recordOf(row)?.id ?? '');
const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

const anchor = fc.oneof(
  fc.constantFrom(...PARTNERS).map((code) => ({ kind: 'partner', code }) as const),
  fc.constantFrom(...RECORDS).map((id) => ({ kind: 'record', id }) as const),
  fc.constantFrom(...PARTNERS).map((value) => ({ kind: 'lane', value }) as const),
  fc.constantFrom('2017-06', '2022-02-03', '2024').map((date) => ({ kind: 'date', date }) as const),
  fc.record({
    kind: fc.constant('place' as const),
    lng: fc.integer({ min: -30, max: 140 }),
    lat: fc.integer({ min: -30, max: 70 }),
  }),
);
const text = fc.constantFrom(
  'Ten records',
  'Десять записей с Китаем, из них **три** подписаны',
  '与中国的十项记录，其中三项已签署',
  '- one\n- two\n- a longer line that has to be broken somewhere',
);
const offset = fc.option(
  fc.record({
    dx: fc.double({ min: -1, max: 1, noNaN: true }),
    dy: fc.double({ min: -1, max: 1, noNaN: true }),
  }),
  { nil: undefined },
);
const callout = fc.record({
  kind: fc.constant('callout' as const),
  text,
  at: anchor,
  offset,
  step: fc.constant(0),
});
const view = fc.constantFrom(
  '',
  '?partner=CHN',
  '?partner=BLR,SRB',
  '?lanes=sector',
  '?from=2017&to=2022',
  '?c=48,80,2',
  '?t=2016..2020',
  '?view=table',
  '?view=table&partner=BLR',
  '?view=matrix',
  '?view=matrix&across=year',
  '?pair=RUS,CHN',
);
const layout = fc.constantFrom(
  ...(['map', 'timeline', 'both', 'record', 'table', 'matrix', 'dossier'] as const),
  undefined,
);
/** Layouts that show records or partners by their names. */
const ROWS = ['table', 'matrix', 'dossier'];

function drawn(
  query: string,
  slide: Partial<Slide>,
  annotations: readonly Annotation[],
  size: (typeof SIZES)[number],
) {
  const parsed = parseView(query).view;
  const snapshot = {
    dataset,
    columns,
    names,
    places,
    view: parsed,
    result: runQuery(columns, queryOf(parsed)),
  };
  const evidence = evidenceOf(snapshot, translate, '', '2026-11-30');
  const whole: Slide = {
    ...{ id: 's', title: 'A finding', text: '', notes: '', view: query, dataset: REF },
    ...slide,
    annotations,
  };
  const { stage } = stagingOf(size);
  return {
    stage,
    drawing: slideDrawing({
      ...{
        slide: whole,
        view: { snapshot, evidence },
        beside: null,
        deckTheme: {},
        author: '',
        isMixed: false,
      },
      ...{ place: 1, total: 2, step: 0, world: WORLD, palette: PALETTES.light, stage, t: translate },
    }),
  };
}
const REF = { name: dataset.name, title: '', version: '', identity: null, records: null };

/** The name of what is meant is beside the spot, or above it; a record in a matrix has a cell there. */
function expectName(at: Anchor, spot: Spot, layout: string, pen: ExtentPen, isWide: boolean) {
  const row = at.kind === 'record' ? columns.rowOf(at.id) : undefined;
  if (at.kind === 'record' && layout === 'matrix') {
    const isIn = ({ x0, y0, x1, y1 }: (typeof pen.covered)[number]) =>
      x0 < spot.x && spot.x < x1 && y0 < spot.y && spot.y < y1;
    const cells = pen.covered.filter((each) => each.what === 'rect' && each.x1 - each.x0 < 400);
    expect(cells.some(isIn), `cell of ${at.id}`).toBe(true);
  } else if (at.kind === 'record' && row !== undefined) {
    const title = names.text(columns.recordOf(row)?.title ?? '');
    const isTitle = ({ text, x, y }: (typeof pen.texts)[number]) =>
      title.startsWith(text.replace(/…$/, '')) && x < spot.x && Math.abs(y - spot.y) < 60;
    expect(pen.texts.some(isTitle), `title of ${at.id}`).toBe(true);
  } else if (at.kind === 'partner' && layout !== 'dossier' && isWide) {
    const [word = ''] = names.partner(at.code).split(/[\s,]/);
    const isName = ({ text, y }: (typeof pen.texts)[number]) =>
      text.includes(word.slice(0, 5)) && Math.abs(y - spot.y) < 60;
    expect(pen.texts.some(isName), `name of ${at.code}`).toBe(true);
  }
}

/** Something that stands for what is meant is drawn around the spot: the record's mark, or a bubble or dot. */
function expectTarget(at: Anchor, { x, y }: Spot, pen: ExtentPen) {
  const isNear = (px: number, py: number) => Math.abs(px - x) < 1 && Math.abs(py - y) < 1;
  const circles = pen.covered.filter(({ what }) => what === 'circle');
  const isRound = circles.some(({ x0, y0, x1, y1 }) => isNear((x0 + x1) / 2, (y0 + y1) / 2));
  if (at.kind === 'record') {
    const isMark = pen.records.some(({ id, x: px, y: py }) => id === at.id && isNear(px, py));
    expect(isMark || isRound, `record ${at.id}`).toBe(true);
  }
  if (at.kind === 'partner' && pen.records.length === 0) expect(isRound, `partner ${at.code}`).toBe(true);
}

test('every callout is on the slide, clear of the others, and points to what it means or is said to be lost', () => {
  fc.assert(
    fc.property(
      fc.array(callout, { minLength: 1, maxLength: 4 }),
      view,
      layout,
      fc.constantFrom(...SIZES),
      (annotations, query, slideLayout, size) => {
        const { drawing, stage } = drawn(query, { layout: slideLayout }, annotations, size);
        const { callouts, lost } = drawing.pointing;
        expect(callouts.length + lost.length).toBe(annotations.length);
        const frame = { x0: 0, y0: 0, x1: stage.width, y1: stage.height };
        const pen = new ExtentPen();
        drawing.draw(pen);
        for (const { callout: of, box, spot } of callouts) {
          const { layout: drawnAs } = drawing;
          if (of.kind === 'callout' && spot) {
            if (ROWS.includes(drawnAs)) expectName(of.at, spot, drawnAs, pen, size.width > 1000);
            else expectTarget(of.at, spot, pen);
          }
          expect(contains(frame, box)).toBe(true);
          expect(spot && contains(frame, { x0: spot.x, y0: spot.y, x1: spot.x, y1: spot.y })).toBe(true);
        }
        const placed = callouts.filter(({ callout: of }) => of.kind === 'callout' && of.offset === undefined);
        if (placed.length === callouts.length && size.width > 1000)
          for (const [i, a] of placed.entries())
            for (const b of placed.slice(i + 1)) expect(overlaps(a.box, b.box)).toBe(false);
      },
    ),
    { numRuns: 240 },
  );
}, 120_000);
