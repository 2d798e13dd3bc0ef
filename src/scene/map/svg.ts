import type { BorderPolicy, Camera } from '../../core/viewState';
import { compactCount } from '../compactCount';
import { type Palette, swatchColour } from '../palette';
import { type Drawing, element, haloText, textElement } from '../svgText';
import { textWidth } from '../textWidth';
import { arcOpacity } from './arcOpacity';
import { HALF_WIDTH, project } from './equalEarth';
import { WORLD_WIDTH } from './fit';
import { placeHubLabel, placeLabels } from './labels';
import { bubbleBox, type PlacedBubble, placeBubbles } from './layout';
import type { AreaFill, MapScene } from './mapScene';
import { POSSIBLE_OPACITY, ringPaths } from './ring';
import { mainSector } from './sectorRows';
import type { LngLat, Shape, World } from './world';

/** What a still map needs beside its scene. */
export interface StillMap {
  readonly scene: MapScene;
  readonly world: World;
  readonly camera: Camera;
  readonly borders: BorderPolicy;
  readonly palette: Palette;
  readonly swatches: ReadonlyMap<string, number>;
  /** px. */
  readonly width: number;
  readonly height: number;
  readonly hubName: string;
  nameOf(partner: string): string;
}

type ToPx = (point: LngLat) => readonly [x: number, y: number];

const LABEL_SIZE = 12.5;

/** From degrees to px about the camera's centre. */
function toPxOf({ camera, width, height }: StillMap): ToPx {
  const scale = (WORLD_WIDTH * 2 ** camera.zoom) / (2 * HALF_WIDTH);
  const [centreX, centreY] = project(camera.lng, camera.lat);
  return ([lng, lat]) => {
    const [x, y] = project(lng, lat);
    return [width / 2 + (x - centreX) * scale, height / 2 - (y - centreY) * scale];
  };
}

/** Partners of what is shown whose place lies beyond the edge of the picture. */
export function partnersBeyond(still: StillMap): readonly string[] {
  const toPx = toPxOf(still);
  return still.scene.bubbles.flatMap(({ partner, at, ghost }) => {
    const [x, y] = toPx(at);
    const isWithin = x >= 0 && y >= 0 && x <= still.width && y <= still.height;
    return ghost || isWithin ? [] : [partner];
  });
}

const rounded = (value: number) => Math.round(value * 10) / 10;

function pathOf(lines: readonly (readonly LngLat[])[], toPx: ToPx, close: boolean): string {
  return lines
    .map((line) => {
      const points = line.map(toPx).map(([x, y]) => `${rounded(x)} ${rounded(y)}`);
      return `M${points.join('L')}${close ? 'Z' : ''}`;
    })
    .join('');
}

function fillOf(shape: Shape, fill: AreaFill | undefined, palette: Palette, borders: BorderPolicy): string {
  if (fill?.kind === 'class') return palette.classes[fill.index] ?? palette.classes[0];
  if (shape.disputed !== null) return borders === 'contested' ? 'url(#disputed)' : palette.land;
  if (fill?.kind === 'hub') return palette.hub;
  return fill?.kind === 'member' ? 'url(#member)' : palette.land;
}

function hatch(id: string, ground: string, colour: string, size: number, angle: number): string {
  const lines =
    element('rect', { width: size, height: size, fill: ground }) +
    element('line', { y2: size, stroke: colour, 'stroke-width': size / 2.4 });
  const transform = `rotate(${angle})`;
  return element(
    'pattern',
    { id, width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: transform },
    lines,
  );
}

function bubbleSvg(bubble: PlacedBubble, { palette, swatches }: StillMap): string {
  const { x, y, radius, slices, count, ghost, dot } = bubble;
  if (dot) {
    const fill = swatchColour(palette, swatches.get(mainSector(slices) ?? '') ?? -1);
    return element('circle', { cx: rounded(x), cy: rounded(y), r: radius - 1, fill, stroke: palette.paper });
  }
  const parts = ringPaths(slices, radius).map(({ sector, possible, path }) =>
    element('path', {
      d: path,
      fill: swatchColour(palette, swatches.get(sector) ?? -1),
      ...(possible ? { opacity: POSSIBLE_OPACITY } : {}),
    }),
  );
  const ghostRing = { r: radius - 1, fill: 'none', stroke: palette.muted, 'stroke-dasharray': '3 3' };
  return element(
    'g',
    { transform: `translate(${rounded(x)},${rounded(y)})` },
    [
      element('circle', { r: radius, fill: palette.paper }),
      ...parts,
      ghost ? element('circle', ghostRing) : '',
      textElement(compactCount(count), {
        y: 4.5,
        'text-anchor': 'middle',
        'font-size': LABEL_SIZE,
        'font-weight': 650,
        fill: ghost ? palette.muted : palette.ink,
      }),
    ].join(''),
  );
}

