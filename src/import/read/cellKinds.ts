import { textOfCell } from './cells.ts';
import { isMissing } from './missing.ts';
import type { Cell } from './table.ts';

/** What kind of thing a cell holds, as far as its form tells; null where it holds nothing. */
export type CellKind = 'date' | 'year' | 'number' | 'address' | 'code' | 'long' | 'text' | null;

const NUMERIC_DATE =
  /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}([ T]\d.*)?$|^\d{4}-\d\d$|^\d{4}年\d{1,2}月(\d{1,2}日)?$/;
const WORDED_DATE = /^(\d{1,2}\.? \p{L}{3,}\.?,? \d{4}|\p{L}{3,}\.? \d{1,2}, \d{4})$/u;
const NUMBER = /^[+−-]?[\d\s.,'’]*\d\s?%?$/;
const YEAR = /^(1[4-9]|20|21)\d\d$/;
const ADDRESS = /^(https?:\/\/|www\.)\S+$/i;
const CODE = /^(?=.*\d)[\p{L}\d._/-]{2,20}$/u;
/** Characters from which on a text is none that names a column. */
const LONG = 100;

/** The kind of a cell by its form alone. */
export function kindOf(cell: Cell | undefined): CellKind {
  const text = textOfCell(cell).trim();
  if (text === '' || isMissing(text)) return null;
  if (YEAR.test(text)) return 'year';
  if (NUMERIC_DATE.test(text) || WORDED_DATE.test(text)) return 'date';
  if (NUMBER.test(text)) return 'number';
  if (ADDRESS.test(text)) return 'address';
  if (CODE.test(text)) return 'code';
  return text.length > LONG ? 'long' : 'text';
}
