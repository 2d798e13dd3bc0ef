import { UNDATED_DAY } from '../../core/columns.ts';
import type { CountryIndex } from '../../core/countries.ts';
import type { PackedTexts } from '../../data/packed/packedTexts.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { PartyNames } from '../parties/partyNames.ts';
import type { RowFault } from '../read/table.ts';
import { gatheredProblems } from './gatheredProblems.ts';
import { type GatheredRecords, gatheredRecords } from './gatheredRecords.ts';
import { Gatherer } from './gatherer.ts';
import { IdReader } from './idReader.ts';
import { type Plan, planOf, Repairs } from './plan.ts';
import { ProblemLog } from './problemLog.ts';
import { FAULT_CODES, holdsBack, type ImportReport, type Problem, type Repair } from './problems.ts';
import type { RecordColumns } from './recordColumns.ts';
import type { RowCursor } from './rowCursor.ts';
import { TextPart } from './textPart.ts';
import { TextReader } from './textReader.ts';
import { TitleMaker } from './titleMaker.ts';
import { repeatedTitles, withTitles } from './titleProblems.ts';
import { VisualColumns } from './visualColumns.ts';

/** Title of records whose titles have not been read yet. */
const PLACEHOLDER = '…';

/** What an importer needs to know about countries and their names. */
export interface Gazetteer {
  readonly names: PartyNames;
  readonly places: CountryIndex;
}

/** Results that need all rows. */
interface Gathering {
  /** The texts it was computed from, and how many records had texts then. */
  readonly texts: PackedTexts;
  readonly length: number;
  /** null if every row is a record of its own. */
  readonly gathered: GatheredRecords | null;
  /** null until requested. */
  problems: readonly Problem[] | null;
}

/**
 * Takes rows in file order and collects the data of a dataset: either all columns at once, or first those that are
 * drawn ({@link addDrawn}) and then, unless {@link isUnclear}, the texts of the same rows ({@link addTexts}). Both give
 * the same result.
 */
export class TableImporter {
  readonly plan: Plan;
  readonly problems = new ProblemLog();
  readonly drawn: VisualColumns;
  readonly #repairs: Repairs;
  readonly #maker: TitleMaker;
  /** null if every row is a record of its own. */
  readonly #gatherer: Gatherer | null;
  #texts: TextPart;
  #ids: IdReader;
  #rows = 0;
  #held = 0;
  #undated = 0;
  /** Whether a row is empty in the drawn columns, so that only its texts show whether it is a record. */
  isUnclear = false;
  /** The next record to get its texts. */
  #next = 0;
  /** Rows that are empty in the drawn columns; their texts are empty as well. */
  readonly #empty: number[] = [];
  #nextEmpty = 0;
  #found: Gathering | null = null;

