import { dateInWords } from '../../core/dateWords';
import type { Translate } from '../../core/names';
import type { Snapshot } from '../../core/snapshot';
import { stageInWords } from '../../core/stageWords';
import { fitTimeline, mapPicture } from '../../scene/figure/pictures';
import type { World } from '../../scene/map/world';
import type { Omission } from '../../scene/omissions';
import { svgFile } from '../../scene/svgText';
import { MAP_NAME } from './finish';
import { drawKey } from './key';
import { FACE, PAGE, PALETTE, type Page } from './page';
import type { PptxSlide } from './pptxSlide';
import { drawTimeline } from './timelineShapes';

const X = PAGE.margin + PAGE.words + PAGE.gap;
const TOP = 0.4;
/** Where the view of a slide stands, inches. */
export const STAGE = {
  x: X,
  y: TOP,
  width: PAGE.width - X - PAGE.margin,
  height: PAGE.foot - TOP - 0.15,
} as const;
/** Where its words stand, inches. */
export const WORDS = { x: PAGE.margin, y: TOP, width: PAGE.words, height: STAGE.height } as const;
const MAP_SHARE = 0.5;
/** Inches of the key below the timeline. */
const KEY_HEIGHT = 0.62;
/** px for each inch of a picture. */
const PX = 96;

/** The map of a view as an SVG file for Office, px, with what it leaves out. */
interface MapFile {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** What it is drawn of, with signs that were taken out of the file. */
  readonly content: string;
  readonly omissions: readonly Omission[];
}

export function mapFile({ snapshot, evidence }: PptxSlide, world: World, t: Translate): MapFile {
  const width = Math.round(STAGE.width * PX);
  const height = Math.round(STAGE.height * MAP_SHARE * PX);
  const { content, omissions } = mapPicture(snapshot, world, { width, height, theme: 'light', t });
  const svg = svgFile(width, height, PALETTE.paper, evidence.sentence, [content]);
  return {
    width,
    height,
    content,
    omissions,
    svg: svg.replace(/font-family="[^"]*"/, `font-family="${FACE}, sans-serif"`),
  };
}

/** Name of a record for its mark: title, date, stage. */
function markNames({ columns, names }: Snapshot, t: Translate) {
  return {
    markName: (row: number) => {
      const agreement = columns.recordOf(row);
      if (!agreement) return '';
      const date = dateInWords(agreement.date, t, names.locale);
      return `${names.text(agreement.title)}, ${date}, ${stageInWords(agreement, names, t)}`;
    },
  };
}

/** Map over timeline on the right of a page; what they leave out. */
export function drawStage(
  page: Page,
  { snapshot, evidence }: PptxSlide,
  map: MapFile,
  png: string,
  t: Translate,
): readonly Omission[] {
  const mapHeight = map.height / PX;
  const at = { x: X, y: TOP, width: STAGE.width, height: mapHeight };
  page.addImage(MAP_NAME, png.replace(/^data:/, ''), at, evidence.sentence, map.content);
  const top = TOP + mapHeight + 0.12;
  const keyTop = PAGE.foot - 0.12 - KEY_HEIGHT;
  const room = Math.round((keyTop - top) * PX);
  const fitted = fitTimeline(snapshot, { width: map.width, height: room, theme: 'light', t });
  drawTimeline(page, fitted, { x: X, y: top, inches: STAGE.width, px: map.width }, markNames(snapshot, t));
  const key = drawKey(page, snapshot, { x: X, y: keyTop, width: STAGE.width, height: KEY_HEIGHT }, t);
  return [...map.omissions, ...fitted.omissions, ...key];
}
