import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { dossierPicture } from '../scene/figure/dossierPicture.ts';
import { pairShown, recordShown } from '../scene/figure/figureContent.ts';
import { legend, timelineUses } from '../scene/figure/legend.ts';
import { matrixPicture } from '../scene/figure/matrixPicture.ts';
import { mapOf, timelineOf } from '../scene/figure/pictures.ts';
import { recordCard } from '../scene/figure/recordCard.ts';
import { tablePicture } from '../scene/figure/tablePicture.ts';
import { hatchesOf } from '../scene/map/drawAreas.ts';
import { mapDrawing } from '../scene/map/drawMap.ts';
import { PALETTES } from '../scene/palette.ts';
import type { Group, Paint, Path, PathPlace, Pen, Rect, Stroke, TextStyle } from '../scene/pen/pen.ts';
import type { SvgNode } from '../scene/pen/svgNode.ts';
import { SvgPen } from '../scene/pen/svgPen.ts';
import { drawPlot, type Highlight } from '../scene/timeline/drawPlot.ts';
import { timelineDrawing } from '../scene/timeline/drawTimeline.ts';
import { drawLife, lifecycle } from '../scene/timeline/lifecycle.ts';
import { columns, dataset, world } from '../testing/builtIn.ts';
import { fileInput } from '../testing/exported.ts';
import { type Ink, RecordingContext, RecordingPath } from '../testing/recordingContext.ts';
import { CanvasPen } from './canvasPen.ts';

beforeAll(() => {
  vi.stubGlobal('Path2D', RecordingPath);
  vi.stubGlobal(
    'DOMMatrix',
    class {
      readonly a: number;
      readonly e: number;
      readonly f: number;
      constructor([a, , , , e, f]: [number, number, number, number, number, number]) {
        [this.a, this.e, this.f] = [a, e, f];
      }
    },
  );
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});
afterAll(() => vi.unstubAllGlobals());

interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly opacity: number;
}

const { light } = PALETTES;
const number = (value: string | number | undefined, otherwise = 0) => Number(value ?? otherwise);

/** Where what an element covers begins and ends, px of its own. */
function extent({ name, attributes: at }: SvgNode): readonly [number, number, number, number] {
  if (name === 'circle') {
    const [x, y, r] = [number(at.cx), number(at.cy), number(at.r)];
    return [x - r, y, x + r, y];
  }
  if (name === 'rect')
    return [number(at.x), number(at.y), number(at.x) + number(at.width), number(at.y) + number(at.height)];
  const pairs =
    name === 'line'
      ? [
          [number(at.x1), number(at.y1)],
          [number(at.x2), number(at.y2)],
        ]
      : [...String(at.d).matchAll(/[MLA](?:[\d.]+,[\d.]+,0,[01],[01],)?(-?[\d.e-]+),(-?[\d.e-]+)/g)].map(
          ([, x, y]) => [Number(x), Number(y)],
        );
  const xs = pairs.map(([x]) => x ?? 0);
  const ys = pairs.map(([, y]) => y ?? 0);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** What an element shows, as a canvas would be told it. */
function inkOf(node: SvgNode, place: Place): Ink[] {
  const { name, attributes: at, children } = node;
  const on = (px: number, along: 'x' | 'y') => place[along] + px * place.scale;
  const shade = (value: string | number | undefined) =>
    Math.round(number(value, 1) * place.opacity * 1000) / 1000;
  if (name === 'text') {
    const [x, y] = [on(number(at.x), 'x'), on(number(at.y), 'y')];
    const align = { middle: 'center', end: 'right' }[String(at['text-anchor'])] ?? 'left';
    const size = (number(at['font-size']) * place.scale).toFixed(2);
    const text = `${children.join('')} ${size} ${align}`;
    return [{ colour: String(at.fill), opacity: shade(1), x0: x, y0: y, x1: x, y1: y, text }];
  }
  const [x0, y0, x1, y1] = extent(node);
  const covers = (colour: string, opacity: number, around: number): Ink => ({
    colour: { 'url(#member)': light.land, 'url(#disputed)': light.land }[colour] ?? colour,
    opacity,
    x0: on(x0 - around, 'x'),
    y0: on(y0 - around, 'y'),
    x1: on(x1 + around, 'x'),
    y1: on(y1 + around, 'y'),
  });
  const isFilled = name !== 'line' && at.fill !== 'none' && at['fill-opacity'] !== 0;
  const around = number(at['stroke-width'], 1) / 2;
  return [
    ...(isFilled ? [covers(String(at.fill), shade(at['fill-opacity']), 0)] : []),
    ...(at.stroke === undefined ? [] : [covers(String(at.stroke), shade(at['stroke-opacity']), around)]),
  ];
}

/** What each element shows, groups resolved. */
function leavesOf(nodes: readonly (SvgNode | string)[], place: Place): Ink[][] {
  return nodes.flatMap((node): Ink[][] => {
    if (typeof node === 'string' || node.name === 'title' || node.name === 'defs') return [];
    if (node.name !== 'g') return [inkOf(node, place)];
    const { transform, opacity } = node.attributes;
    const [, x = '0', y = '0'] = /translate\(([^,]+),([^)]+)\)/.exec(String(transform)) ?? [];
    const [, scale = '1'] = /scale\(([^)]+)\)/.exec(String(transform)) ?? [];
    return leavesOf(node.children, {
      x: place.x + Number(x) * place.scale,
      y: place.y + Number(y) * place.scale,
      scale: place.scale * Number(scale),
      opacity: place.opacity * number(opacity, 1),
    });
  });
}

