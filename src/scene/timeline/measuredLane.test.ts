import { path } from 'd3';
import { describe, expect, test } from 'vitest';
import type { Agreement } from '../../core/dataset.ts';
import { dayOf } from '../../core/days.ts';
import { queryOf, runQuery } from '../../core/query.ts';
import { type DaySpan, DEFAULT_VIEW, type ViewState } from '../../core/viewState.ts';
import { buildColumns } from '../../testing/buildColumns.ts';
import type { Path } from '../pen/pen.ts';
import { textWidth } from '../pen/text.ts';
import { validityPath } from './drawMark.ts';
import { LABEL_SIZE } from './labels.ts';
import { drawnRows, lanesOf } from './lanes.ts';
import { lineStart } from './marks.ts';
import { markAt } from './neighbours.ts';
import { timelineScene } from './timelineScene.ts';

/** A record of France and a partner, valid for an interval. */
const record = (title: string, date: string, validity: string, partner: string): Agreement => ({
  id: title.toLowerCase().replaceAll(' ', '-'),
  title,
  date,
  validity,
  summary: title,
  dateBasis: 'event',
  parties: ['FRA', partner].map((code) => ({ type: 'country', code })),
  kind: 'agreement',
  stage: 'signed',
  level: 'state',
  sectors: [],
  sources: [],
});

const columns = buildColumns({
  name: 'lasting',
  title: 'Lasting',
  version: '1',
  language: 'en',
  licenses: [],
  sources: [],
  contributors: [],
  hub: 'FRA',
  sectors: [],
  agreements: [
    record('Long one', '1990-01-01', '1990-01-01/2030-12-31', 'JPN'),
    record('Endless', '1995', '1995/..', 'KEN'),
    record('Over', '1991', '1991/1999-06-30', 'BRA'),
    record('Span', '[1990-01-01..1993-12-31]', '1993/2001-03-31', 'CHL'),
    record('Late entry', '2012-03-01', '2001/2030', 'PER'),
    record('Always', '2012-04-01', '../2015', 'ITA'),
    record('Same year', '2006-08-01', '2006/2008', 'KEN'),
    record('Short one about fish', '2010-06-01', '2010-06-01/2010-06-20', 'ITA'),
    record('Tiny', '2010-06-05', '2010-06-05/2010-06-05', 'PER'),
  ],
});
const titleOf = (row: number) => String(columns.recordOf(row)?.title);
const days = (from: readonly [number, number, number], to: readonly [number, number, number]): DaySpan => ({
  min: dayOf(...from),
  max: dayOf(...to),
});

function sceneOf(window: DaySpan, view: Partial<ViewState> = {}, folded: readonly string[] = []) {
  const result = runQuery(columns, queryOf({ ...DEFAULT_VIEW, ...view }));
  return timelineScene({
    colourBy: 'sector',
    columns,
    result,
    lanes: lanesOf(columns, drawnRows(columns, result), 'partner', []),
    folded,
    window,
    left: 0,
    right: 900,
    height: 400,
    byActivity: view.periodBy === 'active',
    labelOf: titleOf,
  });
}

type Scene = ReturnType<typeof sceneOf>;
const markOf = ({ lanes }: Scene, title: string) =>
  lanes.flatMap(({ marks }) => marks).find(({ row }) => titleOf(row) === title);
const labelOf = ({ labels }: Scene, title: string) => labels.find(({ text }) => text === title);

describe('a validity that reaches into the window from a date before it', () => {
  const inside = days([2000, 1, 1], [2005, 12, 31]);
  const active: Partial<ViewState> = { from: '2000', to: '2005', periodBy: 'active' };

  test('is a line through the window in its lane, and is not outside it', () => {
    const scene = sceneOf(inside, active);
    expect(markOf(scene, 'Long one')).toMatchObject({
      isOutside: true,
      validity: { x0: 0, x1: 900, goesOn: true, isOpen: false },
    });
    expect(markOf(scene, 'Endless')?.validity).toEqual({ x0: 0, x1: 900, goesOn: true, isOpen: true });
    expect([...scene.before].map(titleOf)).toEqual([]);
  });

  test('ends where it ends, of a span of dates too', () => {
    const line = markOf(sceneOf(inside, active), 'Span')?.validity;
    expect(line?.goesOn).toBe(false);
    expect(line?.x1).toBeCloseTo((900 * 456) / 2192, 5);
  });

  test('is drawn without a period too, while its date is outside', () => {
    const scene = sceneOf(inside);
    expect(markOf(scene, 'Long one')?.isOutside).toBe(true);
    expect(markOf(scene, 'Over')).toBeUndefined();
    expect([...scene.before].map(titleOf).sort()).toEqual(['Endless', 'Long one', 'Over', 'Span']);
  });

  test('is drawn in a window between the date and the end', () => {
    const scene = sceneOf(days([2010, 6, 8], [2010, 6, 30]));
    const line = markOf(scene, 'Short one about fish')?.validity;
    expect(line?.x0).toBe(0);
    expect(line?.x1).toBeCloseTo((900 * 13) / 23, 5);
  });

  test('is labelled at the edge, and pointed at along its line', () => {
    const scene = sceneOf(inside, active);
    const mark = markOf(scene, 'Long one');
    expect(labelOf(scene, 'Long one')?.box.x0).toBe(4);
    expect(mark && markAt(scene, 700, mark.y + 2, 10)).toBe(mark);
  });

  test('is outside again where its lane is folded', () => {
    const scene = sceneOf(inside, active, ['JPN']);
    expect([...scene.before].map(titleOf)).toEqual(['Long one']);
  });
});

