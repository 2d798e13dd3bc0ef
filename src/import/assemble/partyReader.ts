import type { CountryIndex } from '../../core/countries.ts';
import type { Day } from '../../core/days.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { markOf } from '../mapping/yesNo.ts';
import { isNoCountry } from '../parties/guessPartyCodes.ts';
import type { PartyCodes } from '../parties/meaning.ts';
import type { PartyNames } from '../parties/partyNames.ts';
import { splitParties } from '../parties/splitParties.ts';
import { isEmptyCell, textOfCell } from '../read/cells.ts';
import type { Cell } from '../read/table.ts';
import { ColumnMemo } from './columnMemo.ts';
import { PartyBook, type ReadParty, readPieces } from './partyCell.ts';
import { CodeList } from './plainBytes.ts';
import type { PlannedColumn, Repairs } from './plan.ts';
import type { ProblemLog } from './problemLog.ts';
import type { RowCursor } from './rowCursor.ts';

/** A row with more parties than this is reported. */
const MANY = 200;
/** The parties of a cell. */
interface ReadCell {
  readonly parties: readonly ReadParty[];
  /** Their numbers if there are no problems with them; null if there are, or if there are no parties. */
  readonly clean: readonly number[] | null;
}

/** How columns with one kind of codes are read, and what was read so far. */
interface CodeReader {
  readonly names: PartyNames;
  readonly memo: ColumnMemo<ReadCell>;
  /** Parties by alpha-3 code, for lists of codes. */
  readonly codes: Map<string, readonly ReadParty[]>;
}

const NOTHING: ReadCell = { parties: [], clean: null };

/** The parts of a list of alpha-3 codes, the form most large tables have; null for any other text. */
const codesOnly = (text: string) =>
  /^[A-Z]{3}(?:; ?[A-Z]{3})*$/.test(text) ? text.split(';').map((code) => code.trim()) : null;

/** Reads the parties of rows: countries, regions and organisations as codes, all others in the table's own words. */
export class PartyReader {
  readonly book = new PartyBook();
  readonly #readers = new Map<PartyCodes | null, CodeReader>();
  readonly #listed = new CodeList();
  /** The country a column is named after, by column. */
  readonly #countries = new Map<string, ReadCell | null>();
  /** Notes beside the parties of the cells last read, to be kept with the record. */
  notes: string[] = [];

  constructor(
    private readonly names: PartyNames,
    private readonly places: CountryIndex,
    private readonly mapping: Pick<Mapping, 'partySeparator' | 'partyCodes'>,
    private readonly repairs: Repairs,
    private readonly problems: ProblemLog,
  ) {}

