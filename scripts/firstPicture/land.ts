import type { Hatch, PathSink } from '../../src/scene/pen/pen.ts';
import type { PlacedPath } from './canvasPen.ts';

/** Units per px of the world at zoom 0: within a sixth of a px on the largest map. */
export const UNITS = 12;

/** A path with whole, mostly relative numbers, which are short. */
function shortPath({ path }: PlacedPath): string {
  const parts: string[] = [];
  let [x, y] = [0, 0];
  const unit = (px: number) => Math.round(px * UNITS);
  const pair = (dx: number, dy: number) => `${dx}${dy < 0 ? '' : ' '}${dy}`;
  const sink: PathSink = {
    moveTo: (px, py) => {
      [x, y] = [unit(px), unit(py)];
      parts.push(`M${pair(x, y)}l`);
    },
    lineTo: (px, py) => {
      const [dx, dy] = [unit(px) - x, unit(py) - y];
      if (dx === 0 && dy === 0) return;
      const last = parts.at(-1) ?? '';
      parts.push(`${last.endsWith('l') || dx < 0 ? '' : ' '}${pair(dx, dy)}`);
      [x, y] = [x + dx, y + dy];
    },
    arc: () => {
      throw new Error('Outlines of countries have no arcs.');
    },
    closePath: () => {
      parts.push('z');
    },
  };
  path(sink);
  return parts.join('');
}

/** Fill of a path within `use`, unless that sets `--f`, as it does for borders. */
const fillText = (fill: string | Hatch) =>
  `var(--f,${typeof fill === 'string' ? fill : `var(--${fill.id})`})`;

const LAND = 'var(--land)';

/** Countries as drawn on a canvas, as one group in units of {@link UNITS}; `use` puts it on a map. */
export function landGroup(areas: readonly PlacedPath[]): string {
  const paths = areas.map((area) => {
    const { fill } = area.paint;
    if (fill === undefined) throw new Error('A country has no fill.');
    const own = fill === LAND ? '' : ` fill="${fillText(fill)}"`;
    return `<path d="${shortPath(area)}"${own}/>`;
  });
  return `<g id="first-land" fill="${fillText(LAND)}" fill-rule="evenodd">${paths.join('')}</g>`;
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/** The hatches among the fills, with stripes of the same width at any scale. */
function patterns(areas: readonly PlacedPath[], prefix: string, perUnit: number): string {
  const hatches = new Map<string, Hatch>();
  for (const { paint } of areas) if (typeof paint.fill === 'object') hatches.set(paint.fill.id, paint.fill);
  return [...hatches.values()]
    .map(({ id, ground, colour, spacing: size, width, falling }) => {
      const d = [-size, 0, size]
        .map((x) => (falling ? `M${x} 0l${size} ${size}` : `M${x} ${size}l${size} ${-size}`))
        .join('');
      const scale = rounded(1 / perUnit, 4);
      return `<pattern id="${prefix}${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="scale(${scale})"><rect width="${size}" height="${size}" fill="${ground}"/><path d="${d}" stroke="${colour}" stroke-width="${width}" stroke-linecap="square"/></pattern>`;
    })
    .join('');
}

/**
 * The land and its borders on a map, px.
 *
 * @param margin how far the canvases reach beyond the map's left and upper edge
 * @param prefix of the ids of hatches
 */
export function landOnMap(
  areas: readonly PlacedPath[],
  borders: readonly PlacedPath[],
  margin: readonly [x: number, y: number],
  prefix: string,
): string {
  const [area] = areas;
  const [border] = borders;
  if (!area || !border?.paint.stroke) throw new Error('The map has no countries.');
  const { colour, width } = border.paint.stroke;
  if (borders.some(({ paint }) => paint.stroke?.colour !== colour || paint.stroke.width !== width))
    throw new Error('The borders have more than one style.');
  const { x, y, scale } = area.place;
  const perUnit = scale / UNITS;
  const transform = `translate(${rounded(x - margin[0], 2)},${rounded(y - margin[1], 2)}) scale(${rounded(perUnit, 6)})`;
  return [
    `<defs>${patterns(areas, prefix, perUnit)}</defs>`,
    `<use href="#first-land" transform="${transform}"/>`,
    `<use href="#first-land" transform="${transform}" class="first-borders" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"/>`,
  ].join('');
}
