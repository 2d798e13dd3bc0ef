import { textOfCell } from '../read/cells.ts';
import { withoutNoncharacters, withPlainSpaces } from '../read/characters.ts';
import { isMissing } from '../read/missing.ts';
import type { PlannedColumn, Repairs } from './plan.ts';
import type { ProblemLog } from './problemLog.ts';
import type { RowCursor } from './rowCursor.ts';

/**
 * Characters that change how a text looks or reads without being visible: control characters, direction marks, unpaired
 * surrogates. Tabs, line breaks, soft hyphens and the joiners that some scripts need are allowed.
 */
const HIDDEN = /(?![\t\n\r\u00ad\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/u;
const ALL_HIDDEN = new RegExp(HIDDEN.source, 'gu');
const PLAIN = /^[ -~]*$/;

/**
 * Removes hidden characters, trims the text and normalises line breaks and spaces; also tells whether anything hidden
 * was removed. Nothing visible is lost, and no words are joined.
 */
export function cleanText(text: string) {
  if (PLAIN.test(text)) return { text: text.trim(), cleaned: false };
  const spaced = withPlainSpaces(text);
  const real = withoutNoncharacters(spaced);
  const hidden = HIDDEN.test(real);
  const seen = hidden ? real.replace(ALL_HIDDEN, '') : real;
  const cleaned = real !== spaced || (hidden && text.trim() !== '\ufeff');
  return { text: seen.replace(/\r\n?/g, '\n').trim(), cleaned };
}

/** Longest title, in characters, that is read at a glance; a longer one goes whole into the summary. */
export const MAX_TITLE = 300;
/** Longest text of a record that the format allows, characters. */
export const MAX_TEXT = 20_000;
/** Longest web address, characters. */
export const MAX_ADDRESS = 2000;
const SAFE_URL = /^https?:\/\/[^\s"<>\\^`{|}]+$/i;

/** A digital object identifier, which stands for a web address. */
const DOI = /^(?:doi:\s*|doi\.org\/)?(10\.\d{4,9}\/[^\s"<>\\^`{|}#?]+)$/i;

/** A text of at most `max` characters; a longer one ends with "…". */
export const cutText = (text: string, max: number): string =>
  text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`;

/** Reads texts so that they are safe to show, and reports what was changed. */
export class TextReader {
  constructor(
    private readonly repairs: Repairs,
    private readonly problems: ProblemLog,
  ) {}

  /** The whole text of the current row in a column, without reporting anything; '' if there is none. */
  quiet(column: PlannedColumn, run: RowCursor): string {
    const { text } = cleanText(textOfCell(this.repairs.cellOf(run, column)));
    return isMissing(text) ? '' : text;
  }

  /** The text of the current row in a column, at most `max` characters; '' if there is none. */
  text(column: PlannedColumn | undefined, run: RowCursor, max = MAX_TEXT): string {
    if (!column) return '';
    const raw = textOfCell(this.repairs.cellOf(run, column));
    if (raw === '') return '';
    const { text, cleaned } = cleanText(raw);
    if (isMissing(text)) return '';
    const { row } = run;
    if (cleaned) this.problems.add('text-cleaned', row, column.name, text.slice(0, 80));
    if (text.startsWith('=') && text.length > 1) this.problems.add('formula', row, column.name, text);
    if (text.length > max) this.problems.add('text-cut', row, column.name, text.slice(0, 80));
    return cutText(text, max);
  }

  /**
   * A web address, or ''. `other` is text that is not an address, or might run a script: a problem, kept for the notes.
   */
  url(column: PlannedColumn | undefined, run: RowCursor): { readonly url: string; readonly other: string } {
    const text = this.text(column, run, MAX_ADDRESS);
    if (text === '' || SAFE_URL.test(text)) return { url: text, other: '' };
    if (/^www\.[^\s"<>]+$/i.test(text)) return { url: `https://${text}`, other: '' };
    const doi = DOI.exec(text)?.[1];
    if (doi !== undefined) return { url: `https://doi.org/${doi}`, other: '' };
    this.problems.add('url-unsafe', run.row, column?.name ?? null, text);
    return { url: '', other: text };
  }
}
