import { SPREAD } from '../../core/activity.ts';
import type { Day } from '../../core/days.ts';
import { KINDS, LEVELS, STAGES } from '../../core/taxonomy.ts';
import type { MappedFacet, Mapping } from '../mapping/mapping.ts';
import { ColumnMemo } from './columnMemo.ts';
import { DateReader } from './dateReader.ts';
import { farDates } from './farDates.ts';
import { PartyReader } from './partyReader.ts';
import { addSpan } from './plainBytes.ts';
import { isRowEmpty, type Plan, type PlannedColumn, type Repairs } from './plan.ts';
import type { ProblemLog } from './problemLog.ts';
import type { Problem } from './problems.ts';
import { DrawnRecords } from './recordColumns.ts';
import type { RowCursor } from './rowCursor.ts';
import { SectorReader } from './sectorReader.ts';
import type { Gazetteer } from './tableImporter.ts';
import { MAX_TEXT, MAX_TITLE, TextReader } from './textReader.ts';
import { FacetTerms } from './vocabulary.ts';

/** What becomes of a row: a record with or without a date, or nothing if the row is empty. */
export type RowResult = 'dated' | 'undated' | 'empty';

/** Reads what records are drawn and counted by, row by row. */
export class VisualColumns {
  readonly records: DrawnRecords;
  readonly parties: PartyReader;
  readonly sectors: SectorReader;
  readonly kinds: FacetTerms;
  readonly stages: FacetTerms;
  readonly levels: FacetTerms;
  readonly #dateReader: DateReader;
  readonly #texts: TextReader;
  readonly #terms: Readonly<Record<MappedFacet, ColumnMemo<number>>>;
  /** Validity as EDTF, by record. */
  readonly validities = new Map<number, string>();
  /** By record: what date columns state other than the date of the record, each with the column name. */
  readonly dateNotes = new Map<number, readonly string[]>();
  /** By record: what cells say beside their parties. */
  readonly partyNotes = new Map<number, readonly string[]>();

  constructor(
    private readonly plan: Plan,
    mapping: Mapping,
    gazetteer: Gazetteer,
    private readonly repairs: Repairs,
    private readonly problems: ProblemLog,
  ) {
    this.records = new DrawnRecords(plan.rows);
    this.parties = new PartyReader(gazetteer.names, gazetteer.places, mapping, repairs, problems);
    this.sectors = new SectorReader(mapping.sectorSeparator, repairs);
    this.kinds = new FacetTerms(KINDS, mapping.terms.kind);
    this.stages = new FacetTerms(STAGES, mapping.terms.stage);
    this.levels = new FacetTerms(LEVELS, mapping.terms.level);
    const memo = () => new ColumnMemo<number>(repairs);
    this.#terms = { kind: memo(), stage: memo(), level: memo() };
    this.#dateReader = new DateReader(plan, mapping.dateOrders, repairs, problems);
    this.#texts = new TextReader(repairs, problems);
  }

  /** Takes in the current row. @returns what became of it */
  add(run: RowCursor): RowResult {
    const { dates } = this.records;
    const day = this.#dateReader.plainDay(run);
    if (day !== null) {
      const texts = this.repairs.textsOf(run, this.plan.single.date);
      if (texts) addSpan(dates, texts, run.i);
      else dates.add(String(this.repairs.cellOf(run, this.plan.single.date)));
      this.#noteDates(run, false, null);
      this.#add(run, { min: day, max: day }, SPREAD.plain);
      return 'dated';
    }
    const read = this.#dateReader.date(run);
    if (!('code' in read)) {
      this.#noteDates(run, read.saysMore, null);
      dates.add(read.edtf);
      this.#add(run, read.date, read.spread);
      return 'dated';
    }
    const { code, column, value, suggestion } = read;
    const standIn = this.plan.otherDates.length > 0 ? this.#dateReader.standIn(run) : null;
    if (!standIn && isRowEmpty(this.plan, run)) return 'empty';
    const isSetAside = standIn !== null && code !== 'date-missing';
    if (!standIn || isSetAside)
      this.problems.add(isSetAside ? 'date-set-aside' : code, run.row, column, value, suggestion);
    this.#noteDates(run, true, standIn?.column ?? null);
    dates.add(standIn?.edtf ?? '');
    this.#add(run, standIn?.date ?? null, standIn?.spread ?? SPREAD.plain);
    return standIn ? 'dated' : 'undated';
  }