const leafCount = (nodes: readonly (SvgNode | string)[]): number =>
  nodes.reduce((sum, node) => {
    if (typeof node === 'string' || node.name === 'title' || node.name === 'defs') return sum;
    return sum + (node.name === 'g' ? leafCount(node.children) : 1);
  }, 0);

/** Draws with two pens at once, and notes after each call how far both have come. */
class Both implements Pen {
  readonly svg = new SvgPen();
  readonly context = new RecordingContext();
  readonly calls: { readonly call: string; readonly svg: number; readonly canvas: number }[] = [];
  readonly #canvas = new CanvasPen(this.context as unknown as CanvasRenderingContext2D, 'sans-serif');

  group(group: Group, draw: () => void): void {
    this.svg.group(group, () => this.#canvas.group(group, draw));
  }
  rect(rect: Rect, paint: Paint): void {
    this.#each('rect', (pen) => pen.rect(rect, paint));
  }
  circle(x: number, y: number, radius: number, paint: Paint): void {
    this.#each('circle', (pen) => pen.circle(x, y, radius, paint));
  }
  line(x0: number, y0: number, x1: number, y1: number, stroke: Stroke): void {
    this.#each('line', (pen) => pen.line(x0, y0, x1, y1, stroke));
  }
  path(path: Path, paint: Paint, place?: PathPlace): void {
    this.#each('path', (pen) => pen.path(path, paint, place));
  }
  text(text: string, x: number, y: number, style: TextStyle): void {
    // How a text is kept from its ground is each medium's own.
    const { halo: _, ...rest } = style;
    this.#each('text', (pen) => pen.text(text, x, y, rest));
  }

  #each(call: string, draw: (pen: Pen) => void): void {
    for (const pen of [this.svg, this.#canvas]) draw(pen);
    this.calls.push({ call, svg: leafCount(this.svg.nodes), canvas: this.context.ink.length });
  }
}

/** What a call has shown in all: its colours, and where. */
function summary(call: string, ink: readonly Ink[]) {
  const edge = (of: (each: Ink) => number, most: boolean) =>
    ink.reduce((sum, each) => (most ? Math.max(sum, of(each)) : Math.min(sum, of(each))), most ? -1e9 : 1e9);
  return {
    call,
    colours: [
      ...new Set(ink.map(({ colour, opacity, text }) => `${colour} ${opacity} ${text ?? ''}`)),
    ].sort(),
    box: [
      edge((each) => each.x0, false),
      edge((each) => each.y0, false),
      edge((each) => each.x1, true),
      edge((each) => each.y1, true),
    ],
  };
}

/** Holds what both pens show of a drawing to be the same, call by call. */
function expectSame(draw: (pen: Pen) => void): void {
  const both = new Both();
  draw(both);
  const leaves = leavesOf(both.svg.nodes, { x: 0, y: 0, scale: 1, opacity: 1 });
  let [svg, canvas] = [0, 0];
  expect(both.calls.length).toBeGreaterThan(0);
  for (const { call, ...upTo } of both.calls) {
    const written = summary(call, leaves.slice(svg, upTo.svg).flat());
    const drawn = summary(call, both.context.ink.slice(canvas, upTo.canvas));
    [svg, canvas] = [upTo.svg, upTo.canvas];
    expect({ call, colours: drawn.colours }).toEqual({ call, colours: written.colours });
    if (written.colours.length === 0) continue;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = drawn.box;
    const [left = 0, top = 0, right = 0, bottom = 0] = written.box;
    // px are written to a hundredth; a circle is traced from one side to the other, which has no height.
    const off = [x0 - left, x1 - right, (y0 + y1 - top - bottom) / 2, y1 - y0 > 0.01 ? y1 - bottom : 0];
    expect(
      Math.max(...off.map(Math.abs)),
      `${call} ${written.colours} ${drawn.box} ${written.box}`,
    ).toBeLessThan(0.1);
  }
}

const frame = { width: 900, height: 420, palette: PALETTES.light, t: (key: string) => key } as const;
const VIEWS = [
  '',
  '?partner=CHN,002',
  '?asof=2019-06-30&t=1995..2026',
  '?lanes=sector&fold=ai',
  '?borders=neutral&bubbles=hidden&sel=kaz-blr-joint-commission-2017',
];

describe('a canvas shows what a file does', () => {
  test.each(VIEWS)('of the timeline of "%s"', async (search) => {
    const { snapshot } = await fileInput(dataset, search);
    expectSame(timelineDrawing(timelineOf(snapshot, frame)).draw);
  });

  test.each(VIEWS)('of the map of "%s"', async (search) => {
    const { snapshot } = await fileInput(dataset, search);
    expectSame(mapDrawing(mapOf(snapshot, world(), frame)).draw);
  });

  test.each([
    '?pair=RUS-CHN&sel=chn-arctic-cable-2017',
    '?pair=RUS-BLR&asof=2023-01-01&sel=blr-microelectronics-2022',
  ])('of the dossier, the record, the table and the matrix of "%s"', async (search) => {
    const { snapshot } = await fileInput(dataset, search);
    const named = { ...frame, isNamed: false };
    const pictures = [
      dossierPicture(snapshot, pairShown(snapshot), named, light),
      dossierPicture(snapshot, pairShown(snapshot), { ...named, height: 1200 }, light),
      recordCard(snapshot, recordShown(snapshot), frame, light),
      tablePicture(snapshot, frame, light),
      matrixPicture(snapshot, frame, light),
    ];
    for (const { draw } of pictures) expectSame(draw);
  });

  test('of what is highlighted, selected and focused', async () => {
    const { snapshot } = await fileInput(dataset, '?t=1995..2026');
    const { scene, palette, swatches } = timelineOf(snapshot, frame);
    const [first, second, third] = scene.lanes.flatMap(({ marks }) => marks);
    const highlight: Highlight = {
      emphasis: (row) => (row === first?.row ? 'highlighted' : 'muted'),
      isAny: true,
      selected: second?.row,
      focused: third?.key ?? null,
    };
    expectSame((pen) => drawPlot(pen, { scene, lanes: scene.lanes, palette, swatches, highlight }));
  });

  test('of a bar of many records, of a legend, of lives and of hatches', async () => {
    const { snapshot } = await fileInput(dataset, '?asof=2019-06-30');
    const { scene, palette } = timelineOf(snapshot, frame);
    const key = legend(
      {
        snapshot,
        palette,
        t: (name) => name,
        map: mapOf(snapshot, world(), frame).scene,
        timeline: timelineUses(scene),
      },
      frame.width,
      frame.height,
    );
    expectSame(key.draw);
    const lives = lifecycle(
      columns,
      [...snapshot.result.rows],
      [...snapshot.result.rows],
      600,
      12,
      'sector',
      null,
    );
    expectSame((pen) => {
      for (const life of lives?.lives ?? [])
        drawLife(pen, life, { y: 12, size: 12, colour: '#123456', palette });
    });
    expectSame((pen) => pen.rect({ x: 1, y: 2, width: 30, height: 9 }, { fill: hatchesOf(palette).member }));
  });
});
