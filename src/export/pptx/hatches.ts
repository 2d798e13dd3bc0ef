import type { Hatch } from '../../scene/pen/pen.ts';
import { hex } from './page.ts';

/** The name of a shape that is to be hatched: the library can fill it in one colour alone, and {@link withHatches} does the rest. */
export const hatchName = ({ ground, colour, falling }: Hatch): string =>
  `Hatch ${falling ? 'wdDnDiag' : 'wdUpDiag'} ${hex(colour)} ${hex(ground)}`;

const HATCHED = /( name=")Hatch (wd\w+Diag) (\w{6}) (\w{6})(".*?)<a:solidFill>.*?<\/a:solidFill>/gs;

/** Hatches the shapes that are named to be. */
export const withHatches = (xml: string): string =>
  xml.replace(
    HATCHED,
    (_, start: string, preset: string, colour: string, ground: string, between: string) =>
      `${start}Hatch${between}<a:pattFill prst="${preset}"><a:fgClr><a:srgbClr val="${colour}"/></a:fgClr><a:bgClr><a:srgbClr val="${ground}"/></a:bgClr></a:pattFill>`,
  );
