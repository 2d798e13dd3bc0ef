import type { CountryIndex } from '../../core/countries.ts';
import type { GroupParty } from '../../core/dataset.ts';
import type { Day } from '../../core/days.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { markOf } from '../mapping/yesNo.ts';
import { isNoCountry } from '../parties/guessPartyCodes.ts';
import type { PartyCodes } from '../parties/meaning.ts';
import type { PartyNames } from '../parties/partyNames.ts';
import { splitParties } from '../parties/splitParties.ts';
import { isEmptyCell, textOfCell } from '../read/cells.ts';
import type { Cell } from '../read/table.ts';
import { CodeList } from './codeList.ts';
import { ColumnMemo } from './columnMemo.ts';
import { PartyBook } from './partyBook.ts';
import { type ReadParty, readPieces } from './partyCell.ts';
import type { PlannedColumn, Repairs } from './plan.ts';
import type { ProblemLog } from './problemLog.ts';
import type { RowCursor } from './rowCursor.ts';

/** Parties in one row beyond which it is said. */
const MANY = 200;
/** Cells whose parties are kept, since tables repeat them. */
const KEPT = 200_000;

/** What a cell says. */
interface ReadCell {
  readonly parties: readonly ReadParty[];
  /** Their numbers where nothing is to be said of them; null where it is, or there are none at all. */
  readonly clean: readonly number[] | null;
}

/** How the columns of one kind of codes are read, and what was read of them. */
interface Reading {
  readonly names: PartyNames;
  readonly memo: ColumnMemo<ReadCell>;
  readonly cells: Map<string, ReadCell>;
  /** By alpha-3 code, as lists of codes have it. */
  readonly codes: Map<string, readonly ReadParty[]>;
}

const NOTHING: ReadCell = { parties: [], clean: null };

/** The parties of a list of alpha-3 codes, which most large tables hold; null for any other. */
const codesOnly = (text: string) =>
  /^[A-Z]{3}(?:; ?[A-Z]{3})*$/.test(text) ? text.split(';').map((code) => code.trim()) : null;

/** Reads the parties of rows: countries, regions and organisations by code, all others in the table's own words. */
export class PartyReader {
  readonly #book = new PartyBook();
  readonly #readings = new Map<PartyCodes | null, Reading>();
  readonly #listed = new CodeList();
  /** By column: the country it is called by. */
  readonly #countries = new Map<string, ReadCell | null>();
  #notes: string[] = [];

  constructor(
    private readonly names: PartyNames,
    private readonly places: CountryIndex,
    private readonly mapping: Pick<Mapping, 'partySeparator' | 'partyCodes'>,
    private readonly repairs: Repairs,
    private readonly problems: ProblemLog,
  ) {}

  /**
   * Numbers of the parties in the given cells of the present row, each once; good until the next row is read.
   * @param day of the record, by which some names mean one state or another; null for none
   */
  read(run: RowCursor, columns: readonly PlannedColumn[], day: Day | null): readonly number[] {
    if (this.#notes.length > 0) this.#notes = [];
    const [first] = columns;
    const texts = first && columns.length === 1 && !this.repairs.some ? run.textsOf(first.at) : null;
    const listed = texts && this.mapping.partySeparator === ';' ? this.#listed.read(texts, run.i) : null;
    if (listed) return listed;
    const only = first && columns.length === 1 ? this.#readCell(run, first) : null;
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

  /** What the cells that were read last say beside their parties, to be kept with the record. */
  get notes(): readonly string[] {
    return this.#notes;
  }

  /** Codes of parties, by number. */
  get codes(): readonly string[] {
    return this.#book.codes;
  }

  /** Parties that are no countries. */
  get groups(): readonly GroupParty[] {
    return this.#book.groups;
  }

  #add(
    numbers: number[],
    { piece, on, plain, beside }: ReadParty,
    { name }: PlannedColumn,
    row: number,
    day: Day | null,
  ): void {
    const resolved = plain === null ? on?.(day) : { number: plain, problem: null };
    if (beside) {
      const code = resolved && this.codes[resolved.number];
      this.problems.add(beside, row, name, piece, null, beside === 'party-former-name' ? code : undefined);
      this.#notes.push(`${name}: ${piece}`);
    }
    if (!resolved) return;
    const { number, problem } = resolved;
    if (problem)
      this.problems.add(problem.code, row, name, piece, problem.suggestion, undefined, problem.choices);
    if (numbers.includes(number)) this.problems.add('party-repeated', row, name, piece);
    else numbers.push(number);
  }

  /** How a column is read. */
  #reading(column: string): Reading {
    const { partyCodes } = this.mapping;
    const codes = Object.hasOwn(partyCodes, column) ? (partyCodes[column] ?? null) : null;
    const known = this.#readings.get(codes);
    if (known) return known;
    const reading = {
      names: this.names.under(codes),
      memo: new ColumnMemo<ReadCell>(),
      cells: new Map<string, ReadCell>(),
      codes: new Map<string, readonly ReadParty[]>(),
    };
    this.#readings.set(codes, reading);
    return reading;
  }

