import { shownAt } from '../../core/annotation.ts';
import { proposedLayout, type SlideLayout } from '../../core/deck.ts';
import { selectedRecord } from '../figure/figureContent.ts';
import { counted, type Omission } from '../omissions.ts';
import type { PagePen, Rect } from '../pen/pen.ts';
import { type Pointing, pointAt } from './callouts.ts';
import { compareLayout } from './compareLayout.ts';
import { drawPointing } from './drawPointing.ts';
import { bodyRoom, footOf, headingOf } from './frame.ts';
import { type Body, bodyOf, type Layout, type LayoutInput, place, type WordsLayout } from './layout.ts';
import { plainPart } from './part.ts';
import {
  bothLayout,
  dossierLayout,
  mapLayout,
  matrixLayout,
  tableLayout,
  timelineLayout,
} from './pictureLayouts.ts';
import { recordInWords } from './recordFacts.ts';
import { recordLayout } from './recordLayout.ts';
import { revealedAt } from './reveal.ts';
import { type SlideInput, TYPE } from './stage.ts';
import { drawCover, drawSection } from './titleLayouts.ts';
import { drawText, setPlain } from './typeset.ts';
import { numberLayout, pictureLayout, quoteLayout, textLayout } from './wordLayouts.ts';

/** Layouts with a heading and a foot. */
const LAYOUTS = {
  number: numberLayout,
  record: recordLayout,
  quote: quoteLayout,
  map: mapLayout,
  timeline: timelineLayout,
  both: bothLayout,
  matrix: matrixLayout,
  table: tableLayout,
  dossier: dossierLayout,
  compare: compareLayout,
} as const satisfies Partial<Record<SlideLayout, Layout>>;
const WORDS = { text: textLayout, picture: pictureLayout } as const satisfies Partial<
  Record<SlideLayout, WordsLayout>
>;

/** A slide as it is drawn on its stage. */
export interface SlideDrawing {
  readonly layout: SlideLayout;
  draw(pen: PagePen): void;
  /** Draws all but its callouts and arrows. */
  drawUnpointed(pen: PagePen): void;
  /** What it leaves out; it says so at its foot. */
  readonly omissions: readonly Omission[];
  readonly pointing: Pointing;
}

const NOTHING: Pointing = {
  callouts: [],
  arrows: [],
  lost: [],
  room: { x: 0, y: 0, width: 0, height: 0 },
};

/** The layout of a slide: its own, or the one that suits its view. */
export const layoutOf = ({ slide, view }: Pick<SlideInput, 'slide' | 'view'>): SlideLayout =>
  slide.layout ?? (view ? proposedLayout(view.snapshot.view) : 'text');

/** The line below the title: the slide's own, or what its view shows if that isn't its title already. */
function subtitleOf({ slide, view, t }: SlideInput, layout: SlideLayout): string {
  if (slide.subtitle !== undefined) return slide.subtitle;
  if (!view || layout === 'text' || layout === 'picture' || layout === 'quote') return '';
  const record = layout === 'record' ? selectedRecord(view.snapshot) : null;
  if (record) return recordInWords(record.agreement, view.snapshot.names, t);
  return view.evidence.sentence === slide.title ? '' : view.evidence.sentence;
}

/** What stands in place of a view whose data this browser lacks. */
const missingData: WordsLayout = ({ slide, palette, t }, room) => {
  const title = slide.dataset.title || slide.dataset.name;
  const words = setPlain(t('slide.noData', { title }), { size: TYPE.subtitle, width: room.width });
  const part = plainPart(room, (pen) => drawText(pen, words, 0, 0, { fill: palette.muted }));
  return bodyOf([place(part, room)], false);
};

/** The body of a slide in a room. */
function bodyIn(input: LayoutInput, layout: keyof typeof LAYOUTS | keyof typeof WORDS, room: Rect): Body {
  if (layout === 'text' || layout === 'picture') return WORDS[layout](input, room);
  return input.view ? LAYOUTS[layout](input, input.view, room) : missingData(input, room);
}

/** Lays out the body between heading and foot, whose height depends on what the body leaves out. */
function laidOut(input: LayoutInput, layout: keyof typeof LAYOUTS | keyof typeof WORDS, top: number) {
  const at = (bottom: number) => {
    const room = bodyRoom(input, top, bottom);
    const body = bodyIn(input, layout, room);
    const pointing = pointAt(input.annotations, body.parts, room);
    const omissions = [...body.omissions, ...counted('annotations', pointing.lost.length)];
    const credits = [...new Set(body.parts.map(({ part }) => part.credits ?? ''))];
    return { body, pointing, omissions, foot: footOf(input, omissions, body.hasMap, credits) };
  };
  let bottom = footOf(input, [], true).top;
  let laid = at(bottom);
  // With less room more may be left out, which takes more lines to say.
  while (laid.foot.top < bottom) {
    bottom = laid.foot.top;
    laid = at(bottom);
  }
  return laid;
}

/**
 * A slide on its stage, at a step: everything that is shown in a room, in previews, in PowerPoint and in print. Type is
 * never smaller than `MIN_TYPE`.
 */
export function slideDrawing(input: SlideInput): SlideDrawing {
  const { slide, view, palette, stage, step, rows } = input;
  const layout = layoutOf(input);
  const subtitle = subtitleOf(input, layout);
  const ground = (pen: PagePen) =>
    pen.rect({ x: 0, y: 0, width: stage.width, height: stage.height }, { fill: palette.paper });
  if (layout === 'cover' || layout === 'section') {
    const drawTitle = layout === 'cover' ? drawCover : drawSection;
    const draw = (pen: PagePen) => {
      ground(pen);
      drawTitle(pen, input, subtitle);
    };
    return { layout, omissions: [], pointing: NOTHING, draw, drawUnpointed: draw };
  }
  const own: LayoutInput = {
    ...input,
    annotations: shownAt(slide.annotations ?? [], step),
    revealed: rows
      ? { rows, lines: Number.POSITIVE_INFINITY }
      : revealedAt(slide, view?.snapshot ?? null, step),
  };
  const heading = headingOf(input, subtitle);
  const { body, pointing, omissions, foot } = laidOut(own, layout, heading.bottom);
  const drawBody = (pen: PagePen) => {
    ground(pen);
    heading.draw(pen);
    for (const { part, x, y } of body.parts) pen.group({ x, y }, () => part.draw(pen));
  };
  return {
    layout,
    omissions: [...omissions, ...(heading.isCut ? [{ kind: 'text' } as const] : [])],
    pointing,
    draw: (pen) => {
      drawBody(pen);
      drawPointing(pen, pointing, palette);
      foot.draw(pen);
    },
    drawUnpointed: (pen) => {
      drawBody(pen);
      foot.draw(pen);
    },
  };
}
