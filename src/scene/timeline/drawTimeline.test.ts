import { describe, expect, test } from 'vitest';
import { sectorSwatches } from '../../core/colourField.ts';
import { dayOf } from '../../core/days.ts';
import { queryOf, runQuery } from '../../core/query.ts';
import type { LaneFacet } from '../../core/taxonomy.ts';
import { type DaySpan, DEFAULT_VIEW } from '../../core/viewState.ts';
import { buildColumns } from '../../testing/buildColumns.ts';
import { columns as builtInColumns, dataset, names } from '../../testing/builtIn.ts';
import { withoutDates } from '../../testing/withoutDates.ts';
import { PALETTES } from '../palette.ts';
import { svgFile } from '../pen/svgNode.ts';
import { svgNodes } from '../pen/svgPen.ts';
import { timelineDrawing } from './drawTimeline.ts';
import { drawnRows, lanesOf } from './lanes.ts';
import { periodsOf } from './periods.ts';
import { timelineScene } from './timelineScene.ts';
import { tickText } from './timeScale.ts';
import { defaultWindow } from './timeWindow.ts';

function still(theme: 'light' | 'dark', by: LaneFacet, window: DaySpan, columns = builtInColumns): string {
  const result = runQuery(columns, queryOf(DEFAULT_VIEW));
  const scene = timelineScene({
    colourBy: 'sector',
    columns,
    result,
    lanes: lanesOf(columns, drawnRows(columns, result), by, []),
    folded: [],
    window,
    left: 0,
    right: 960,
    height: 340,
    labelOf: (row) => names.text(columns.recordOf(row)?.shortTitle ?? ''),
  });
  const { width, height, draw } = timelineDrawing({
    periods: periodsOf([], scene.scale, PALETTES.light),
    scene,
    palette: PALETTES[theme],
    swatches: sectorSwatches(dataset.sectors),
    gutter: 220,
    dayLine: null,
    selected: undefined,
    laneName: (value) => names.value(by, value),
    tickText: (tick) => tickText(tick, 'en'),
  });
  return svgFile(width, height, PALETTES[theme].paper, 'Timeline of the built-in dataset', svgNodes(draw));
}

describe('the still timeline', () => {
  const standard = defaultWindow(builtInColumns);
  const year = { min: dayOf(2017, 5, 1), max: dayOf(2017, 10, 31) };
  test.each([
    ['light', 'light', 'partner', standard],
    ['dark', 'dark', 'partner', standard],
    ['by-sector', 'light', 'sector', standard],
    ['summer-2017', 'light', 'partner', year],
  ] as const)('%s', async (name, theme, by, window) => {
    await expect(still(theme, by, window)).toMatchFileSnapshot(`__snapshots__/timeline-${name}.svg`);
  });

  test('is drawn where some records have no date, or none has one', async () => {
    const some = buildColumns(withoutDates(dataset, (place) => place % 5 === 0));
    await expect(still('light', 'partner', standard, some)).toMatchFileSnapshot(
      '__snapshots__/timeline-undated.svg',
    );
    const none = buildColumns(withoutDates(dataset, () => true));
    expect(still('light', 'partner', defaultWindow(none), none)).not.toContain('NaN');
  });
});
