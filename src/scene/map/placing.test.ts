import { expect, test } from 'vitest';
import { colourField } from '../../core/colourField.ts';
import { queryOf, runQuery } from '../../core/query.ts';
import { DEFAULT_VIEW } from '../../core/viewState.ts';
import { columns, dataset, names, places } from '../../testing/builtIn.ts';
import { overlaps } from '../boxes.ts';
import { placeIn } from './equalEarth.ts';
import { bubbleBox } from './layout.ts';
import { mapScene } from './mapScene.ts';
import { placeOnMap } from './placing.ts';

const result = runQuery(columns, queryOf(DEFAULT_VIEW));
const scene = mapScene({
  dataset,
  columns,
  places,
  result,
  field: colourField({ dataset, columns, view: DEFAULT_VIEW }),
  selectedPartners: [],
});
const view = { scale: 4, x: -250, y: -150, still: false };
const placed = (scale: number) =>
  placeOnMap({
    scene,
    columns,
    hubName: 'Moscow',
    size: { x: 1000, y: 500 },
    scale,
    obstacles: [],
    pointOf: (place) => placeIn(view, place),
    nameOf: names.partner,
  });

test.each([1, 1.3, 2])('bubbles and labels %s times as large keep apart', (scale) => {
  const { bubbles } = placed(scale);
  const boxes = bubbles.flatMap(({ bubble, label }) => [
    bubbleBox(bubble),
    ...(label
      ? [
          {
            x0: bubble.x + label.box.x0,
            y0: bubble.y + label.box.y0,
            x1: bubble.x + label.box.x1,
            y1: bubble.y + label.box.y1,
          },
        ]
      : []),
  ]);
  // Bubbles touch: a hair within them must be free of every other.
  const within = ({ x0, y0, x1, y1 }: (typeof boxes)[number]) => ({
    x0: x0 + scale * 3,
    y0: y0 + scale * 3,
    x1: x1 - scale * 3,
    y1: y1 - scale * 3,
  });
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) expect(overlaps(within(a), within(b))).toBe(false);
  });
});

test('type twice as large has bubbles twice as large, at the same places', () => {
  const [usual, large] = [placed(1), placed(2)];
  const radiusOf = (of: typeof usual, partner: string) =>
    of.bubbles.find(({ bubble }) => bubble.partner === partner)?.bubble.radius ?? 0;
  expect(radiusOf(large, 'CHN')).toBeGreaterThan(1.4 * radiusOf(usual, 'CHN'));
  for (const { bubble } of large.bubbles) {
    const same = placeIn(view, bubble.at);
    expect(bubble.anchor.x).toBeCloseTo(same.x);
    expect(bubble.anchor.y).toBeCloseTo(same.y);
  }
});
