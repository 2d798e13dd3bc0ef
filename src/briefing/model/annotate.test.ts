import { expect, test } from 'vitest';
import type { Anchor } from '../../core/annotation.ts';
import { DEFAULT_VIEW } from '../../core/viewState.ts';
import { takeSnapshot } from '../../state/takeSnapshot.ts';
import { bundle, columns, dataset } from '../../testing/builtIn.ts';
import { anchorsIn, movedBy, newAnnotation, selectedAnchors } from './annotate.ts';

const on = async (view: string) => (await takeSnapshot(bundle, view)).snapshot;
const china: Anchor = { kind: 'partner', code: 'CHN' };
const firstId = dataset.agreements[0]?.id ?? '';
const record: Anchor = { kind: 'record', id: firstId };

test('what is selected is the record, else the partners', () => {
  const facets = { ...DEFAULT_VIEW.facets, partner: ['CHN', 'none'] };
  expect(selectedAnchors(DEFAULT_VIEW)).toEqual([]);
  expect(selectedAnchors({ ...DEFAULT_VIEW, facets })).toEqual([china]);
  expect(selectedAnchors({ ...DEFAULT_VIEW, facets, selected: firstId })).toEqual([record]);
});

test('an annotation can point to what is selected, then to what the view shows', async () => {
  const snapshot = await on('?partner=CHN');
  const anchors = anchorsIn(snapshot, [record]);
  expect(anchors[0]).toEqual(record);
  expect(anchors).toContainEqual(china);
  expect(new Set(anchors.map((each) => JSON.stringify(each))).size).toBe(anchors.length);
  for (const row of snapshot.result.rows)
    expect(anchors).toContainEqual({ kind: 'record', id: columns.idOf(row) });
});

test('a new annotation points to the first, and takes the years of the view', async () => {
  const snapshot = await on('?partner=CHN&from=2015');
  const made = (kind: 'callout' | 'arrow' | 'highlight' | 'band' | 'milestone') =>
    newAnnotation(kind, snapshot, [china, record], []);
  expect(made('callout')).toEqual({ kind: 'callout', text: '', at: china, step: 0 });
  expect(made('arrow')).toMatchObject({ from: china, to: record });
  expect(made('highlight')).toMatchObject({ of: [china] });
  expect(made('band')).toMatchObject({ from: '2015', to: '2024' });
  expect(made('milestone')).toMatchObject({ date: '2024' });
  const empty = await on('?partner=CHN&from=1990&to=1991');
  expect(newAnnotation('callout', empty, anchorsIn(empty, []), [])).toBeNull();
});

test('a callout moves by hundredths and stays within the picture', () => {
  expect(movedBy({ dx: 0.57, dy: -0.29 }, 1, -1)).toEqual({ dx: 0.58, dy: -0.3 });
  expect(movedBy({ dx: 1, dy: -1 }, 1, -1)).toEqual({ dx: 1, dy: -1 });
});