describe('a validity that began before the date of its record', () => {
  const inside = days([2000, 1, 1], [2005, 12, 31]);

  test('is a line from its begin to the edge behind which the record is dated', () => {
    const scene = sceneOf(inside, { from: '2000', to: '2005', periodBy: 'active' });
    const late = markOf(scene, 'Late entry');
    expect(late).toMatchObject({ isOutside: true, validity: null, lead: { x1: 900, goesOn: false } });
    expect(late?.lead?.x0).toBeCloseTo((900 * 366) / 2192, 5);
    expect(markOf(scene, 'Always')?.lead).toEqual({ x0: 0, x1: 900, goesOn: true, isOpen: true });
    expect([...scene.after].map(titleOf)).toEqual([]);
    expect(late && markAt(scene, 300, late.y, 10)).toBe(late);
    expect(labelOf(scene, 'Late entry')?.side).toBe('left');
  });

  test('is still counted as later where records are asked for by date', () => {
    expect([...sceneOf(inside).after].map(titleOf)).toContain('Late entry');
  });

  test('is a line on both sides of a mark in the window', () => {
    const mark = markOf(sceneOf(days([1990, 1, 1], [2030, 12, 31])), 'Late entry');
    expect(mark?.isOutside).toBe(false);
    expect(mark?.lead?.x1).toBe(mark?.x0);
    expect(mark?.validity?.x1).toBe(900);
    expect(mark?.lead?.goesOn).toBe(false);
  });

  test('is not drawn where it may have begun with the date', () => {
    const scene = sceneOf(days([2006, 1, 1], [2006, 12, 31]));
    expect(markOf(scene, 'Same year')).toMatchObject({ lead: null });
    expect(markOf(sceneOf(days([2006, 1, 1], [2006, 3, 31])), 'Same year')).toBeUndefined();
  });

  test('is not drawn where it was over before the window', () => {
    expect(markOf(sceneOf(days([2020, 1, 1], [2021, 12, 31])), 'Always')).toBeUndefined();
    expect(markOf(sceneOf(days([1995, 1, 1], [1999, 12, 31])), 'Late entry')).toBeUndefined();
  });
});

describe('the path of a validity', () => {
  const mark = { y: 10, lead: null };
  const traced = (made: Path | null) => {
    const to = path();
    made?.(to);
    return to.toString();
  };
  const pathOf = (goesOn: boolean, isOpen: boolean) =>
    traced(validityPath({ ...mark, validity: { x0: 100, x1: 200, goesOn, isOpen } }, undefined));

  test('has a stroke at its end, a head where it goes on, and dots where nothing ends it', () => {
    expect(pathOf(false, false)).toBe('M100,10L200,10M200,6.5L200,13.5');
    expect(pathOf(true, false)).toBe('M100,10L200,10M195,6.5L199.5,10L195,13.5');
    expect(pathOf(true, true)).toBe(
      'M100,10L185,10M188,10L190,10M193,10L195,10M198,10L200,10M195,6.5L199.5,10L195,13.5',
    );
  });

  test('runs the other way before the mark', () => {
    const lead = { x0: 20, x1: 80, goesOn: true, isOpen: false };
    expect(traced(validityPath({ y: 10, lead, validity: null }, undefined))).toBe(
      'M80,10L20,10M25,6.5L20.5,10L25,13.5',
    );
  });
});

describe('a validity that ends soon', () => {
  const scene = sceneOf(days([1990, 1, 1], [2030, 12, 31]));

  test('of one day has no line beyond its mark', () => {
    expect(markOf(scene, 'Tiny')?.validity).toBeNull();
    expect(markOf(scene, 'Short one about fish')?.validity).toBeNull();
  });

  test('ends at its end, with its label beyond it', () => {
    const near = sceneOf(days([2010, 5, 1], [2010, 12, 31]));
    const line = markOf(near, 'Short one about fish')?.validity;
    expect(line?.x1).toBeCloseTo((900 * 51) / 245, 5);
    const label = labelOf(near, 'Short one about fish');
    expect(label?.side).toBe('right');
    expect(label?.box.x0).toBeGreaterThan(line?.x1 ?? 900);
    expect(line && lineStart(line, label?.box ?? null)).toBe(line?.x0);
  });

  test('never has a line longer than it is, whatever the label', () => {
    const line = { x0: 100, x1: 130 };
    const width = textWidth('A long label', LABEL_SIZE);
    expect(lineStart(line, { x0: 104, x1: 104 + width })).toBe(100);
    expect(lineStart(line, { x0: 104, x1: 110 })).toBe(114);
    expect(lineStart(line, { x0: 135, x1: 200 })).toBe(100);
    expect(lineStart(line, null)).toBe(100);
  });
});
