import { type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import { type ColourField, colourField } from '../../src/core/colourField.ts';
import { codesOf } from '../../src/core/columns.ts';
import { type QueryResult, queryOf, runQuery } from '../../src/core/query.ts';
import { hash32 } from '../../src/core/slug.ts';
import type { DatasetBundle } from '../../src/core/snapshot.ts';
import { DEFAULT_VIEW } from '../../src/core/viewState.ts';
import { fitCamera, hubOutline } from '../../src/scene/map/camera.ts';
import { Circles } from '../../src/scene/map/circles.ts';
import { areaStyle, drawAreas, drawBorders } from '../../src/scene/map/drawAreas.ts';
import { viewOf } from '../../src/scene/map/drawMap.ts';
import { placeIn, type WorldView } from '../../src/scene/map/equalEarth.ts';
import type { Geography, LngLat, Shape } from '../../src/scene/map/geography.ts';
import { type MapScene, mapScene, partnerPoints } from '../../src/scene/map/mapScene.ts';
import { PALETTES } from '../../src/scene/palette.ts';
import type { Pen } from '../../src/scene/pen/pen.ts';
import { type SvgNode, svgFile } from '../../src/scene/pen/svgNode.ts';
import { svgNodes } from '../../src/scene/pen/svgPen.ts';

/** Size of a drawing, px: the shape that sites that show links ask for. */
export const SIZE = { width: 1200, height: 630 } as const;
const PADDING = { top: 50, right: 100, bottom: 50, left: 100 } as const;
const palette = PALETTES.light;
/** Lines between parties, and their places, px. */
const LINE = { width: 3.5, opacity: 0.85, round: true } as const;
const DOT = { radius: 8, ring: 3 } as const;

/** Name of the picture of a row, without its ending: records of the same parties share one. */
export function pictureName({ columns }: Pick<DatasetBundle, 'columns'>, row: number): string {
  const codes = [...codesOf(columns.party, row)].map((code) => columns.parties[code] ?? '').sort();
  const legible = codes.join('-');
  if (legible === '') return 'map';
  return /^[A-Z0-9-]{1,60}$/.test(legible) ? legible : `map-${hash32(legible).toString(36)}`;
}

/**
 * Draws the parties of records on the map of their dataset, as PNG. Pictures have no text: so one does for every
 * language, and looks the same on machines without typefaces.
 */
export class Pictures {
  readonly #view: WorldView;
  readonly #shapes: readonly Shape[];
  readonly #all: QueryResult;
  readonly #field: ColourField;
  readonly #circles = new Circles();
  readonly #options: ResvgRenderOptions;
  /** The land that all pictures share, as an address. */
  #ground: string | null = null;

  /**
   * @param width of the pictures, px; their height follows
   * @param accent colour of lines and places
   */
  constructor(
    private readonly bundle: DatasetBundle,
    world: Geography,
    width: number,
    private readonly accent: string,
  ) {
    const { dataset, columns, places } = bundle;
    const points = [...partnerPoints(dataset, columns, places), ...hubOutline(world, dataset.hub)];
    this.#view = viewOf({ ...SIZE, camera: fitCamera(points, SIZE.width, SIZE.height, PADDING) });
    this.#shapes = [...world.countries, ...world.overlays];
    this.#all = runQuery(columns, queryOf(DEFAULT_VIEW));
    this.#field = colourField({ dataset, columns, view: DEFAULT_VIEW });
    this.#options = { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } };
  }

  /** The whole dataset, or one of its rows, as PNG. */
  async draw(row: number | null): Promise<Buffer> {
    this.#ground ??= await this.#drawGround();
    const result = row === null ? this.#all : { ...this.#all, rows: Uint32Array.of(row) };
    const scene = mapScene(
      { ...this.bundle, result, field: this.#field, selectedPartners: [] },
      this.#circles,
    );
    // Disputed areas lie over countries, so they are drawn again.
    const shapes = this.#shapes.filter(({ code, disputed }) => scene.areas.has(code) || disputed !== null);
    const drawn = svgNodes((pen) => {
      this.#drawLand(pen, shapes, scene);
      this.#drawPlaces(pen, scene);
    });
    const image: SvgNode = { name: 'image', attributes: { ...SIZE, href: this.#ground }, children: [] };
    return this.#png([image, ...drawn]);
  }

  async #drawGround(): Promise<string> {
    const water: SvgNode = { name: 'rect', attributes: { ...SIZE, fill: palette.water }, children: [] };
    const land = svgNodes((pen) => this.#drawLand(pen, this.#shapes, { areas: new Map() }));
    const png = await this.#png([water, ...land]);
    return `data:image/png;base64,${png.toString('base64')}`;
  }

  async #png(nodes: readonly SvgNode[]): Promise<Buffer> {
    return (await renderAsync(svgFile(SIZE.width, SIZE.height, null, '', nodes), this.#options)).asPng();
  }

  #drawLand(pen: Pen, shapes: readonly Shape[], scene: Pick<MapScene, 'areas'>): void {
    const { borders } = DEFAULT_VIEW;
    const areas = shapes.map((shape) => ({ shape, style: areaStyle(shape, scene, palette, null, borders) }));
    drawAreas(pen, areas, this.#view, palette);
    drawBorders(pen, shapes, this.#view, borders, palette);
  }

  #drawPlaces(pen: Pen, { arcs, bubbles, hub }: MapScene): void {
    const view = this.#view;
    for (const { circle } of arcs)
      pen.path(circle.pathAt(view.scale), { stroke: { ...LINE, colour: this.accent } }, view);
    const dot = (at: LngLat, fill: string) => {
      const { x, y } = placeIn(view, at);
      pen.circle(x, y, DOT.radius, { fill, stroke: { colour: palette.paper, width: DOT.ring } });
    };
    for (const { at } of bubbles) dot(at, this.accent);
    if (hub) dot(hub, palette.ink);
  }
}
