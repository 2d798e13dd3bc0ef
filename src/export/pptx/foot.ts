import { evidenceLines } from '../../core/evidence.ts';
import type { Translate } from '../../core/names.ts';
import { shortName } from '../../core/shortName.ts';
import { type Omission, omissionsInWords, takenOut } from '../../scene/omissions.ts';
import { fitted, linesIn, linesOf } from './fitting.ts';
import { hex, PAGE, PALETTE, type Page, type PptxSlide } from './page.ts';

const SIZES = [8, 7.5, 7, 6.5];
/** Character limits per part of the evidence, tried until all fit; the list of omissions is shortened last. */
const SHORTER = [Number.POSITIVE_INFINITY, 240, 160, 110, 70, 40];
const LINK = 2.9;
const AT = {
  x: PAGE.margin,
  y: PAGE.foot,
  width: PAGE.width - 2 * PAGE.margin - LINK - 0.2,
  height: PAGE.height - PAGE.foot - 0.12,
};

const isLink = (link: string) => /^https?:\/\//.test(link);

/** The text of the parts and the size at which it fits the foot; parts in `kept` are shortened last. */
function footText(parts: readonly string[], kept: readonly string[]) {
  for (const most of SHORTER) {
    const text = parts.map((part) => (kept.includes(part) ? part : shortName(part, most))).join(' · ');
    const points = SIZES.find((each) => linesOf(text, AT.width, each) <= linesIn(AT.height, each));
    if (points !== undefined) return { text, points };
  }
  const points = SIZES.at(-1) ?? 6.5;
  return {
    text: fitted([...kept, ...parts].join(' · '), AT.width, points, linesIn(AT.height, points)),
    points,
  };
}

/**
 * Draws evidence, omissions and a link to the view. Must come last, to name the characters removed from any text of the
 * page.
 */
export function drawFoot(
  page: Page,
  { evidence, snapshot, ignored }: PptxSlide,
  hasMap: boolean,
  omissions: readonly Omission[],
  t: Translate,
): void {
  const all = [...omissions, ...takenOut(page.signs)];
  const omitted = omissionsInWords(all, snapshot.names, t);
  const lines = evidenceLines({ ...evidence, link: '' }, hasMap, omitted);
  const unused = ignored.length > 0 ? [t('briefing.ignored', { parts: ignored.join('; ') })] : [];
  const { text, points } = footText([evidence.sentence, ...lines, ...unused], [omitted, ...unused]);
  page.addText(text, AT, { fontSize: points, color: hex(PALETTE.muted), valign: 'top' }, 'Evidence');
  if (isLink(evidence.link))
    page.addText(
      [{ text: t('pptx.open'), options: { hyperlink: { url: evidence.link } } }],
      { x: PAGE.width - PAGE.margin - LINK - 0.5, y: PAGE.foot, width: LINK, height: 0.25 },
      { fontSize: 9, align: 'right' },
      'Link',
    );
}