  /** The country that a column is called by, whose cells may only say that it takes part; null for other columns. */
  #named(column: string): ReadCell | null {
    const known = this.#countries.get(column);
    if (known !== undefined) return known;
    const named = this.names.meaningOf(column) === null ? null : this.#read(column, column, 0);
    this.#countries.set(column, named);
    return named;
  }

  #readCell(run: RowCursor, { at, name }: PlannedColumn): ReadCell {
    const named = this.#named(name);
    const mark = named && markOf(textOfCell(run.cellAt(at)));
    if (named && mark !== null) return mark ? named : NOTHING;
    const reading = this.#reading(name);
    const texts = this.repairs.some ? null : run.textsOf(at);
    const known = texts ? reading.memo.find(texts, run.i) : undefined;
    if (known) return known;
    const read = this.#readAny(run.cellAt(at), name, run.row, texts !== null);
    if (texts) reading.memo.keep(read);
    return read;
  }

  /** @param isKept whether what is read is kept elsewhere */
  #readAny(cell: Cell, column: string, row: number, isKept: boolean): ReadCell {
    if (this.repairs.some && isEmptyCell(cell)) {
      const given = this.repairs.of(column, '', row);
      return given === '' ? NOTHING : this.#read(given, column, row);
    }
    if (cell === null || cell === '') return NOTHING;
    if (this.repairs.some || isKept) return this.#read(cell, column, row);
    const text = typeof cell === 'object' ? cell.join('\u001f') : String(cell);
    const { cells } = this.#reading(column);
    const kept = cells.get(text);
    if (kept) return kept;
    if (cells.size >= KEPT) cells.clear();
    const read = this.#read(cell, column, row);
    cells.set(text, read);
    return read;
  }

  #read(cell: Exclude<Cell, null>, column: string, row: number): ReadCell {
    const parties = this.#parties(cell, column, row);
    const numbers = parties.map(({ plain }) => plain).filter((number) => number !== null);
    const isClean =
      numbers.length === parties.length &&
      new Set(numbers).size === numbers.length &&
      numbers.length > 0 &&
      numbers.length <= MANY;
    return { parties, clean: isClean ? numbers : null };
  }

  /** Parties of a code, which a table of codes repeats in many lists. */
  #ofCode(code: string, { names, codes }: Reading): readonly ReadParty[] {
    const known = codes.get(code);
    if (known) return known;
    const parties = readPieces([code], names, { places: this.places, book: this.#book });
    for (const { piece, plain } of parties) if (plain !== null) this.#listed.learn(piece, plain);
    codes.set(code, parties);
    return parties;
  }

  #parties(cell: Exclude<Cell, null>, column: string, row: number): ReadParty[] {
    const reading = this.#reading(column);
    const { names } = reading;
    const { partySeparator } = this.mapping;
    const listed =
      typeof cell === 'string' && partySeparator === ';' && !this.repairs.some
        ? codesOnly(cell.trim())
        : null;
    if (listed) return listed.flatMap((code) => this.#ofCode(code, reading));
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
    const parties = readPieces(stated, names, { places: this.places, book: this.#book });
    for (const { piece, plain } of parties) if (plain !== null) this.#listed.learn(piece, plain);
    return parties;
  }
}
