import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, dayOf } from '../../core/days.ts';
import { queryOf, runQuery } from '../../core/query.ts';
import { LANE_FACETS } from '../../core/taxonomy.ts';
import type { DaySpan } from '../../core/viewState.ts';
import { datasets, filters, viewWith } from '../../testing/arbitraries.ts';
import { buildColumns } from '../../testing/buildColumns.ts';
import { columns as builtIn } from '../../testing/builtIn.ts';
import { type Box, overlaps } from '../boxes.ts';
import { textWidth } from '../pen/text.ts';
import { drawnRows, lanesOf } from './lanes.ts';
import { isInBand, type PlacedMark } from './placedLane.ts';
import { relationLines } from './relations.ts';
import { type TimelineScene, timelineScene } from './timelineScene.ts';
import { tickText, timeScale, timeTicks } from './timeScale.ts';
import { clampWindow, MIN_DAYS, panWindow, revealInWindow, zoomWindow } from './timeWindow.ts';

const spans: fc.Arbitrary<DaySpan> = fc
  .record({
    min: fc.integer({ min: dayOf(1990, 1, 1), max: dayOf(2025, 1, 1) }),
    days: fc.integer({ min: 14, max: 12_000 }),
  })
  .map(({ min, days }) => ({ min: min as Day, max: (min + days - 1) as Day }));

const scenes = fc
  .record({
    dataset: datasets,
    filters,
    by: fc.constantFrom(...LANE_FACETS),
    folded: fc.subarray(['CHN', 'BLR', 'energy', 'agreement', 'signed']),
    window: spans,
    right: fc.integer({ min: 200, max: 1400 }),
    height: fc.integer({ min: 60, max: 600 }),
  })
  .map(({ dataset, filters: chosen, by, folded, window, right, height }) => {
    const columns = buildColumns(dataset);
    const result = runQuery(columns, queryOf(viewWith(chosen)));
    const { rows } = result;
    const selected = chosen.facets.partner;
    const labelOf = (row: number) => `Record number ${row}`;
    const scene = timelineScene({
      colourBy: 'sector',
      columns,
      result,
      lanes: lanesOf(columns, drawnRows(columns, result), by, selected),
      folded,
      window,
      left: 0,
      right,
      height,
      labelOf,
    });
    return { scene, columns, rows, window };
  });

const marksOf = (scene: TimelineScene) => scene.lanes.flatMap((lane) => lane.marks);
const boxOf = ({ x0, x1, y, size }: PlacedMark): Box => ({ x0, x1, y0: y - size / 2, y1: y + size / 2 });

const pairs = <T>(items: readonly T[]) =>
  items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));

