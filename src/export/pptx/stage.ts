import type { Translate } from '../../core/names.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Pair } from '../../core/viewState.ts';
import { dossierPicture } from '../../scene/figure/dossierPicture.ts';
import { type KeyUses, legend, timelineUses } from '../../scene/figure/legend.ts';
import { fitTimeline, mapPicture, timelineOf } from '../../scene/figure/pictures.ts';
import type { Geography } from '../../scene/map/geography.ts';
import type { Omission } from '../../scene/omissions.ts';
import { PALETTES } from '../../scene/palette.ts';
import { svgFile, svgText } from '../../scene/pen/svgNode.ts';
import { svgNodes } from '../../scene/pen/svgPen.ts';
import { timelineDrawing } from '../../scene/timeline/drawTimeline.ts';
import { MAP_NAME } from './finish.ts';
import { FACE, PAGE, PALETTE, type Page, type PptxSlide } from './page.ts';
import { PptxPen } from './pptxPen.ts';

const X = PAGE.margin + PAGE.words + PAGE.gap;
const TOP = 0.4;
/** Where the view of a slide is, inches. */
export const STAGE = {
  x: X,
  y: TOP,
  width: PAGE.width - X - PAGE.margin,
  height: PAGE.foot - TOP - 0.15,
} as const;
/** Where its text is, inches. */
export const WORDS = { x: PAGE.margin, y: TOP, width: PAGE.words, height: STAGE.height } as const;
const MAP_SHARE = 0.5;
/** Maximum height of the key below the timeline, and gap between the parts, inches. */
const MAX_KEY = 1.3;
const GAP = 0.12;
/** px per inch of a picture. */
const PX = 96;

/** The map of a view as an SVG file for Office, px; with its content, and what it leaves out. */
export function mapFile({ snapshot, evidence }: PptxSlide, world: Geography, t: Translate) {
  const width = Math.round(STAGE.width * PX);
  const height = Math.round(STAGE.height * MAP_SHARE * PX);
  const frame = { width, height, palette: PALETTES.light, t } as const;
  const { draw, omissions, scene } = mapPicture(snapshot, world, frame);
  const nodes = svgNodes(draw);
  const svg = svgFile(width, height, PALETTE.paper, evidence.sentence, nodes);
  return {
    width,
    height,
    scene,
    // Including characters that were removed from the file.
    content: svgText(nodes),
    omissions,
    svg: svg.replace(/font-family="[^"]*"/, `font-family="${FACE}, sans-serif"`),
  };
}

/** Draws the map above the timeline on the right of a page. Returns what they leave out. */
export function drawStage(
  page: Page,
  { snapshot, evidence }: PptxSlide,
  map: ReturnType<typeof mapFile>,
  png: string,
  t: Translate,
): readonly Omission[] {
  const mapHeight = map.height / PX;
  const at = { x: X, y: TOP, width: STAGE.width, height: mapHeight };
  page.addImage(MAP_NAME, png.replace(/^data:/, ''), at, evidence.sentence, map.content);
  const top = TOP + mapHeight + GAP;
  const frame = {
    width: map.width,
    height: Math.round((PAGE.foot - top) * PX),
    palette: PALETTES.light,
    t,
  } as const;
  const input = {
    snapshot,
    palette: PALETTE,
    t,
    map: map.scene,
    timeline: timelineUses(timelineOf(snapshot, frame).scene),
  };
  const key = legend(input, map.width, MAX_KEY * PX);
  const keyTop = PAGE.foot - GAP - key.height / PX;
  const fitted = fitTimeline(snapshot, { ...frame, height: Math.round((keyTop - GAP - top) * PX) });
  const unit = STAGE.width / (map.width * fitted.scale);
  timelineDrawing(fitted.still).draw(new PptxPen(page, X, top, unit));
  key.draw(new PptxPen(page, X, keyTop, 1 / PX));
  return [...map.omissions, ...fitted.omissions, ...key.omissions];
}

/** Size of a dossier, and height of its key with the gap above, px; at 84 px an inch the smallest type has 9 points. */
const DOSSIER = {
  width: Math.floor(STAGE.width * 84),
  height: Math.floor(STAGE.height * 84),
  perInch: 84,
  key: 80,
  gap: 10,
} as const;

/** Draws the dossier of a pair on the right of a page, with its key. Returns what it leaves out. */
export function drawDossier(page: Page, snapshot: Snapshot, pair: Pair, t: Translate): readonly Omission[] {
  const keyOf = (uses: KeyUses | undefined) =>
    legend({ snapshot, palette: PALETTE, t, map: null, timeline: null, uses }, DOSSIER.width, DOSSIER.key);
  const drawnAbove = (keyRoom: number) => {
    const frame = {
      width: DOSSIER.width,
      height: DOSSIER.height - keyRoom,
      palette: PALETTES.light,
      t,
      isNamed: false,
    } as const;
    const picture = dossierPicture(snapshot, pair, frame, PALETTE);
    const key = keyOf(picture.key);
    return { picture, key, needed: key.height > 0 ? key.height + DOSSIER.gap : 0 };
  };
  let room = 0;
  let drawn = drawnAbove(room);
  // With less room, other sectors may need the key.
  while (drawn.needed > room) {
    room = drawn.needed;
    drawn = drawnAbove(room);
  }
  const { picture, key } = drawn;
  const { perInch } = DOSSIER;
  picture.draw(new PptxPen(page, STAGE.x, STAGE.y, 1 / perInch));
  key.draw(new PptxPen(page, STAGE.x, STAGE.y + (DOSSIER.height - key.height) / perInch, 1 / perInch));
  return [...picture.omissions, ...key.omissions];
}
