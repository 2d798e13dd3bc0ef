import type PptxGenJS from 'pptxgenjs';
import type { Translate } from '../../core/names';
import { shortName } from '../../core/shortName';
import type { Snapshot } from '../../core/snapshot';
import { primarySectors } from '../../scene/figure/legend';
import { type Omission, partOf } from '../../scene/omissions';
import { swatchColour } from '../../scene/palette';
import { linesIn, linesOf } from './fitting';
import { type Box, hex, PALETTE, type Page } from './page';

const SIGNS = { hollow: '○', half: '◐', solid: '●', ringed: '◉', struck: '⊘' } as const;
const STAGE_FILLS = ['hollow', 'half', 'solid', 'ringed'] as const;
const STATUS_FILLS = [...STAGE_FILLS, 'struck'] as const;
const POINTS = 9;
/** Characters of a sector's name. */
const MOST_NAME = 48;

/** A text that stays on one line with its sign. */
const whole = (text: string) => text.replaceAll(' ', '\u00a0');

/** What colours and fills of the marks mean, as native text; of the sectors those that there is room for. */
export function drawKey(page: Page, snapshot: Snapshot, at: Box, t: Translate): readonly Omission[] {
  const onDay = snapshot.view.asOf !== null;
  const all = primarySectors(snapshot);
  if (all.length === 0) return [];
  const fills = (onDay ? STATUS_FILLS : STAGE_FILLS).map(
    (fill) => `${SIGNS[fill]}\u00a0${whole(t(`timeline.${onDay ? 'statusFill' : 'fill'}.${fill}`))}    `,
  );
  const named = all.map(({ name, swatch }) => ({ swatch, name: `${whole(shortName(name, MOST_NAME))}    ` }));
  const room = linesIn(at.height, POINTS) - linesOf(fills.join(''), at.width, POINTS);
  const lines = (shown: number) =>
    linesOf(
      named
        .slice(0, shown)
        .map(({ name }) => `■\u00a0${name}`)
        .join(''),
      at.width,
      POINTS,
    );
  let shown = named.length;
  while (shown > 0 && lines(shown) > room) shown--;
  const sectors = named
    .slice(0, shown)
    .flatMap(({ name, swatch }): PptxGenJS.TextProps[] => [
      { text: '■\u00a0', options: { color: hex(swatchColour(PALETTE, swatch)) } },
      { text: name },
    ]);
  const end = sectors.at(-1);
  if (end) end.options = { ...end.options, breakLine: true };
  const runs = [...sectors, ...fills.map((text): PptxGenJS.TextProps => ({ text }))];
  page.addText(runs, at, { fontSize: POINTS, color: hex(PALETTE.muted), valign: 'bottom' }, 'Key');
  return partOf('sectors', shown, all.length);
}
