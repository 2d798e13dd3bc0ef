import type { Colours } from './colours.ts';
import { filling, group, identity, preset, transform } from './shapes.ts';
import { colourMap } from './theme.ts';
import { el, escaped, part } from './xml.ts';

/** A page of notes is upright: 7.5 by 10 inches, in px. */
export const NOTES_PAGE = { width: 720, height: 960 };
const PICTURE = { type: 'sldImg', idx: 2 } as const;
const TEXT = { type: 'body', idx: 3 } as const;
const PICTURE_BOX = { x: 72, y: 72, width: 576, height: 324 };
const TEXT_BOX = { x: 72, y: 432, width: 576, height: 456 };

const shape = (
  id: number,
  name: string,
  place: typeof PICTURE | typeof TEXT,
  properties: string,
  text: string,
): string =>
  el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      identity(id, { name }),
      el(
        'p:cNvSpPr',
        {},
        el('a:spLocks', {
          noGrp: 1,
          noRot: place === PICTURE ? 1 : undefined,
          noChangeAspect: place === PICTURE ? 1 : undefined,
        }),
      ),
      place === PICTURE ? el('p:nvPr', {}, el('p:ph', PICTURE)) : filling(TEXT),
    ),
    el('p:spPr', {}, properties),
    text,
  );

const paragraph = (text: string, language: string): string =>
  el(
    'a:p',
    {},
    text === '' ? '' : el('a:r', {}, el('a:rPr', { lang: language }), el('a:t', {}, escaped(text))),
    el('a:endParaRPr', { lang: language }),
  );

const body = (content: string): string => el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), content);

const tree = (content: string): string => el('p:spTree', {}, group(1, { name: '' }, null, content));

/** The master of the pages of notes. */
export function notesMasterPart(colours: Colours, language: string): string {
  const styles = el(
    'p:notesStyle',
    {},
    el(
      'a:lvl1pPr',
      { marL: 0, algn: 'l' },
      el('a:defRPr', { sz: 1200 }, el('a:solidFill', {}, el('a:schemeClr', { val: 'tx1' }))),
    ),
  );
  return part(
    'p:notesMaster',
    {},
    el(
      'p:cSld',
      {},
      el('p:bg', {}, el('p:bgPr', {}, colours.fill('#ffffff'), el('a:effectLst'))),
      tree(
        shape(2, 'Slide', PICTURE, transform(PICTURE_BOX) + preset('rect'), '') +
          shape(3, 'Notes', TEXT, transform(TEXT_BOX) + preset('rect'), body(paragraph('', language))),
      ),
    ),
    el('p:clrMap', colourMap('light')),
    styles,
  );
}

/** The notes of a page. */
export const notesPart = (notes: string, language: string): string =>
  part(
    'p:notes',
    {},
    el(
      'p:cSld',
      {},
      tree(
        shape(2, 'Slide', PICTURE, '', '') +
          shape(
            3,
            'Notes',
            TEXT,
            '',
            body(
              notes
                .split('\n')
                .map((line) => paragraph(line, language))
                .join(''),
            ),
          ),
      ),
    ),
    el('p:clrMapOvr', {}, el('a:masterClrMapping')),
  );
