import { expect, test } from 'vitest';
import { evidenceOf } from '../../core/evidence.ts';
import { queryOf, runQuery } from '../../core/query.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { DEFAULT_VIEW } from '../../core/viewState.ts';
import { columns, dataset, names, places } from '../../testing/builtIn.ts';
import { translate as t } from '../../testing/translate.ts';
import { PALETTES } from '../palette.ts';
import { svgFile } from '../pen/svgNode.ts';
import { svgNodes } from '../pen/svgPen.ts';
import { timelinePicture } from './pictures.ts';

const layer = {
  id: 'governments',
  title: 'Governments',
  source: 'Example register, 2026',
  rows: [
    { name: 'First government', start: '2008-05-07', end: '2012-05-06' },
    { name: 'Second government with a rather long name', start: '2012-05-07', end: '2018-05-06' },
    { name: 'Third government', start: '2018-05-07', end: '..' },
    { name: 'Crisis', start: '2014~', end: '2016?' },
    { name: 'Summit', start: '2015-07-09', end: null },
    { name: 'Agreement of about 2017', start: '2017', end: null },
  ],
};
const view = { ...DEFAULT_VIEW, layers: [layer.id] };
const result = runQuery(columns, queryOf(view));
const snapshot: Snapshot = { dataset, columns, names, places, view, result, layers: [layer] };

test('a timeline with a context layer', async () => {
  const frame = { width: 1100, height: 420, palette: PALETTES.light, t };
  const picture = timelinePicture(snapshot, frame);
  const nodes = svgNodes(picture.draw);
  await expect(
    svgFile(picture.width, picture.height, PALETTES.light.paper, 'Timeline with a context layer', nodes),
  ).toMatchFileSnapshot('__snapshots__/timeline-context.svg');
});

test('layers are never counted, and named with their source', () => {
  expect(result).toEqual(runQuery(columns, queryOf(DEFAULT_VIEW)));
  const [plain, own] = [{ ...snapshot, view: DEFAULT_VIEW, layers: [] }, snapshot].map((each) =>
    evidenceOf(each, t, '', '2026-11-30'),
  );
  expect(own).toEqual({ ...plain, context: 'Context: Governments (Example register, 2026)' });
});
