import JSZip from 'jszip';
import type { Hatch } from '../../scene/pen/pen.ts';
import { hex } from './page.ts';

/**
 * Name of a shape that must be hatched: the library only knows solid fills, so {@link withHatches} adds the hatch
 * later.
 */
export const hatchName = ({ ground, colour, falling }: Hatch): string =>
  `Hatch ${falling ? 'wdDnDiag' : 'wdUpDiag'} ${hex(colour)} ${hex(ground)}`;

const HATCHED = /( name=")Hatch (wd\w+Diag) (\w{6}) (\w{6})(".*?)<a:solidFill>.*?<\/a:solidFill>/gs;

/** Hatches the shapes whose names ask for it. */
export const withHatches = (xml: string): string =>
  xml.replace(
    HATCHED,
    (_, start: string, preset: string, colour: string, ground: string, between: string) =>
      `${start}Hatch${between}<a:pattFill prst="${preset}"><a:fgClr><a:srgbClr val="${colour}"/></a:fgClr><a:bgClr><a:srgbClr val="${ground}"/></a:bgClr></a:pattFill>`,
  );

/** Name of the picture on a page that has an SVG. */
export const MAP_NAME = 'Map';

/** Name of the text that is a page's title. */
export const TITLE_NAME = 'Title';

/** The SVG of a page's map; its PNG is already on the page, for programs that can't read SVG. */
export interface Vector {
  /** Number of the page, from 1. */
  readonly page: number;
  readonly svg: string;
}

/** What Office 2016 and later draw instead of a picture's PNG ([MS-ODRAWXML], svgBlip). */
const svgBlip = (id: string) =>
  `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${id}"/></a:ext></a:extLst>`;

const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

async function change(zip: JSZip, path: string, edit: (xml: string) => string): Promise<void> {
  const xml = await zip.file(path)?.async('string');
  if (xml !== undefined) zip.file(path, edit(xml));
}

/** Adds the SVG of a page's map: the file, its relation, and the reference where it is drawn. */
async function addVector(zip: JSZip, { page, svg }: Vector): Promise<void> {
  const id = `rIdSvg${page}`;
  const name = `map-${page}.svg`;
  zip.file(`ppt/media/${name}`, svg);
  await change(zip, `ppt/slides/_rels/slide${page}.xml.rels`, (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="${id}" Type="${IMAGE}" Target="../media/${name}"/></Relationships>`,
    ),
  );
  await change(zip, `ppt/slides/slide${page}.xml`, (xml) => {
    const at = xml.indexOf(` name="${MAP_NAME}"`);
    const blip = /<a:blip ([^>]*?)(?:\/>|>(.*?)<\/a:blip>)/s;
    return (
      xml.slice(0, at) +
      xml.slice(at).replace(blip, (_, attributes: string) => `<a:blip ${attributes}>${svgBlip(id)}</a:blip>`)
    );
  });
}

/** Marks the text that is a page's title as its title, for outlines and screen readers. */
const withTitle = (xml: string) =>
  xml.replace(
    new RegExp(
      `(<p:cNvPr id="\\d+" name="${TITLE_NAME}"[^>]*>(?:</p:cNvPr>)?<p:cNvSpPr[^>]*?/?>(?:</p:cNvSpPr>)?)<p:nvPr>\\s*</p:nvPr>`,
    ),
    '$1<p:nvPr><p:ph type="title"/></p:nvPr>',
  );

/** Uses the name of every mark as its alternative text. */
const withAlternatives = (xml: string) => xml.replace(/ name="Mark: ([^"]*)"/g, ' name="$1" descr="$1"');

/**
 * Adds what the library can't: the SVGs of the maps, titles, alternative texts of marks, and the language of the text.
 */
export async function finish(file: ArrayBuffer, vectors: readonly Vector[], language: string): Promise<Blob> {
  const zip = await JSZip.loadAsync(file);
  for (const vector of vectors) await addVector(zip, vector);
  const spoken = (xml: string) => xml.replaceAll(' lang="en-US"', ` lang="${language}"`);
  for (const path of Object.keys(zip.files))
    if (/^ppt\/(slides|notesSlides)\/\w+\.xml$/.test(path))
      await change(zip, path, (xml) => spoken(withHatches(withAlternatives(withTitle(xml)))));
  return zip.generateAsync({
    type: 'blob',
    compression: 'DEFLATE',
    mimeType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  });
}