  /**
   * Numbers of the parties in the given cells of the current row, without duplicates. The array is only valid until the
   * next row is read.
   * @param day date of the record, which decides what some names mean; null if there is none
   */
  read(run: RowCursor, columns: readonly PlannedColumn[], day: Day | null): readonly number[] {
    if (this.notes.length > 0) this.notes = [];
    const single = columns.length === 1 ? columns[0] : undefined;
    const texts = this.mapping.partySeparator === ';' ? this.repairs.textsOf(run, single) : null;
    const listed = texts && this.#listed.read(texts, run.i);
    if (listed) return listed;
    const only = single ? this.#readCell(run, single) : null;
    if (only?.clean) return only.clean;
    const numbers: number[] = [];
    for (const column of columns)
      for (const party of (only ?? this.#readCell(run, column)).parties)
        this.#add(numbers, party, column, run.row, day);
    if (numbers.length === 0) this.problems.add('parties-missing', run.row, columns[0]?.name ?? null, '');
    else if (numbers.length > MANY)
      this.problems.add('parties-many', run.row, columns[0]?.name ?? null, String(numbers.length));
    return numbers;
  }

  #add(numbers: number[], party: ReadParty, { name }: PlannedColumn, row: number, day: Day | null): void {
    const { piece, on, steadyNumber, beside } = party;
    const resolved = steadyNumber === null ? on?.(day) : { number: steadyNumber, problem: null };
    if (beside) {
      const code = resolved && this.book.codes[resolved.number];
      this.problems.add(beside, row, name, piece, null, beside === 'party-former-name' ? code : undefined);
      this.notes.push(`${name}: ${piece}`);
    }
    if (!resolved) return;
    const { number, problem } = resolved;
    if (problem)
      this.problems.add(problem.code, row, name, piece, problem.suggestion, undefined, problem.choices);
    if (numbers.includes(number)) this.problems.add('party-repeated', row, name, piece);
    else numbers.push(number);
  }

  /** How the cells of a column are read. */
  #readerOf(column: string): CodeReader {
    const { partyCodes } = this.mapping;
    const codes = Object.hasOwn(partyCodes, column) ? (partyCodes[column] ?? null) : null;
    const reader = this.#readers.get(codes) ?? {
      names: this.names.under(codes),
      memo: new ColumnMemo<ReadCell>(this.repairs),
      codes: new Map<string, readonly ReadParty[]>(),
    };
    this.#readers.set(codes, reader);
    return reader;
  }

  /** The country a column is named after, whose cells may only say whether it takes part; null for other columns. */
  #named(column: string): ReadCell | null {
    const known = this.#countries.get(column);
    if (known !== undefined) return known;
    const named = this.names.meaningOf(column) === null ? null : this.#read(column, column, 0);
    this.#countries.set(column, named);
    return named;
  }

  #readCell(run: RowCursor, column: PlannedColumn): ReadCell {
    const { at, name } = column;
    const named = this.#named(name);
    const mark = named && markOf(textOfCell(run.cellAt(at)));
    if (named && mark !== null) return mark ? named : NOTHING;
    const { memo } = this.#readerOf(name);
    const known = memo.find(run, column);
    if (known) return known;
    const cell = run.cellAt(at);
    const given = isEmptyCell(cell) ? this.repairs.of(name, '', run.row) : cell;
    const read = given === null || given === '' ? NOTHING : this.#read(given, name, run.row);
    memo.keep(read);
    return read;
  }

  #read(cell: Exclude<Cell, null>, column: string, row: number): ReadCell {
    const parties = this.#parties(cell, column, row);
    const numbers = parties.map(({ steadyNumber }) => steadyNumber).filter((number) => number !== null);
    const isClean =
      numbers.length === parties.length &&
      new Set(numbers).size === numbers.length &&
      numbers.length > 0 &&
      numbers.length <= MANY;
    return { parties, clean: isClean ? numbers : null };
  }

  /** Parties for a code, cached because tables of codes repeat them in many lists. */
  #ofCode(code: string, { names, codes }: CodeReader): readonly ReadParty[] {
    const known = codes.get(code);
    if (known) return known;
    const parties = this.#readPieces([code], names);
    codes.set(code, parties);
    return parties;
  }

  #parties(cell: Exclude<Cell, null>, column: string, row: number): ReadParty[] {
    const reader = this.#readerOf(column);
    const { names } = reader;
    const { partySeparator } = this.mapping;
    const listed =
      typeof cell === 'string' && partySeparator === ';' && !this.repairs.some
        ? codesOnly(cell.trim())
        : null;
    if (listed) return listed.flatMap((code) => this.#ofCode(code, reader));
    const split = (text: string) =>
      (partySeparator === ';' ? codesOnly(text) : null) ?? splitParties(text, partySeparator, names);
    const whole = typeof cell === 'object' ? cell : split(this.repairs.of(column, String(cell).trim(), row));
    const pieces = whole.flatMap((piece) => {
      const repaired = this.repairs.of(column, piece, row);
      return repaired === piece ? [piece] : split(repaired);
    });
    const { partyCodes } = this.mapping;
    const isNumbered = Object.hasOwn(partyCodes, column) && partyCodes[column] !== 'alpha2';
    const stated = isNumbered ? pieces.filter((piece) => !isNoCountry(piece.trim())) : pieces;
    return this.#readPieces(stated, names);
  }

  #readPieces(pieces: readonly string[], names: PartyNames): ReadParty[] {
    const parties = readPieces(pieces, names, { places: this.places, book: this.book });
    for (const { piece, steadyNumber } of parties)
      if (steadyNumber !== null) this.#listed.learn(piece, steadyNumber);
    return parties;
  }
}
