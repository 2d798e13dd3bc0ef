import { describe, expect, test } from 'vitest';
import { colourField } from '../../core/colourField.ts';
import { queryOf, runQuery } from '../../core/query.ts';
import { DEFAULT_VIEW } from '../../core/viewState.ts';
import { viewWith } from '../../testing/arbitraries.ts';
import { buildColumns } from '../../testing/buildColumns.ts';
import { columns, dataset, places } from '../../testing/builtIn.ts';
import type { LngLat } from './geography.ts';
import { countWithoutPartner, mapScene, partnerPoints, scenePoints } from './mapScene.ts';

const sceneOf = (part: Parameters<typeof viewWith>[0]) =>
  mapScene({
    dataset,
    columns,
    places,
    result: runQuery(columns, queryOf(viewWith(part))),
    field: colourField({ dataset, columns, view: DEFAULT_VIEW }),
    selectedPartners: [],
  });
const bubblesOf = (from: string, to: string) => sceneOf({ from, to }).bubbles;

describe('a bubble of a period', () => {
  test('holds its possible records apart, in slices of their own, the last', () => {
    const bubbles = bubblesOf('2022', '2022-09-25');
    const belarus = bubbles.find(({ partner }) => partner === 'BLR');
    expect(belarus).toMatchObject({ count: 2, possible: 2 });
    expect(belarus?.slices.every(({ possible }) => possible)).toBe(true);
    expect(bubbles.find(({ partner }) => partner === 'CHN')).toMatchObject({ count: 1, possible: 0 });
  });

  test('counts in its slices what it counts in all', () => {
    for (const [from, to] of [
      ['2017', '2024'],
      ['2022', '2022-09-25'],
      ['2021-05-21', '2024-10'],
    ] as const)
      for (const { count, possible, slices } of bubblesOf(from, to)) {
        const sum = (which: typeof slices) => which.reduce((total, slice) => total + slice.count, 0);
        expect(sum(slices)).toBe(count);
        expect(sum(slices.filter((slice) => slice.possible))).toBe(possible);
        expect(slices.map((slice) => slice.possible)).toEqual(slices.map((slice) => slice.possible).sort());
      }
  });
});

test('what names no partner is counted apart, and is no measure for the fills', () => {
  const { agreements } = dataset;
  const like = agreements[0];
  if (!like) throw new Error('the built-in dataset is empty');
  const named = (id: string, codes: readonly string[]) => ({
    ...like,
    id,
    parties: codes.map((code) => ({ type: 'country' as const, code })),
  });
  const own = {
    ...dataset,
    agreements: [
      ...Array.from({ length: 400 }, (_, i) => named(`alone-${i}`, ['RUS'])),
      ...Array.from({ length: 4 }, (_, i) => named(`china-${i}`, ['RUS', 'CHN'])),
    ],
  };
  const cols = buildColumns(own);
  const result = runQuery(cols, queryOf(viewWith({})));
  const scene = mapScene({
    dataset: own,
    columns: cols,
    places,
    result,
    field: colourField({ dataset: own, columns: cols, view: DEFAULT_VIEW }),
    selectedPartners: [],
  });
  expect(scene.withoutPartner).toBe(400);
  expect(countWithoutPartner(cols)).toBe(400);
  expect(scene.unplaced).toEqual([]);
  expect(scene.bubbles.map(({ partner }) => partner)).toEqual(['CHN']);
  expect(scene.areas.get('CHN')).toMatchObject({ kind: 'class', shade: 4 });
});

test('the map opens on the lines too, where these are few', () => {
  const northernmost = (points: readonly LngLat[]) => Math.max(...points.map(([, lat]) => lat));
  const home = partnerPoints(dataset, columns, places);
  const moscow = places.get('RUS')?.capital?.lat ?? 0;
  // The line to Beijing goes north of Moscow, the northernmost of its ends.
  expect(northernmost(home)).toBeGreaterThan(moscow + 1);
  const shown = scenePoints(sceneOf({}));
  expect(northernmost(shown)).toBeCloseTo(northernmost(home));
});

test('no line joins the country in the middle to who has no record with it', () => {
  const [like] = dataset.agreements;
  if (!like) throw new Error('the built-in dataset is empty');
  const agreements = [
    ['RUS', 'CHN'],
    ['KAZ', 'BLR'],
    ['KAZ', 'CHN'],
  ].map((codes, i) => ({
    ...like,
    id: `r${i}`,
    relations: [],
    parties: codes.map((code) => ({ type: 'country' as const, code })),
  }));
  const own = { ...dataset, agreements };
  const its = buildColumns(own);
  const result = runQuery(its, queryOf(viewWith({})));
  const scene = mapScene({
    dataset: own,
    columns: its,
    places,
    result,
    field: colourField({ dataset: own, columns: its, view: DEFAULT_VIEW }),
    selectedPartners: [],
  });
  expect(scene.arcs.flatMap(({ partners }) => partners)).toEqual(['CHN']);
  expect(scene.bubbles.map(({ partner }) => partner).sort()).toEqual(['BLR', 'CHN', 'KAZ']);
});
