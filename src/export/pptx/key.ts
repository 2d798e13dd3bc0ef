import type PptxGenJS from 'pptxgenjs';
import type { Translate } from '../../core/names';
import { plainText } from '../../core/plainText';
import type { Snapshot } from '../../core/snapshot';
import { primarySectors } from '../../scene/figure/legend';
import { swatchColour } from '../../scene/palette';
import { FACE, hex, PALETTE, type Page } from './page';

const SIGNS = { hollow: '○', half: '◐', solid: '●', ringed: '◉', struck: '⊘' } as const;
const STAGE_FILLS = ['hollow', 'half', 'solid', 'ringed'] as const;
const STATUS_FILLS = [...STAGE_FILLS, 'struck'] as const;

/** A text that stays on one line with its sign. */
const whole = (text: string) => text.replaceAll(' ', '\u00a0');

/** What colours and fills of the marks mean, as native text. */
export function drawKey(
  page: Page,
  snapshot: Snapshot,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  t: Translate,
): void {
  const onDay = snapshot.view.asOf !== null;
  const sectors = primarySectors(snapshot).flatMap(({ name, swatch }): PptxGenJS.TextProps[] => [
    { text: '■\u00a0', options: { color: hex(swatchColour(PALETTE, swatch)) } },
    { text: `${whole(plainText(name))}    ` },
  ]);
  const fills = (onDay ? STATUS_FILLS : STAGE_FILLS).map(
    (fill): PptxGenJS.TextProps => ({
      text: `${SIGNS[fill]}\u00a0${whole(t(`timeline.${onDay ? 'statusFill' : 'fill'}.${fill}`))}    `,
    }),
  );
  if (sectors.length === 0) return;
  const end = sectors.at(-1);
  if (end) end.options = { ...end.options, breakLine: true };
  page.addText([...sectors, ...fills], {
    x: at.x,
    y: at.y,
    w: at.width,
    h: at.height,
    fontFace: FACE,
    fontSize: 9,
    color: hex(PALETTE.muted),
    margin: 0,
    valign: 'bottom',
    objectName: 'Key',
  });
}
