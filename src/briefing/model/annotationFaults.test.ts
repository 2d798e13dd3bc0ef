import { expect, test } from 'vitest';
import type { Annotation } from '../../core/annotation.ts';
import { takeSnapshot } from '../../state/takeSnapshot.ts';
import { bundle } from '../../testing/builtIn.ts';
import { annotationFault } from './annotationFaults.ts';

const { snapshot } = await takeSnapshot(bundle, '?partner=CHN');
const china = { kind: 'partner', code: 'CHN' } as const;
const none = { kind: 'partner', code: 'BRA' } as const;
const belarus = { kind: 'partner', code: 'BLR' } as const;
const band = (from: string, to: string) => ({ kind: 'band', text: '', from, to, step: 0 }) as const;
const callout = (at: Extract<Annotation, { kind: 'callout' }>['at']) =>
  ({ kind: 'callout', text: '', at, step: 0 }) as const;

test.each<[string, Annotation, boolean, string | null]>([
  ['a period that ends before it begins', band('2022', '2020'), true, 'to reversed'],
  ['a period whose end begins within it', band('2022-05', '2022'), false, null],
  ['a period beyond the timeline', band('1950', '1960'), true, 'to outOfTime'],
  ['a date that is none', band('soon', '1960'), true, 'from unreadable'],
  ['a milestone in sight', { kind: 'milestone', text: '', date: '2017', step: 0 }, false, null],
  [
    'a milestone out of sight',
    { kind: 'milestone', text: '', date: '1900', step: 0 },
    true,
    'date outOfTime',
  ],
  ['a partner that the data lacks', callout(none), true, 'at notInData'],
  ['a partner that the view leaves out', callout(belarus), true, 'at notInView'],
  ['a record that the data lacks', callout({ kind: 'record', id: 'gone' }), true, 'at notInData'],
  ['a partner on a slide without a picture', callout(china), true, 'at noPart'],
  ['a partner on the slide', callout(china), false, null],
  ['an arrow to nothing', { kind: 'arrow', text: '', from: china, to: none, step: 0 }, true, 'to notInData'],
  ['a highlight of nothing', { kind: 'highlight', of: [none], step: 0 }, true, 'of notInData'],
])('%s', (_, annotation, isLost, expected) => {
  const fault = annotationFault(annotation, snapshot, isLost);
  expect(fault && `${fault.field} ${fault.reason}`).toBe(expected);
});
