import { EVERY_MARK } from '../dates/dateReading.ts';
import { readDate } from '../dates/readDate.ts';
import { guessPartyCodes, isNoCountry } from '../parties/guessPartyCodes.ts';
import type { PartyCodes } from '../parties/meaning.ts';
import type { PartyNames } from '../parties/partyNames.ts';
import { readParty } from '../parties/readParty.ts';
import { guessSeparator, splitParties } from '../parties/splitParties.ts';
import { textOfCell } from '../read/cells.ts';
import { isMissing } from '../read/missing.ts';
import type { Cell } from '../read/table.ts';
import { isYesOrNo, markOf } from './yesNo.ts';

/** What the first cells of a column look like. Shares refer to the non-empty cells, 0 to 1. */
export interface ColumnContents {
  /** Trimmed texts of the non-empty cells, without words for "no value". */
  readonly texts: readonly string[];
  /** Cells with such a text, as a share of all cells. */
  readonly filled: number;
  /** Whether any cell isn't empty, even if it only holds a word for "no value". */
  readonly isHeld: boolean;
  /** "Yes", "no" and the like. */
  readonly yesNo: number;
  /** Distinct texts, as a share of all. */
  readonly distinct: number;
  /** Mean length of a text, characters. */
  readonly length: number;
  /** Dates that are more than a number, or a day in eight digits; words for "none" do not count. */
  readonly dates: number;
  /** Four-digit years. */
  readonly years: number;
  /** Numbers that may be a spreadsheet's day number, 1954 to 2099. */
  readonly serials: number;
  readonly numbers: number;
  readonly urls: number;
  /** Share of known countries among the parts into which the best separator splits the cells. */
  readonly parties: number;
  /** Which codes the column has if it is a column of parties. */
  readonly partyCodes: PartyCodes | null;
  /** Whether the column is named after a country and its cells mark the rows in which that country takes part. */
  readonly isMarked: boolean;
  /** Whether two lists of numeric codes fit. */
  readonly asksPartyCodes: boolean;
}

const URL = /^(?:https?:\/\/|www\.|doi\.org\/|10\.\d{4,9}\/)\S+$/i;
const NUMBER = /^[-+]?\d+(?:[.,]\d+)*$/;
const SERIAL = /^[2-7]\d{4}(?:\.\d+)?$/;
/** Mean length that no list of parties reaches, and the length of the longest date. */
const LONG = 300;
const MAX_DATE = 40;
/** The share to assume if all cells stand for "none": they may be dates, or anything else. */
const ONLY_NONE = 0.4;
/** This many distinct cells are enough to tell whether a column holds parties. */
const MAX_PARTY_TEXTS = 50;

/** The share of a list for which something holds, 0 to 1; 0 for an empty list. */
export const shareOf = <T>(list: readonly T[], holds: (item: T) => boolean): number =>
  list.filter(holds).length / Math.max(list.length, 1);

/** Whether a text is a date; null if it stands for "none". */
function isDate(text: string): boolean | null {
  if (text.length > MAX_DATE) return false;
  const reading = readDate(text, EVERY_MARK.dmy);
  if (reading.kind === 'sentinel') return null;
  if (NUMBER.test(text) && text.length < 8) return false;
  return reading.kind === 'date' || (reading.kind === 'unreadable' && reading.why !== 'not-a-date');
}

function dateShare(texts: readonly string[]): number {
  const dates = new Map([...new Set(texts)].map((text) => [text, isDate(text)]));
  const stated = texts.map((text) => dates.get(text) ?? null).filter((is) => is !== null);
  if (stated.length === 0) return texts.length > 0 ? ONLY_NONE : 0;
  return shareOf(stated, Boolean);
}

function partyShare(all: readonly string[], names: PartyNames): number {
  const texts = [...new Set(all)].slice(0, MAX_PARTY_TEXTS);
  const separator = guessSeparator(texts, names);
  const parts = texts.flatMap((text) => splitParties(text, separator, names));
  const named = parts.map((part) => readParty(part, names)).filter(({ name }) => name !== '');
  return shareOf(named, ({ means }) => means !== null);
}

/**
 * Examines the first cells of a column.
 * @param column its name, which helps to tell which codes it has
 * @param alike texts of the columns with similar names, "country1" and "country2", if there are any
 */
export function contentsOf(
  cells: Iterable<Cell | undefined>,
  names: PartyNames,
  column: string,
  alike: readonly string[] | undefined,
): ColumnContents {
  const all = [...cells];
  const held = all.map((cell) => textOfCell(cell).trim()).filter((text) => text !== '');
  const codes = shareOf(held, (text) => /^[A-Z]{2}$/.test(text)) > 0.9;
  // Among two-letter codes, "NA" may be Namibia.
  const texts = codes ? held : held.filter((text) => !isMissing(text));
  const length = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(texts.length, 1);
  const dates = dateShare(texts);
  const urls = shareOf(texts, (text) => URL.test(text));
  const numbers = shareOf(texts, (text) => NUMBER.test(text));
  const yesNo = shareOf(texts, isYesOrNo);
  const shared = alike && guessPartyCodes(column, alike, names);
  const { codes: partyCodes, asks: asksPartyCodes } = shared?.codes
    ? shared
    : guessPartyCodes(column, texts, names);
  const areNumbers = numbers >= 0.8 && partyCodes === null;
  const isNumbered = partyCodes !== null && partyCodes !== 'alpha2';
  const mayName = isNumbered ? texts.filter((text) => !isNoCountry(text)) : texts;
  const mayBeParties = length < LONG && dates < 0.5 && urls < 0.5 && !areNumbers && yesNo < 0.95;
  return {
    texts,
    filled: texts.length / Math.max(all.length, 1),
    isHeld: held.length > 0,
    yesNo,
    distinct: new Set(texts).size / Math.max(texts.length, 1),
    length,
    dates,
    years: shareOf(texts, (text) => /^[12]\d{3}$/.test(text)),
    serials: shareOf(texts, (text) => SERIAL.test(text)),
    numbers,
    urls,
    parties: mayBeParties ? partyShare(mayName, names.under(partyCodes)) : 0,
    partyCodes,
    isMarked:
      texts.length > 0 && texts.every((text) => markOf(text) !== null) && names.meaningOf(column) !== null,
    asksPartyCodes,
  };
}