  /**
   * @param isWhole whether all columns are read at once
   * @param rows number of rows the file states; 0 if it doesn't
   */
  constructor(
    columns: readonly string[],
    readonly mapping: Mapping,
    repairs: readonly Repair[],
    gazetteer: Gazetteer,
    isWhole = true,
    rows = 0,
  ) {
    this.#repairs = new Repairs(repairs);
    this.plan = planOf(columns, mapping, rows);
    this.drawn = new VisualColumns(this.plan, mapping, gazetteer, this.#repairs, this.problems);
    this.#maker = new TitleMaker(gazetteer.places, this.drawn);
    this.#ids = new IdReader(this.plan, this.#repairs);
    this.#texts = this.#textPart(this.#ids, isWhole ? null : PLACEHOLDER);
    const key = mapping.gatherBy === null ? -1 : columns.indexOf(mapping.gatherBy);
    const texts = new TextReader(this.#repairs, this.problems);
    this.#gatherer = key >= 0 ? new Gatherer(key, this.plan, texts) : null;
  }

  /** The data of the records: one per row, or one per group of rows. */
  records(): RecordColumns {
    const single = { drawn: this.drawn.records, texts: this.#texts.records };
    return this.#find().gathered ?? { ...single, ids: this.#ids.done() };
  }

  /** Adds faults found by the file reader; those of rows that could not be read at all count as held back. */
  addFaults(faults: readonly RowFault[]): void {
    for (const { code, row, column, value } of faults) {
      const problem = FAULT_CODES[code];
      this.problems.add(problem, row, column, value);
      if (!holdsBack(problem)) continue;
      this.#rows++;
      this.#held++;
    }
  }

  /** Takes in all columns of rows `from` to `to` (exclusive) of a run. */
  add(run: RowCursor, from: number, to: number): void {
    for (run.i = from; run.i < to; run.i++) this.#addRow(run);
  }

  /** Takes in the columns of {@link Plan.drawn} of rows `from` to `to` (exclusive) of a run. */
  addDrawn(run: RowCursor, from: number, to: number): void {
    const hasTexts = this.plan.texts.length > 0;
    for (run.i = from; run.i < to; run.i++) {
      if (this.#addRow(run)) continue;
      this.#empty.push(run.row);
      if (hasTexts) this.isUnclear = true;
    }
  }

  /** Starts reading texts, after all rows have been drawn. @returns names of the columns to read for them */
  beginTexts(): readonly string[] {
    const { single, texts } = this.plan;
    const keepsIds = this.#ids.areOwn;
    if (!keepsIds) this.#ids = new IdReader(this.plan, this.#repairs);
    this.#texts = this.#textPart(keepsIds ? null : this.#ids, null);
    this.#next = 0;
    this.#nextEmpty = 0;
    return keepsIds || !single.id ? texts : [single.id.name, ...texts];
  }

  /** Takes in the texts of rows `from` to `to` (exclusive) of a run; these must be rows that were drawn. */
  addTexts(run: RowCursor, from: number, to: number): void {
    for (run.i = from; run.i < to; run.i++) {
      if (this.#empty[this.#nextEmpty] === run.row) this.#nextEmpty++;
      else this.#texts.add(run, this.#next++);
    }
  }

  /** The report on the rows so far. */
  report(): ImportReport {
    const found = this.#find();
    const { gathered } = found;
    const { rows } = gathered?.drawn ?? this.drawn.records;
    const { fileRow, minDay } = rows.arrays;
    const all = this.problems.done(this.#ids.problems, this.#problemsOfAll(found));
    const problems = gathered
      ? gatheredProblems(all, gathered, this.drawn.records.rows.arrays.fileRow, this.mapping.gatherBy ?? '')
      : withTitles(all, this.#texts.records.titles, fileRow);
    return {
      rows: this.#rows,
      imported: rows.length,
      undated: gathered
        ? minDay.subarray(0, rows.length).filter((day) => day === UNDATED_DAY).length
        : this.#undated,
      merged: this.#rows - this.#held - rows.length,
      heldBack: this.#held,
      problems,
    };
  }

  /** Merges rows into records. The result is cached, as both the report and the dataset need it. */
  #find(): Gathering {
    const { records } = this.#texts;
    const { length } = records.titles;
    if (this.#found?.texts === records && this.#found.length === length) return this.#found;
    const gathered = this.#gatherer
      ? gatheredRecords({
          drawn: this.drawn,
          texts: this.#texts,
          ids: this.#ids.done(),
          maker: this.#maker,
          gatherer: this.#gatherer,
          byId: this.plan.single.id?.name === this.mapping.gatherBy,
        })
      : null;
    this.#found = { texts: records, length, gathered, problems: null };
    return this.#found;
  }

  /** Problems that need all rows to be found. The result is cached, as rows are checked before they are imported. */
  #problemsOfAll(found: Gathering): readonly Problem[] {
    const { gathered, texts } = found;
    const { titles } = gathered?.texts ?? texts;
    found.problems ??= [
      ...repeatedTitles({
        texts: titles.lying,
        length: titles.length,
        rows: (gathered?.drawn ?? this.drawn.records).rows.arrays.fileRow,
        cut: gathered ? new Set() : this.#texts.cutTitles,
        column: this.plan.single.title?.name ?? null,
      }),
      ...this.drawn.farDates(),
    ];
    return found.problems;
  }

  #textPart(ids: IdReader | null, placeholder: string | null): TextPart {
    return new TextPart(this.plan, this.drawn, ids, placeholder, this.#maker, this.#repairs, this.problems);
  }

  /** @returns whether the current row became a record; an empty row does not */
  #addRow(run: RowCursor): boolean {
    const became = this.drawn.add(run);
    if (became === 'empty') return false;
    this.#rows++;
    if (became === 'undated') this.#undated++;
    this.#texts.add(run, this.drawn.records.rows.length - 1);
    this.#gatherer?.add(run);
    return true;
  }
}
