import type { Rect } from '../../scene/pen/pen.ts';
import type { Colours } from './colours.ts';
import type { Placeholder } from './layouts.ts';
import { filling, identity, type Naming, transform } from './shapes.ts';
import { emu } from './sheet.ts';
import { el } from './xml.ts';

/** A cell: its paragraphs as XML. */
export interface TableCell {
  readonly content: string;
  /** Margin on the right, px. */
  readonly right?: number;
}

/** A native table; px on the page. The first row is its head. */
export interface TableForm {
  readonly box: Rect;
  readonly columns: readonly number[];
  readonly rows: readonly { readonly height: number; readonly cells: readonly TableCell[] }[];
  /** Margins of cells on the left (and on the right of those without their own), and above and below. */
  readonly margin: { readonly x: number; readonly top: number; readonly bottom: number };
  /** Colours of the rules below the head, and below the other rows. */
  readonly rules: readonly [head: string, row: string];
}

const NO_LINE = (name: string) => el(name, { w: 0 }, el('a:noFill'));

function cell({ content, right }: TableCell, form: TableForm, rule: string, colours: Colours): string {
  const { x, top, bottom } = form.margin;
  return el(
    'a:tc',
    {},
    el('a:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), content === '' ? el('a:p') : content),
    el(
      'a:tcPr',
      { marL: emu(x), marR: emu(right ?? x), marT: emu(top), marB: emu(bottom), anchor: 't' },
      ...['a:lnL', 'a:lnR', 'a:lnT'].map(NO_LINE),
      el('a:lnB', { w: emu(1) }, colours.fill(rule)),
      el('a:noFill'),
    ),
  );
}

/** Writes a native table. */
export const table =
  (form: TableForm, colours: Colours, place: Placeholder | null) =>
  (id: number, naming: Naming): string => {
    const { box, columns, rows, rules } = form;
    const uri = 'http://schemas.openxmlformats.org/drawingml/2006/table';
    return el(
      'p:graphicFrame',
      {},
      el(
        'p:nvGraphicFramePr',
        {},
        identity(id, naming),
        el('p:cNvGraphicFramePr', {}, el('a:graphicFrameLocks', { noGrp: 1 })),
        filling(place),
      ),
      transform(box, { name: 'p:xfrm' }),
      el(
        'a:graphic',
        {},
        el(
          'a:graphicData',
          { uri },
          el(
            'a:tbl',
            {},
            el('a:tblPr', { firstRow: 1 }),
            el('a:tblGrid', {}, ...columns.map((width) => el('a:gridCol', { w: emu(width) }))),
            ...rows.map(({ height, cells }, i) =>
              el(
                'a:tr',
                { h: emu(height) },
                ...cells.map((each) => cell(each, form, rules[i === 0 ? 0 : 1], colours)),
              ),
            ),
          ),
        ),
      ),
    );
  };