describe('the timeline of any dataset, window and size', () => {
  test('shows each visible row in a lane, or counts it before, after or as undated', () => {
    fc.assert(
      fc.property(scenes, ({ scene, columns, rows, window }) => {
        const outside = new Set([...scene.before, ...scene.after]);
        const dense = scene.lanes
          .filter((lane) => lane.density !== null || lane.folded !== null)
          .flatMap((lane) => [...lane.rows]);
        const shown = new Set([...marksOf(scene).map((mark) => mark.row), ...dense]);
        const drawn = new Set(scene.lanes.flatMap((lane) => [...lane.rows]));
        const undated = [...rows].filter((row) => columns.recordOf(row)?.date === undefined);
        expect(scene.undated).toBe(undated.length);
        expect(undated.some((row) => outside.has(row) || drawn.has(row))).toBe(false);
        // A line of validity that reaches into the window shows a record from before it.
        const lines = new Set(marksOf(scene).flatMap(({ row, isOutside }) => (isOutside ? [row] : [])));
        for (const row of [...rows].filter((each) => !undated.includes(each))) {
          const isOutside =
            (columns.maxDay[row] ?? 0) < window.min || (columns.minDay[row] ?? 0) > window.max;
          expect(outside.has(row)).toBe(isOutside);
          if (lines.has(row)) expect(columns.validTo[row]).toBeGreaterThanOrEqual(window.min);
          if (!isOutside) expect(shown).toContain(row);
        }
      }),
    );
  });

  test('lays no mark over another, and no label over a mark or a label or past the edge', () => {
    fc.assert(
      fc.property(scenes, ({ scene }) => {
        // Of a record outside the window its line is drawn, not its mark.
        const marks = marksOf(scene)
          .filter(({ isOutside }) => !isOutside)
          .map(boxOf);
        const labels = scene.labels.map((label) => label.box);
        for (const [a, b] of pairs(marks)) expect(overlaps(a, b)).toBe(false);
        for (const [a, b] of pairs(labels)) expect(overlaps(a, b)).toBe(false);
        for (const label of labels) {
          expect(marks.some((mark) => overlaps(mark, label))).toBe(false);
          expect(label.x0).toBeGreaterThanOrEqual(scene.scale.left);
          expect(label.x1).toBeLessThanOrEqual(scene.scale.right);
        }
      }),
    );
  });

  test('keeps every mark inside its lane, and the lanes apart and in order', () => {
    fc.assert(
      fc.property(scenes, ({ scene }) => {
        let reached = 0;
        for (const lane of scene.lanes) {
          expect(lane.y0).toBe(reached);
          reached = lane.y1;
          for (const mark of lane.marks) {
            expect(mark.y - mark.size / 2).toBeGreaterThanOrEqual(lane.y0);
            expect(mark.y + mark.size / 2).toBeLessThanOrEqual(lane.y1);
          }
        }
        expect(scene.height).toBe(reached);
      }),
    );
  });

  test('asks for no less room than its lanes take', () => {
    fc.assert(
      fc.property(scenes, ({ scene }) => {
        expect(scene.room).toBeGreaterThanOrEqual(scene.height);
      }),
    );
  });

  test('writes ticks that do not run into each other, and a year among them', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 120, max: 1600 }), (window, width) => {
        const ticks = timeTicks(timeScale(window, 0, width), 46);
        const written = ticks.filter(({ format }) => format !== 'bare');
        written.slice(1).forEach((tick, i) => {
          const before = written[i];
          if (before) expect(tick.x - before.x).toBeGreaterThan(textWidth(tickText(before, 'en'), 11));
        });
        if (ticks.length > 0)
          expect(ticks.some(({ format }) => format.toLowerCase().includes('year'))).toBe(true);
      }),
    );
  });
});

describe('the window', () => {
  const whole = { min: dayOf(1990, 1, 1), max: dayOf(2029, 12, 31) };

  test('stays inside the whole range and keeps its least width, however it is moved', () => {
    fc.assert(
      fc.property(
        spans,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.integer({ min: whole.min - 5000, max: whole.max + 5000 }),
        (span, factor, share, about) => {
          const window = clampWindow(span, whole);
          const moved = [
            window,
            zoomWindow(window, factor, about, whole),
            panWindow(window, share, whole),
            revealInWindow(window, { min: about as Day, max: about as Day }, whole),
          ];
          for (const { min, max } of moved) {
            expect(min).toBeGreaterThanOrEqual(whole.min);
            expect(max).toBeLessThanOrEqual(whole.max);
            expect(max - min + 1).toBeGreaterThanOrEqual(MIN_DAYS);
            expect(Number.isInteger(min) && Number.isInteger(max)).toBe(true);
          }
        },
      ),
    );
  });

  test('keeps its width when panned, and shows the day it is to reveal', () => {
    fc.assert(
      fc.property(
        spans,
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.integer({ min: whole.min, max: whole.max }),
        (span, share, day) => {
          const window = clampWindow(span, whole);
          const panned = panWindow(window, share, whole);
          expect(panned.max - panned.min).toBe(window.max - window.min);
          const { min, max } = revealInWindow(window, { min: day as Day, max: day as Day }, whole);
          expect(min).toBeLessThanOrEqual(day);
          expect(max).toBeGreaterThanOrEqual(day);
        },
      ),
    );
  });

  test('keeps the day under the pointer in place when zoomed', () => {
    const wide = { min: dayOf(1900, 1, 1), max: dayOf(2099, 12, 31) };
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (factor, share) => {
          const window = { min: dayOf(1990, 1, 1), max: dayOf(2009, 12, 31) };
          const about = window.min + share * (window.max - window.min + 1);
          const zoomed = zoomWindow(window, factor, about, wide);
          const after = (about - zoomed.min) / (zoomed.max - zoomed.min + 1);
          expect(after).toBeCloseTo(share, 2);
        },
      ),
    );
  });
});

