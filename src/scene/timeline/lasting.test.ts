import { describe, expect, test } from 'vitest';
import { buildColumns } from '../../core/buildColumns';
import type { Agreement } from '../../core/dataset';
import { dayOf } from '../../core/days';
import { queryOf, runQuery } from '../../core/query';
import { type DaySpan, DEFAULT_VIEW, type ViewState } from '../../core/viewState';
import { textWidth } from '../textWidth';
import { LABEL_SIZE } from './labels';
import { lanesOf } from './lanes';
import { lineStart } from './marks';
import { markAt } from './neighbours';
import { drawnRows, timelineScene } from './timelineScene';

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
      isBefore: true,
      validity: { x0: 0, x1: 900, goesOn: true },
    });
    expect(markOf(scene, 'Endless')?.validity).toEqual({ x0: 0, x1: 900, goesOn: true });
    expect([...scene.before].map(titleOf)).toEqual([]);
  });

  test('ends where it ends, of a span of dates too', () => {
    const line = markOf(sceneOf(inside, active), 'Span')?.validity;
    expect(line?.goesOn).toBe(false);
    expect(line?.x1).toBeCloseTo((900 * 456) / 2192, 5);
  });

  test('is drawn without a period too, while its date is outside', () => {
    const scene = sceneOf(inside);
    expect(markOf(scene, 'Long one')?.isBefore).toBe(true);
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
    expect(mark && markAt(scene.lanes, 700, mark.y + 2, 10)).toBe(mark);
  });

  test('is outside again where its lane is folded', () => {
    const scene = sceneOf(inside, active, ['JPN']);
    expect([...scene.before].map(titleOf)).toEqual(['Long one']);
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
    const line = { x0: 100, x1: 130, goesOn: false };
    const width = textWidth('A long label', LABEL_SIZE);
    expect(lineStart(line, { x0: 104, x1: 104 + width })).toBe(100);
    expect(lineStart(line, { x0: 104, x1: 110 })).toBe(114);
    expect(lineStart(line, { x0: 135, x1: 200 })).toBe(100);
    expect(lineStart(line, null)).toBe(100);
  });
});
