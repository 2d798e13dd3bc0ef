import { colourField } from '../../core/colourField.ts';
import { dateInWords } from '../../core/dateWords.ts';
import { parseEdtf } from '../../core/edtf.ts';
import type { Translate } from '../../core/names.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { stageInWords } from '../../core/stageWords.ts';
import type { Camera } from '../../core/viewState.ts';
import type { Box } from '../boxes.ts';
import { fitCamera, hubOutline } from '../map/camera.ts';
import { mapDrawing, partnersBeyond, type StillMap } from '../map/drawMap.ts';
import { chosenPartners } from '../map/emphasis.ts';
import type { Geography } from '../map/geography.ts';
import { type MapScene, mapScene, partnerPoints, scenePoints } from '../map/mapScene.ts';
import { partnerWords } from '../map/partnerWords.ts';
import { counted, mapOmissions, type Omission, timelineOmissions } from '../omissions.ts';
import type { Palette } from '../palette.ts';
import type { Drawing } from '../pen/pen.ts';
import { textWidth } from '../pen/text.ts';
import { AXIS, type StillTimeline, timelineDrawing, timelineHeight } from '../timeline/drawTimeline.ts';
import { LABEL_SIZE } from '../timeline/labels.ts';
import { drawnRows, lanesOf } from '../timeline/lanes.ts';
import { layerPeriods } from '../timeline/layerPeriods.ts';
import { type NamedPeriod, periodsOf } from '../timeline/periods.ts';
import { timelineScene } from '../timeline/timelineScene.ts';
import { tickText, timeScale } from '../timeline/timeScale.ts';
import { clampWindow, standardWindow, wholeRange } from '../timeline/timeWindow.ts';
import { FIGURE_TYPE } from './figureSize.ts';
import type { KeyUses } from './legend.ts';

/** How to draw a picture; px. */
export interface PictureFrame {
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly t: Translate;
}

const NAME_SIZE = 12;
const NAME_MARGIN = 26;
const MIN_GUTTER = 60;
/** Largest share of the width that lane names may take. */
const GUTTER_SHARE = 0.36;
const RIGHT_MARGIN = 14;

/** Padding above and below the points, and to either side, as a share of the frame's shorter side. */
const PADDING = { low: 0.08, wide: 0.17 };
/** Least padding around points when not all partners are shown, px: room for a bubble with its name. */
const MIN_PADDING = { low: 34, wide: 60 };

/** What the map shows of a snapshot. */
export const mapSceneOf = (snapshot: Snapshot): MapScene =>
  mapScene({ ...snapshot, field: colourField(snapshot), selectedPartners: snapshot.view.facets.partner });

/** The camera that shows what is on the map; the whole of the hub too, if every partner is shown. */
function fittedCamera(snapshot: Snapshot, scene: MapScene, world: Geography, frame: PictureFrame): Camera {
  const { dataset, columns, places, view } = snapshot;
  const { width, height } = frame;
  const side = Math.min(width, height);
  const [low, wide] = [side * PADDING.low, side * PADDING.wide];
  const shown = scenePoints(scene);
  const isAll = view.facets.partner.length === 0 || shown.length < 2;
  if (!isAll) {
    const top = Math.max(low, Math.min(MIN_PADDING.low, height / 4));
    const side = Math.max(wide, Math.min(MIN_PADDING.wide, width / 4));
    return fitCamera(shown, width, height, { top, right: side, bottom: top, left: side });
  }
  const points = [...partnerPoints(dataset, columns, places), ...hubOutline(world, dataset.hub)];
  return fitCamera(points, width, height, { top: low, right: wide, bottom: low, left: wide });
}

/** The map of a snapshot, with what its renderers need; the camera is the view's, scaled to the frame. */
export function mapOf(snapshot: Snapshot, world: Geography, frame: PictureFrame): StillMap {
  const { dataset, columns, places, names, view } = snapshot;
  const { width, height, palette, t } = frame;
  const field = colourField(snapshot);
  const capital = dataset.hub === undefined ? null : (places.get(dataset.hub)?.capital ?? null);
  const scene = mapSceneOf(snapshot);
  return {
    scene,
    columns,
    world,
    camera: view.camera ?? fittedCamera(snapshot, scene, world, frame),
    borders: view.borders,
    palette,
    swatches: field.swatches,
    width,
    height,
    hubName: capital ? names.text(capital.name) : '',
    bubbles: view.bubbles,
    chosen: chosenPartners(columns, view.selected),
    words: partnerWords(columns, names, field.facet, t),
  };
}

