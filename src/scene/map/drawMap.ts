import type { Columns } from '../../core/columns.ts';
import type { BorderPolicy, Camera, ViewState } from '../../core/viewState.ts';
import type { Palette } from '../palette.ts';
import type { Drawing } from '../pen/pen.ts';
import { areaStyle, drawAreas, drawBorders } from './drawAreas.ts';
import { drawPlaces } from './drawPlaces.ts';
import { placeIn, type WorldView, worldPoint } from './equalEarth.ts';
import type { Geography } from './geography.ts';
import type { MapScene } from './mapScene.ts';
import type { PartnerWords } from './partnerWords.ts';
import { type Placed, placeOnMap } from './placing.ts';

/** What a still map needs besides its scene. */
export interface StillMap {
  readonly scene: MapScene;
  readonly columns: Columns;
  readonly world: Geography;
  readonly camera: Camera;
  readonly borders: BorderPolicy;
  readonly palette: Palette;
  readonly swatches: ReadonlyMap<string, number>;
  /** Size, px. */
  readonly width: number;
  readonly height: number;
  readonly hubName: string;
  /** Partners of the selected record. */
  readonly chosen: ReadonlySet<string>;
  readonly bubbles: ViewState['bubbles'];
  readonly words: PartnerWords;
  /** Partners that stand out, while the others step back; null if none do. */
  readonly highlighted?: ReadonlySet<string> | null;
}

/** A map, and where its bubbles are. */
export interface MapDrawing extends Drawing {
  readonly placed: Placed;
  readonly view: WorldView;
}

/** The world as the camera shows it, in a frame of `width` by `height` px. */
export function viewOf({ camera, width, height }: Pick<StillMap, 'camera' | 'width' | 'height'>): WorldView {
  const scale = 2 ** camera.zoom;
  const [x, y] = worldPoint([camera.lng, camera.lat]);
  return { scale, x: width / 2 - x * scale, y: height / 2 - y * scale, still: false };
}

/** Visible partners whose place lies outside the picture. */
export function partnersBeyond(still: StillMap): readonly string[] {
  const view = viewOf(still);
  return still.scene.bubbles.flatMap(({ partner, at, ghost }) => {
    const { x, y } = placeIn(view, at);
    const isWithin = x >= 0 && y >= 0 && x <= still.width && y <= still.height;
    return ghost || isWithin ? [] : [partner];
  });
}

/** The map, without the statement that goes with it. */
export function mapDrawing(still: StillMap): MapDrawing {
  const { scene, world, palette, borders, width, height, words, highlighted = null } = still;
  const view = viewOf(still);
  const shapes = [...world.countries, ...world.overlays];
  const placed = placeOnMap({
    ...still,
    size: { x: width, y: height },
    scale: 1,
    obstacles: [],
    pointOf: (place) => placeIn(view, place),
    nameOf: words.nameOf,
  });
  const frame = { x: 0, y: 0, width, height };
  return {
    width,
    height,
    placed,
    view,
    draw: (pen) =>
      pen.group({ clip: frame }, () => {
        pen.rect(frame, { fill: palette.water });
        const areas = shapes.map((shape) => ({
          shape,
          style: areaStyle(shape, scene, palette, highlighted, borders),
        }));
        drawAreas(pen, areas, view, palette);
        drawBorders(pen, shapes, view, borders, palette);
        const { arcs } = scene;
        drawPlaces(pen, { ...still, placed, arcs, view, highlighted, describe: words.describe });
      }),
  };
}
