import { textOfCell } from '../read/cells.ts';
import { isMissing } from '../read/missing.ts';
import { cleanText } from './cleanText.ts';
import type { PlannedColumn, Repairs } from './plan.ts';
import type { ProblemLog } from './problemLog.ts';
import type { RowCursor } from './rowCursor.ts';

/** Characters of a title that is read at a glance; a longer one goes into the summary whole. */
export const LONGEST_TITLE = 300;
/** Characters a text of a record may have: what the format allows. */
export const LONGEST_TEXT = 20_000;
/** Characters a web address may have. */
export const LONGEST_ADDRESS = 2000;
const SAFE_URL = /^https?:\/\/[^\s"<>\\^`{|}]+$/i;

/** A digital object identifier, which has an address of its own. */
const DOI = /^(?:doi:\s*|doi\.org\/)?(10\.\d{4,9}\/[^\s"<>\\^`{|}#?]+)$/i;

/** Reads texts as they may be shown, and reports what was changed about them. */
export class TextReader {
  constructor(
    private readonly repairs: Repairs,
    private readonly problems: ProblemLog,
  ) {}

  /** The present row's text in a column, whole, with nothing reported; '' where there is none. */
  quiet(column: PlannedColumn, run: RowCursor): string {
    const { text } = cleanText(textOfCell(this.repairs.cellOf(run, column)));
    return isMissing(text) ? '' : text;
  }

  /** The present row's text in a column, at most `most` characters; '' where there is none. */
  text(column: PlannedColumn | undefined, run: RowCursor, most = LONGEST_TEXT): string {
    if (!column) return '';
    const raw = textOfCell(this.repairs.cellOf(run, column));
    if (raw === '') return '';
    const { text, cleaned } = cleanText(raw);
    if (isMissing(text)) return '';
    const { row } = run;
    if (cleaned) this.problems.add('text-cleaned', row, column.name, text.slice(0, 80));
    if (text.startsWith('=') && text.length > 1) this.problems.add('formula', row, column.name, text);
    if (text.length <= most) return text;
    this.problems.add('text-cut', row, column.name, text.slice(0, 80));
    return `${text.slice(0, most - 1).trimEnd()}…`;
  }

  /** A web address, or ''; `other` is a text that is none, or might run something: a problem, kept for the notes. */
  url(column: PlannedColumn | undefined, run: RowCursor): { readonly url: string; readonly other: string } {
    const text = this.text(column, run, LONGEST_ADDRESS);
    if (text === '' || SAFE_URL.test(text)) return { url: text, other: '' };
    if (/^www\.[^\s"<>]+$/i.test(text)) return { url: `https://${text}`, other: '' };
    const doi = DOI.exec(text)?.[1];
    if (doi !== undefined) return { url: `https://doi.org/${doi}`, other: '' };
    this.problems.add('url-unsafe', run.row, column?.name ?? null, text);
    return { url: '', other: text };
  }
}