/** The timeline of a snapshot in its window, with what its renderers need. `height`: room for axis and lanes; `named`: periods to
 * show besides those of its context layers. */
export function timelineOf(
  snapshot: Snapshot,
  frame: PictureFrame,
  named: readonly NamedPeriod[] = [],
): StillTimeline {
  const { columns, names, result, view } = snapshot;
  const { width, height, palette, t } = frame;
  const field = colourField(snapshot);
  const laneName = (value: string) => names.value(view.lanes, value);
  const widths = columns.domains[view.lanes].values.map((value) => textWidth(laneName(value), NAME_SIZE));
  const longest = Math.max(0, ...widths);
  const gutter = Math.round(Math.min(width * GUTTER_SHARE, Math.max(MIN_GUTTER, longest + NAME_MARGIN)));
  const selected = view.selected === null ? undefined : columns.rowOf(view.selected);
  const window = view.window
    ? clampWindow(view.window, wholeRange(columns))
    : standardWindow(columns, result, view);
  const drawn = drawnRows(columns, result);
  const right = Math.max(60, width - gutter - RIGHT_MARGIN);
  const periods = periodsOf(
    [...named, ...layerPeriods(snapshot.layers ?? [], window, t, names.locale)],
    timeScale(window, 0, right),
    palette,
  );
  const scene = timelineScene({
    columns,
    result,
    lanes: lanesOf(columns, drawn, view.lanes, view.facets[view.lanes], view.laneSectors),
    folded: view.folded,
    window,
    left: 0,
    right,
    height: Math.max(60, height - AXIS - RIGHT_MARGIN - periods.height),
    colourBy: field.facet,
    byActivity: view.periodBy === 'active',
    selected,
    labelOf: (row) => {
      const agreement = columns.recordOf(row);
      return agreement ? names.text(agreement.shortTitle ?? agreement.title) : '';
    },
  });
  const day = parseEdtf(view.asOf ?? '');
  return {
    scene,
    palette,
    swatches: field.swatches,
    gutter,
    periods,
    dayLine: day && { x: scene.scale.x(day.min), text: dateInWords(view.asOf ?? '', t, names.locale) },
    selected,
    laneName,
    tickText: (tick) => tickText(tick, names.locale),
    nameOf: (row) => {
      const agreement = columns.recordOf(row);
      if (!agreement) return '';
      const date = dateInWords(agreement.date, t, names.locale);
      return `${names.text(agreement.title)}, ${date}, ${stageInWords(agreement, names, t)}`;
    },
  };
}

/** How to draw a picture of records in rows. */
export interface RowsFrame extends PictureFrame {
  /** Rows that stand out; the others step back, unless none of these is drawn. Absent or null: all are alike. */
  readonly lit?: ReadonlySet<number> | null | undefined;
}

/** The row of a record in a picture: where its texts are, px. */
export interface PictureRow {
  readonly row: number;
  readonly title: Box;
  readonly partners: Box;
  /** All of its texts. */
  readonly texts: readonly Box[];
}

/** A row `down` px lower in a drawing that is then enlarged by `scale`. */
export function movedRow(
  { row, title, partners, texts }: PictureRow,
  down: number,
  scale: number,
): PictureRow {
  const moved = ({ x0, y0, x1, y1 }: Box): Box => ({
    ...{ x0: x0 * scale, x1: x1 * scale },
    ...{ y0: (down + y0) * scale, y1: (down + y1) * scale },
  });
  return { row, title: moved(title), partners: moved(partners), texts: texts.map(moved) };
}

/** Which rows step back. */
export function steppedBack(
  { lit }: Pick<RowsFrame, 'lit'>,
  drawn: readonly number[],
): (row: number) => boolean {
  return lit && drawn.some((row) => lit.has(row)) ? (row) => !lit.has(row) : () => false;
}