  /**
   * Keeps as notes what date columns state that is not used as the date of the record.
   * @param isOwn whether to note the text of the date column as well
   * @param used column that supplies the date instead
   */
  #noteDates(run: RowCursor, isOwn: boolean, used: PlannedColumn | null): void {
    const { single, otherDates } = this.plan;
    if (!isOwn && otherDates.length === 0) return;
    const own = isOwn ? [single.date, single.year, single.month, single.day] : [];
    const noted = [...own, ...otherDates].filter((each) => each !== used && each !== single.validFrom);
    this.#note(run, noted);
  }

  /** Adds the contents of the given columns to the notes of the next record. */
  #note(run: RowCursor, columns: readonly (PlannedColumn | undefined)[]): void {
    const notes = columns.flatMap((each) => {
      const text = each ? this.#texts.quiet(each, run) : '';
      return each && text !== '' ? [`${each.name}: ${text}`.slice(0, MAX_TEXT)] : [];
    });
    const record = this.records.rows.length;
    const before = this.dateNotes.get(record) ?? [];
    if (notes.length > 0) this.dateNotes.set(record, [...new Set([...before, ...notes])]);
  }

  #add(run: RowCursor, date: { readonly min: Day; readonly max: Day } | null, spread: number): void {
    const { parties, sectors, single } = this.plan;
    const record = this.records.rows.length;
    const stage = this.#term(this.stages, 'stage', run);
    const validity = this.#dateReader.validity(run);
    const { unread } = this.#dateReader;
    const isUnread = ({ name }: PlannedColumn) => unread.includes(name);
    if (unread.length > 0) this.#note(run, Object.values(single).filter(isUnread));
    const partyCodes = parties.length === 0 ? [] : this.parties.read(run, parties, date?.min ?? null);
    if (this.parties.notes.length > 0) this.partyNotes.set(record, this.parties.notes);
    const kind = this.#term(this.kinds, 'kind', run);
    const level = this.#term(this.levels, 'level', run);
    this.records.add({
      ...{ date, spread, reported: false, validity: validity?.interval ?? null, kind, stage, level },
      ...{ parties: partyCodes, sectors: this.sectors.read(run, sectors), fileRow: run.row },
    });
    if (validity) this.validities.set(record, validity.edtf);
  }

  /** Dates that are far from the others. */
  farDates(): readonly Problem[] {
    const { rows, dates } = this.records;
    return farDates({
      ...rows.arrays,
      length: rows.length,
      edtfOf: (record) => dates.at(record),
      writtenOf: (edtf) => this.#dateReader.writtenOf(edtf),
    });
  }

  /** Codes of a record's parties. */
  partiesOf(record: number): string[] {
    return Array.from(this.records.partyLists.at(record), (code) => this.parties.book.codes[code] ?? '');
  }

  #term(vocabulary: FacetTerms, target: MappedFacet, run: RowCursor): number {
    const column = this.plan.single[target];
    if (!column) return vocabulary.unstated;
    const known = this.#terms[target].find(run, column);
    if (known !== undefined) return known;
    const before = this.problems.added;
    const text = this.#texts.text(column, run, MAX_TITLE);
    const code = text === '' ? vocabulary.unstated : vocabulary.codeOf(text);
    // Texts with a problem are not kept, so that the problem is reported for every row.
    if (this.problems.added === before) this.#terms[target].keep(code);
    return code;
  }
}
