import { mapOf } from '../figure/pictures.ts';
import { areaStyle, drawAreas, drawBorders } from '../map/drawAreas.ts';
import { viewOf } from '../map/drawMap.ts';
import type { PagePen, Rect } from '../pen/pen.ts';
import { inkOn } from './contrast.ts';
import { isNarrow, MARGIN, MIN_TYPE, type SlideInput, TYPE } from './stage.ts';
import { drawText, fitText, setMarkup, setPlain } from './typeset.ts';

/** Type sizes of the title, px. */
const TITLE = [68, 58, 50, 42, 36, 30] as const;
const LEADING = 1.12;
const GAP = 28;
/** Share of the stage's width for the words of a cover, and opacity of the map beside them. */
const WORDS = 0.58;
const FADED = 0.7;
/** Zoom levels by which that map is nearer, so that it fills its half. */
const CLOSER = 0.9;

/** Land without marks: what the briefing is about, behind its title. */
function drawLand(
  pen: PagePen,
  { view, world, palette, t }: SlideInput,
  { x, y, width, height }: Rect,
): void {
  if (!view) return;
  const still = mapOf(view.snapshot, world, { width, height, palette, t });
  const shapes = [...world.countries, ...world.overlays];
  const { camera } = still;
  const at = viewOf({ ...still, camera: { ...camera, zoom: camera.zoom + CLOSER } });
  pen.figure({ x, y, width, height }, '', (inner) =>
    inner.group({ clip: { x: 0, y: 0, width, height }, opacity: FADED }, () => {
      const areas = shapes.map((shape) => ({
        shape,
        style: areaStyle(shape, still.scene, palette, null, still.borders),
      }));
      drawAreas(inner, areas, at, palette);
      drawBorders(inner, shapes, at, still.borders, palette);
    }),
  );
}

/** The cover: title, text, author and the data, beside the land that it is about. */
export function drawCover(pen: PagePen, input: SlideInput, subtitle: string): void {
  const { slide, stage, palette, view, author, deckTheme } = input;
  const narrow = isNarrow(stage);
  const width = narrow ? stage.width - 2 * MARGIN : Math.round(stage.width * WORDS) - MARGIN;
  if (!narrow) {
    const x = Math.round(stage.width * WORDS) + 24;
    drawLand(pen, input, { x, y: 0, width: stage.width - x, height: stage.height });
  }
  const title = fitText(
    (size) => setPlain(slide.title, { size, width, weight: 700, leading: LEADING }),
    [...TITLE],
    stage.height * 0.42,
    { width, weight: 700, leading: LEADING },
  );
  const below = fitText(
    (size) => setMarkup(slide.text === '' ? subtitle : slide.text, { size, width }),
    [28, 26, 24, 22, 20, MIN_TYPE],
    stage.height * 0.24,
    { width },
  );
  const data = view ? [view.evidence.dataset, view.evidence.source] : [];
  const foot = [author, deckTheme.foot ?? '', ...data].filter((part) => part !== '').join('\n');
  const credits = fitText((size) => setPlain(foot, { size, width }), [20, MIN_TYPE], stage.height * 0.22, {
    width,
  });
  const top = Math.max(96, stage.height * 0.46 - title.height * 0.6 - below.height * 0.5);
  pen.rect({ x: MARGIN, y: top - 28, width: 84, height: 7 }, { fill: palette.accent });
  drawText(pen, title, MARGIN, top, { fill: palette.ink, weight: 700, role: 'title' });
  drawText(pen, below, MARGIN, top + title.height + GAP, { fill: palette.muted, role: 'subtitle' });
  drawText(pen, credits, MARGIN, stage.height - credits.height - 40, { fill: palette.muted, role: 'foot' });
  const { logo } = deckTheme;
  if (!logo) return;
  const scale = Math.min(200 / logo.width, 60 / logo.height, 1);
  pen.image(logo, { x: MARGIN, y: 28, width: logo.width * scale, height: logo.height * scale });
}

/** The opening of a section: its title on the accent colour. */
export function drawSection(pen: PagePen, { slide, stage, palette, place, total, t }: SlideInput): void {
  const width = stage.width - 4 * MARGIN;
  pen.rect({ x: 0, y: 0, width: stage.width, height: stage.height }, { fill: palette.accent });
  const title = fitText(
    (size) => setPlain(slide.title, { size, width, weight: 700, leading: LEADING }),
    [...TITLE],
    stage.height * 0.5,
    { width, weight: 700, leading: LEADING },
  );
  const below = fitText(
    (size) => setMarkup(slide.text, { size, width }),
    [...TYPE.prose],
    stage.height * 0.26,
    { width },
  );
  const top = stage.height * 0.42 - title.height / 2;
  const ink = inkOn(palette.accent);
  drawText(pen, title, 2 * MARGIN, top, { fill: ink, weight: 700, role: 'title' });
  drawText(pen, below, 2 * MARGIN, top + title.height + GAP, { fill: ink, role: 'body' });
  pen.text(t('slide.position', { place, total }), stage.width - MARGIN, stage.height - 22, {
    ...{ size: MIN_TYPE, fill: ink, anchor: 'end', role: 'number' },
  });
}