/** A drawing, and what it leaves out. */
export interface Picture extends Drawing {
  readonly omissions: readonly Omission[];
  /** Its records, if each has a row. */
  readonly rows?: readonly PictureRow[] | undefined;
  /** What a key has to explain; for maps and timelines their scenes tell. */
  readonly key?: KeyUses | undefined;
}

/** The map of a snapshot as a drawing of the frame's size, with its scene. */
export function mapPicture(
  snapshot: Snapshot,
  world: Geography,
  frame: PictureFrame,
): Picture & { readonly scene: MapScene } {
  const still = mapOf(snapshot, world, frame);
  const { scene } = still;
  return { ...mapDrawing(still), omissions: mapOmissions(scene, partnersBeyond(still)), scene };
}

/**
 * Bounds of the px of a timeline per px of its frame: fewer if there is room to draw it larger, more if it has many
 * lanes, as far as the smallest type of a figure allows.
 */
const SCALE = { least: 0.62, most: LABEL_SIZE / FIGURE_TYPE, step: 1.07 };

/** Height that the timeline of a snapshot takes at the smallest type of a figure, px. */
export function heightOfTimeline(snapshot: Snapshot, frame: PictureFrame): number {
  const [width, height] = [frame.width * SCALE.most, frame.height * SCALE.most];
  return timelineHeight(timelineOf(snapshot, { ...frame, width, height })) / SCALE.most;
}

/** The timeline with only those lanes that fit entirely into `height` px. */
export function lanesWithin(still: StillTimeline, height: number): StillTimeline {
  const { scene, periods } = still;
  const lanes = scene.lanes.filter(({ y1 }) => periods.height + AXIS + y1 <= height);
  const drawn = new Set(lanes.flatMap(({ marks }) => marks.map(({ key }) => key)));
  const labels = scene.labels.filter(({ key }) => drawn.has(key));
  return { ...still, scene: { ...scene, lanes, labels, height: lanes.at(-1)?.y1 ?? 0 } };
}

/** Share of the marks that have a label, divided by the scale: smaller type must be worth its labels. */
function worth({ scene }: StillTimeline, scale: number): number {
  const marks = scene.lanes.reduce((sum, lane) => sum + lane.marks.length, 0);
  return (marks === 0 ? 1 : scene.labels.length / marks) / scale;
}

/**
 * The timeline of a snapshot at the largest size at which all its lanes fit into the frame. It is made somewhat smaller
 * if that brings more labels. It is laid out in a frame `scale` times
 * the given one.
 */
export function fitTimeline(snapshot: Snapshot, frame: PictureFrame) {
  const { width, height } = frame;
  const at = (scale: number) => {
    const still = timelineOf(snapshot, {
      ...frame,
      width: width * scale,
      height: height * scale,
    });
    return { still, scale, fits: timelineHeight(still) <= height * scale };
  };
  let best = at(SCALE.least);
  for (let { scale } = best; scale < SCALE.most; ) {
    scale = Math.min(SCALE.most, scale * SCALE.step);
    const next = at(scale);
    if (!best.fits || (next.fits && worth(next.still, scale) > worth(best.still, best.scale))) best = next;
  }
  const { still, scale, fits } = best;
  const shown = fits ? still : lanesWithin(still, height * scale);
  const lanes = { shown: shown.scene.lanes.length, total: still.scene.lanes.length };
  const omissions = [
    ...timelineOmissions(snapshot.columns, still.scene, lanes),
    ...counted('periods', still.periods.unnamed),
  ];
  return { still: shown, scale, fits, omissions };
}

/** The timeline at the largest size at which all its lanes fit into `height` px, or those `lanes` that fit. */
export function timelinePicture(
  snapshot: Snapshot,
  frame: PictureFrame,
): Picture & { readonly lanes: number } {
  const { width, height } = frame;
  const { still, scale, omissions } = fitTimeline(snapshot, frame);
  const { draw } = timelineDrawing(still);
  return {
    width,
    height,
    draw: (pen) => pen.group({ scale: 1 / scale }, () => draw(pen)),
    omissions,
    lanes: still.scene.lanes.length,
  };
}
