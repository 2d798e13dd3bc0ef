import { describe, expect, test } from 'vitest';
import { dataset, world } from '../../testing/builtIn.ts';
import { fileInput } from '../../testing/exported.ts';
import { translate } from '../../testing/translate.ts';
import { mapOf } from '../figure/pictures.ts';
import { PALETTES } from '../palette.ts';
import type { Group, Paint, Pen, TextStyle } from '../pen/pen.ts';
import { mapDrawing, viewOf } from './drawMap.ts';
import { drawPlaces } from './drawPlaces.ts';
import { placeIn } from './equalEarth.ts';
import { placeOnMap } from './placing.ts';

const { light } = PALETTES;
const frame = { width: 1100, height: 520, palette: PALETTES.light, t: translate } as const;
const KAZ_AND_BLR = 'kaz-blr-joint-commission-2017';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A pen that notes the rings in the colour of what is chosen, the names, and where they stand. */
class NotingPen implements Pen {
  readonly rings: Spot[] = [];
  readonly names = new Map<string, TextStyle>();
  #at: Spot = { x: 0, y: 0 };

  group({ x = 0, y = 0 }: Group, draw: () => void): void {
    const outer = this.#at;
    this.#at = { x: outer.x + x, y: outer.y + y };
    draw();
    this.#at = outer;
  }
  circle(x: number, y: number, _: number, { stroke }: Paint): void {
    if (stroke?.colour === light.accent) this.rings.push({ x: this.#at.x + x, y: this.#at.y + y });
  }
  text(text: string, _x: number, _y: number, style: TextStyle): void {
    this.names.set(text, style);
  }
  rect(): void {}
  line(): void {}
  path(): void {}
}

async function drawn(search: string) {
  const { snapshot } = await fileInput(dataset, search);
  const still = mapOf(snapshot, world(), frame);
  const pen = new NotingPen();
  mapDrawing(still).draw(pen);
  return { pen, still };
}

describe('the partners of the selected record, where counts are hidden', () => {
  test('have a ring at their place, and no other has one', async () => {
    const { pen, still } = await drawn(`?bubbles=hidden&sel=${KAZ_AND_BLR}`);
    const places = still.scene.bubbles.filter(({ partner }) => still.chosen.has(partner));
    expect(places.map(({ partner }) => partner).sort()).toEqual(['BLR', 'KAZ']);
    expect(pen.rings).toHaveLength(2);
    const near = (a: Spot, b: Spot) => Math.hypot(a.x - b.x, a.y - b.y) < 0.01;
    const camera = viewOf(still);
    for (const { at } of places) expect(pen.rings.some((ring) => near(ring, placeIn(camera, at)))).toBe(true);
  });

  test('have their names in the boldest type', async () => {
    const { pen } = await drawn(`?bubbles=hidden&sel=${KAZ_AND_BLR}`);
    const chosen = [...pen.names].filter(([, { weight }]) => weight === 700).map(([name]) => name);
    expect(chosen.sort()).toEqual(['Belarus', 'Kazakhstan']);
  });

  test('are marked though a filter by partner leaves them out', async () => {
    const { pen } = await drawn(`?bubbles=hidden&partner=BLR&sel=${KAZ_AND_BLR}`);
    expect(pen.rings).toHaveLength(2);
    expect(pen.names.get('Kazakhstan')?.weight).toBe(700);
  });

  test('are nobody where no record is selected', async () => {
    const { pen } = await drawn('?bubbles=hidden');
    expect(pen.rings).toEqual([]);
    expect([...pen.names.values()].map(({ weight }) => weight)).not.toContain(700);
  });
});

test('a partner without room for its count is marked too', async () => {
  const { snapshot } = await fileInput(dataset, `?sel=${KAZ_AND_BLR}`);
  const still = mapOf(snapshot, world(), frame);
  const placed = placeOnMap({
    scene: still.scene,
    columns: still.columns,
    hubName: '',
    size: { x: frame.width, y: frame.height },
    scale: 1,
    obstacles: [],
    pointOf: (place) => placeIn(viewOf(still), place),
    nameOf: (partner) => partner,
  });
  const pen = new NotingPen();
  drawPlaces(pen, {
    ...still,
    arcs: [],
    placed: {
      ...placed,
      bubbles: [],
      dots: placed.bubbles.map(({ bubble }) => ({ ...bubble, dot: true, radius: 4.5 })),
    },
    view: viewOf(still),
    highlighted: null,
  });
  expect(pen.rings).toHaveLength(2);
});