function nameSvg(text: string, x: number, y: number, palette: Palette, ghost = false): string {
  const [weight, fill] = ghost ? [500, palette.muted] : [600, palette.ink];
  const look = { x, y, 'font-size': LABEL_SIZE, 'font-weight': weight, fill };
  return haloText(text, palette.paper, look);
}

/** The map, drawn from its scene alone; without its statement. */
export function stillMap(still: StillMap): Drawing {
  const { scene, world, palette, width, height } = still;
  const toPx = toPxOf(still);
  const defs = element(
    'defs',
    {},
    hatch('member', palette.land, palette.classes[1], 4, -45) +
      hatch('disputed', palette.land, palette.hatch, 3, 45) +
      element('clipPath', { id: 'frame' }, element('rect', { width, height })),
  );
  const areas = [...world.countries, ...world.overlays].map((shape) =>
    element('path', {
      d: shape.polygons.map((rings) => pathOf(rings, toPx, true)).join(''),
      fill: fillOf(shape, scene.areas.get(shape.code), palette, still.borders),
      'fill-rule': 'evenodd',
      stroke: shape.disputed !== null && still.borders === 'neutral' ? palette.land : palette.border,
      'stroke-width': shape.disputed !== null && still.borders === 'neutral' ? 0.4 : 0.6,
    }),
  );
  const arcs = scene.arcs.map(({ lines, width: weight }) =>
    element('path', {
      d: pathOf(lines, toPx, false),
      fill: 'none',
      stroke: palette.ink,
      'stroke-opacity': Number(arcOpacity('base', scene.arcs.length).toFixed(2)),
      'stroke-width': weight,
    }),
  );
  const bubbles = placeBubbles(
    scene.bubbles,
    ({ at }) => {
      const [x, y] = toPx(at);
      return { x, y };
    },
    { x: width, y: height },
  );
  const [hubX, hubY] = scene.hub ? toPx(scene.hub) : [0, 0];
  const hubDot = { x: hubX, y: hubY, radius: 5 };
  const frame = { x0: 4, y0: 4, x1: width - 4, y1: height - 4 };
  const hubLabel =
    scene.hub && placeHubLabel(hubDot, textWidth(still.hubName, LABEL_SIZE, true), bubbles, frame);
  const labels = placeLabels(
    bubbles.filter(({ dot }) => !dot),
    ({ partner }) => still.nameOf(partner),
    (text) => textWidth(text, LABEL_SIZE, true),
    frame,
    [
      ...bubbles.filter(({ dot }) => dot).map(bubbleBox),
      ...(scene.hub ? [bubbleBox(hubDot)] : []),
      ...(hubLabel ? [hubLabel.box] : []),
    ],
  );
  const hub = scene.hub
    ? [
        element('circle', { cx: hubX, cy: hubY, r: 4, fill: palette.ink }),
        hubLabel ? nameSvg(still.hubName, hubLabel.box.x0, hubLabel.box.y1 - 4, palette) : '',
      ]
    : [];
  const ghosts = new Set(bubbles.filter(({ ghost }) => ghost).map(({ partner }) => partner));
  const drawn = [
    element('rect', { width, height, fill: palette.water }),
    ...areas,
    ...arcs,
    ...hub,
    // Dots below, so that none lies on a number.
    ...bubbles.filter(({ dot }) => dot).map((bubble) => bubbleSvg(bubble, still)),
    ...bubbles.filter(({ dot }) => !dot).map((bubble) => bubbleSvg(bubble, still)),
    ...labels.map(({ partner, text, box }) =>
      nameSvg(text, box.x0, box.y1 - 4, palette, ghosts.has(partner)),
    ),
  ];
  const content = [defs, element('g', { 'clip-path': 'url(#frame)' }, ['', ...drawn, ''].join('\n'))];
  return { width, height, content: content.join('\n') };
}