describe('lines between related records', () => {
  const result = runQuery(builtIn, queryOf(viewWith({})));
  const scene = timelineScene({
    colourBy: 'sector',
    columns: builtIn,
    result,
    lanes: lanesOf(builtIn, drawnRows(builtIn, result), 'partner', []),
    folded: [],
    window: { min: dayOf(1995, 1, 1), max: dayOf(2025, 12, 31) },
    left: 0,
    right: 900,
    height: 400,
    labelOf: () => '',
  });
  const lines = (id: string) =>
    relationLines(builtIn, scene.lanes, builtIn.rowOf(id) ?? -1).map(({ type, row }) => [
      type,
      builtIn.idOf(row),
    ]);

  test('say what the selected record is to the other', () => {
    expect(lines('chn-antitrust-2022')).toEqual([['supersedes', 'chn-competition-1996']]);
    expect(lines('chn-competition-1996')).toEqual([['supersededBy', 'chn-antitrust-2022']]);
    expect(lines('cog-ict-2022')).toEqual([]);
  });

  test('are one a record, whichever of the two states it', () => {
    expect(lines('chn-arctic-cable-2017')).toEqual([
      ['partOf', 'chn-miit-talks-2017'],
      ['sameMeeting', 'sco-mobile-satellite-2017'],
    ]);
  });
});

describe('the looks of a mark on a given day', () => {
  test('tell what is to come, what is only possible and what has ended', () => {
    const view = viewWith({ asOf: '2022-09-25', from: '2022', to: '2024' });
    const result = runQuery(builtIn, queryOf(view));
    const { lanes } = timelineScene({
      colourBy: 'sector',
      columns: builtIn,
      result,
      lanes: lanesOf(builtIn, drawnRows(builtIn, result), 'partner', []),
      folded: ['BLR'],
      window: { min: dayOf(2020, 1, 1), max: dayOf(2025, 12, 31) },
      left: 0,
      right: 900,
      height: 400,
      labelOf: (row) => String(row),
    });
    const mark = (id: string) =>
      lanes.flatMap((lane) => lane.marks).find(({ row }) => builtIn.idOf(row) === id);
    expect(mark('cog-ict-2022')?.presence).toBe('not-yet');
    expect(mark('tkm-ict-mou-2022')?.presence).toBe('counted');
    expect(mark('tkm-ict-mou-2022')?.style.fill).toBe('solid');
    const belarus = lanes.find(({ value }) => value === 'BLR');
    expect(belarus?.folded).toHaveLength(2);
    expect(belarus?.marks).toEqual([]);
  });
});

test('a band leaves out the marks of lanes beyond it, and changes nothing else', () => {
  fc.assert(
    fc.property(
      datasets,
      spans,
      fc.integer({ min: -100, max: 400 }),
      fc.integer({ min: 1, max: 300 }),
      (dataset, window, from, tall) => {
        const columns = buildColumns(dataset);
        const result = runQuery(columns, queryOf(viewWith({})));
        const lanes = lanesOf(columns, drawnRows(columns, result), 'partner', []);
        const input = { columns, result, lanes, folded: [], window, left: 0, right: 800, height: 120 };
        const labelOf = (row: number) => `Record number ${row}`;
        const whole = timelineScene({ ...input, colourBy: 'sector', labelOf });
        const band = { from, to: from + tall };
        const part = timelineScene({ ...input, colourBy: 'sector', labelOf, band });
        expect(part.height).toBe(whole.height);
        part.lanes.forEach((lane, i) => {
          const all = whole.lanes[i];
          expect({ ...lane, marks: [] }).toEqual({ ...all, marks: [] });
          expect(lane.marks).toEqual(isInBand(lane, band) ? all?.marks : []);
        });
      },
    ),
  );
});
