import { expect, test } from 'vitest';
import type { Annotation } from '../../core/annotation.ts';
import type { Slide } from '../../core/deck.ts';
import { evidenceOf } from '../../core/evidence.ts';
import { takeSnapshot } from '../../state/takeSnapshot.ts';
import { bundle, dataset, world } from '../../testing/builtIn.ts';
import { translate } from '../../testing/translate.ts';
import { PALETTES } from '../palette.ts';
import { placedOffset } from './placedOffset.ts';
import { slideDrawing } from './slideDrawing.ts';
import { WIDE } from './stage.ts';

async function pointingOf(annotations: readonly Annotation[]) {
  const { snapshot } = await takeSnapshot(bundle, '?partner=CHN');
  const view = { snapshot, evidence: evidenceOf(snapshot, translate, '', '2026-11-30') };
  const ref = { name: dataset.name, title: '', version: dataset.version, identity: null, records: null };
  const slide: Slide = { id: 's', title: 'A', text: '', notes: '', view: '', dataset: ref, annotations };
  return slideDrawing({
    ...{ slide, view, beside: null, deckTheme: {}, author: '', isMixed: false, place: 1, total: 1, step: 0 },
    ...{ world: world(), palette: PALETTES.light, stage: WIDE, t: translate },
  }).pointing;
}

const callout = (code: string) =>
  ({ kind: 'callout', text: '**Ten records**', at: { kind: 'partner', code }, step: 0 }) as const;

test('a callout that is given its own offset stays where it is', async () => {
  const own = callout('CHN');
  const before = await pointingOf([own]);
  const offset = placedOffset(before, own);
  if (!offset) throw new Error('not placed');
  const after = await pointingOf([{ ...own, offset }]);
  const [from, to] = [before.callouts[0]?.box, after.callouts[0]?.box];
  for (const edge of ['x0', 'x1', 'y0', 'y1'] as const) expect(to?.[edge]).toBeCloseTo(from?.[edge] ?? 0);
});

test('a callout that points to nothing on the slide has no offset', async () => {
  const own = callout('BRA');
  expect(placedOffset(await pointingOf([own]), own)).toBeNull();
});
