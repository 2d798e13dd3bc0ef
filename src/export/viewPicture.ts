import { figureSvg } from '../scene/figure/figure.ts';
import type { Geography } from '../scene/map/geography.ts';
import { PALETTES } from '../scene/palette.ts';
import type { DocxPicture } from './docx/docxOf.ts';
import type { ExportInput } from './files/fields.ts';
import { pngOf } from './png.ts';

/** Pixels of the picture for each px of its size: 288 to the inch. */
const SCALE = 3;
/** A document says these itself. */
const SAID = { sentence: '', counted: '', filters: '', dataset: '', source: '', made: '', link: '', own: '' };

/** The map and timeline of a view for a document, without the title and evidence that the document has. */
export async function viewPicture(
  { snapshot, evidence, t }: ExportInput,
  world: Geography,
  width: number,
  height: number,
): Promise<DocxPicture> {
  const svg = figureSvg({
    snapshot,
    evidence: { ...evidence, ...SAID },
    world,
    content: 'both',
    frame: { width, height, palette: PALETTES.light, t },
  });
  const png = new Uint8Array(await (await pngOf(svg, width, height, SCALE)).arrayBuffer());
  return { png, width, height, caption: t('save.content.both') };
}
