import type { Source } from '../../core/dataset.ts';
import { versionShown } from '../../core/dataVersion.ts';
import { dateInWords } from '../../core/dateWords.ts';
import type { Translate } from '../../core/names.ts';
import { plainText } from '../../core/plainText.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { type Omission, omissionsInWords } from '../omissions.ts';
import type { PagePen, Rect } from '../pen/pen.ts';
import { BASE } from '../pen/setText.ts';
import { textWidth } from '../pen/text.ts';
import { wrapText } from '../pen/wrapText.ts';
import { MARGIN, type SlideInput, TYPE } from './stage.ts';
import { drawText, type FittedText, fitText, setBroken, setPlain } from './typeset.ts';

/** Bar above a title, px. */
export const BAR = { x: MARGIN, y: 22, width: 56, height: 5 };
export const TITLE_TOP = 36;
export const TITLE_LEADING = 1.2;
/** Most height of a title, as a share of the stage's. */
const TITLE_SHARE = 0.3;
/** Gap below the heading, px. */
const BELOW = 16;
/** Distance of the last baseline of the foot from the stage's edge, its line height, and most lines, px. */
export const FOOT = { bottom: 22, line: 24, lines: 3, gap: 14 };
/** Largest height of a logo, px. */
const LOGO = { width: 150, height: 44 };

/** The heading of a slide: a bar, the title and the line below it. */
export interface Heading {
  /** Where what follows begins, px. */
  readonly bottom: number;
  readonly isCut: boolean;
  draw(pen: PagePen): void;
}

/** The heading of a slide. `subtitle`: '' if there is none. */
export function headingOf({ slide, stage, palette, deckTheme }: SlideInput, subtitle: string): Heading {
  const { logo } = deckTheme;
  const logoScale = logo ? Math.min(LOGO.width / logo.width, LOGO.height / logo.height, 1) : 0;
  const logoWidth = logo ? logo.width * logoScale + 20 : 0;
  const width = stage.width - 2 * MARGIN;
  const setting = { width: width - logoWidth, weight: 700, leading: TITLE_LEADING };
  const title: FittedText = fitText(
    (size) => setPlain(slide.title, { ...setting, size }),
    TYPE.title,
    stage.height * TITLE_SHARE,
    setting,
  );
  const below = setPlain(subtitle, { size: TYPE.subtitle, width, leading: 1.25 });
  const subtitleTop = TITLE_TOP + title.height + (slide.title === '' ? 0 : 4);
  return {
    bottom: subtitleTop + below.height + BELOW,
    isCut: title.isCut,
    draw: (pen) => {
      pen.group({ isNative: true }, () => pen.rect(BAR, { fill: palette.accent }));
      drawText(pen, title, MARGIN, TITLE_TOP, { fill: palette.ink, weight: 700, role: 'title' });
      drawText(pen, below, MARGIN, subtitleTop, { fill: palette.muted, role: 'subtitle' });
      if (!logo) return;
      const [w, h] = [logo.width * logoScale, logo.height * logoScale];
      pen.image(logo, { x: stage.width - MARGIN - w, y: BAR.y, width: w, height: h });
    },
  };
}

/** A source in a few words: who published it, and when. */
function sourceInWords({ title, publisher, date }: Source, { names }: Snapshot, t: Translate): string {
  const day = date === undefined ? '' : dateInWords(date, t, names.locale);
  return [publisher ?? names.text(title), day].filter((part) => part !== '').join(', ');
}

/** Where the data of a slide is from, in a few words. */
function originOf(snapshot: Snapshot, isMixed: boolean, t: Translate): readonly string[] {
  const { dataset, names } = snapshot;
  const [first, ...others] = dataset.sources;
  const source = first ? sourceInWords(first, snapshot, t) : '';
  const named = others.length === 0 ? source : t('slide.sources', { source, count: others.length });
  return [
    ...(first ? [t('evidence.source', { source: named })] : []),
    isMixed
      ? t('evidence.dataset', { title: names.text(dataset.title), version: versionShown(snapshot) })
      : t('slide.version', { version: versionShown(snapshot) }),
  ];
}

/** The foot of a slide: what it leaves out, where it is from, and its number. */
export interface Foot {
  /** Where it begins, px. */
  readonly top: number;
  draw(pen: PagePen): void;
}

export function footOf(
  { view, deckTheme, isMixed, place, total, stage, palette, t }: SlideInput,
  omissions: readonly Omission[],
  hasMap: boolean,
  credits: readonly string[] = [],
): Foot {
  const size = TYPE.small;
  const position = t('slide.position', { place, total });
  const width = stage.width - 2 * MARGIN - textWidth(position, size) - 24;
  const omitted = view ? omissionsInWords(omissions, view.snapshot.names, t) : '';
  const origin = [
    deckTheme.foot ?? '',
    ...(view ? originOf(view.snapshot, isMixed, t) : []),
    ...credits,
    ...(hasMap && view ? [t('slide.boundaries')] : []),
  ].filter((part) => part !== '');
  const wrapped = (text: string, lines: number) =>
    text === '' ? [] : wrapText(plainText(text), size, width, lines);
  const paragraphs = [wrapped(omitted, FOOT.lines), wrapped(origin.join(' · '), FOOT.lines)];
  const words = setBroken(paragraphs, { size, width, leading: FOOT.line / size });
  const { lines } = words;
  const first = stage.height - FOOT.bottom - Math.max(0, lines.length - 1) * FOOT.line;
  return {
    top: first - size - FOOT.gap,
    draw: (pen) => {
      drawText(pen, words, MARGIN, first - size * BASE, { fill: palette.muted, role: 'foot' });
      pen.text(position, stage.width - MARGIN, stage.height - FOOT.bottom, {
        ...{ size, fill: palette.muted, anchor: 'end', role: 'number' },
      });
    },
  };
}

/** What is left for a slide between its heading and its foot. */
export const bodyRoom = ({ stage }: SlideInput, top: number, bottom: number): Rect => ({
  x: MARGIN,
  y: top,
  width: stage.width - 2 * MARGIN,
  height: Math.max(1, bottom - top),
});
