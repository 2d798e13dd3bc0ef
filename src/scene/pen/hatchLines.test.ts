import { expect, test } from 'vitest';
import { hatchLines } from './hatchLines.ts';
import { type Hatch, polyline } from './pen.ts';
import { svgText } from './svgNode.ts';
import { SvgPen } from './svgPen.ts';

const hatch: Hatch = {
  ...{ id: 'h', ground: '#fff', colour: '#000', spacing: 5, width: 1 },
  falling: false,
};
const outline = (x: number, y: number) =>
  polyline([
    [2, 1],
    [x, y],
  ]);
const box = outline(9, 7);

test('lines lie where a pattern that begins at the origin has them', () => {
  // x + y = 5, 10 and 15.
  expect(hatchLines(hatch, box)).toBe('M4 1l-6 6M9 1l-6 6M14 1l-6 6');
  // x - y = -5, 0 and 5.
  expect(hatchLines({ ...hatch, falling: true }, box)).toBe('M-4 1l6 6M1 1l6 6M6 1l6 6');
});

test('areas that reach far beyond a picture have none, nor have empty ones', () => {
  expect(hatchLines(hatch, outline(1e6, 1))).toBeNull();
  expect(hatchLines(hatch, polyline([]))).toBe('');
});

test('for print a hatch is its ground with lines within the shape, and no pattern', () => {
  const drawn = (isForPrint: boolean) => {
    const pen = new SvgPen('p-', isForPrint ? hatchLines : undefined);
    pen.rect({ x: 2, y: 1, width: 7, height: 6 }, { fill: hatch, stroke: { colour: '#123', width: 2 } });
    return svgText(pen.nodes);
  };
  expect(drawn(false)).toContain('<pattern');
  const printed = drawn(true);
  expect(printed).not.toContain('<pattern');
  expect(printed).toContain('<clipPath id="p-clip-1"><rect x="2" y="1" width="7" height="6"/></clipPath>');
  expect(printed).toContain('clip-path="url(#p-clip-1)"');
  expect(printed).toContain('stroke="#123"');
});
