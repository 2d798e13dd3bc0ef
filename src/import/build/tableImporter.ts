import type { Places } from '../../core/places.ts';
import type { TextColumnBuilder } from '../../data/packed/textColumn.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { PartyNames } from '../parties/partyNames.ts';
import type { RowFault } from '../read/table.ts';
import type { Undated } from './dateReader.ts';
import { DrawnPart } from './drawnPart.ts';
import { IdReader } from './idReader.ts';
import { isRowEmpty, type Plan, planOf, Repairs } from './plan.ts';
import { ProblemLog } from './problemLog.ts';
import type { ImportReport, Problem, ProblemCode, Repair } from './problems.ts';
import { repeatedTitles } from './repeatedTitles.ts';
import type { RowRun } from './rowRun.ts';
import { RowTitles } from './rowTitles.ts';
import { TextPart } from './textPart.ts';

/** What a reader's fault of a row is called here. */
const FAULT_CODES: Readonly<Record<RowFault['code'], ProblemCode>> = {
  'too-many-cells': 'too-many-cells',
  'too-few-cells': 'too-few-cells',
  'cell-cut': 'text-cut',
  'quote-unclosed': 'quote-unclosed',
  'not-an-object': 'row-unreadable',
  'bad-json': 'row-unreadable',
  'nul-bytes': 'nul-bytes',
  'geometry-ignored': 'geometry-ignored',
};

/** What records are called whose titles have not been read yet. */
const UNTOLD = '…';

/** What an importer needs to know of the world. */
export interface World {
  readonly names: PartyNames;
  readonly places: Places;
}

/** A row without a date, met before its texts. */
interface Waiting {
  readonly row: number;
  readonly undated: Undated;
  /** Whether it says nothing in the columns read so far. */
  readonly isEmpty: boolean;
}

/**
 * Takes rows in the order of the file and gathers what a dataset is made of: all columns at once, or those that are
 * drawn first ({@link addDrawn}) and the texts of the same rows thereafter ({@link addTexts}). Both come to the same.
 */
export class TableImporter {
  readonly plan: Plan;
  readonly problems = new ProblemLog();
  readonly drawn: DrawnPart;
  readonly #fixes: Repairs;
  readonly #rowTitles: RowTitles;
  #texts: TextPart;
  #ids: IdReader;
  #rows = 0;
  #held = 0;
  #repeated: {
    readonly titles: TextColumnBuilder;
    readonly length: number;
    readonly found: readonly Problem[];
  } | null = null;
  #far: { readonly length: number; readonly found: readonly Problem[] } | null = null;
  /** Rows without a date whose texts have not been read. */
  readonly #waiting: Waiting[] = [];
  /** Where the texts that are added stand: the next record, and the next row that waits. */
  #next = { record: 0, waiting: 0 };

  /** @param isWhole whether all columns are read at once */
  constructor(
    columns: readonly string[],
    readonly mapping: Mapping,
    repairs: readonly Repair[],
    world: World,
    isWhole = true,
  ) {
    this.#fixes = new Repairs(repairs);
    this.plan = planOf(columns, mapping);
    this.drawn = new DrawnPart(this.plan, mapping, world, this.#fixes, this.problems);
    this.#rowTitles = new RowTitles(this.plan, this.#fixes);
    this.#ids = new IdReader(this.plan.single.id, this.#fixes);
    this.#texts = this.#textPart(this.#ids, isWhole ? null : UNTOLD);
  }

  /** What the records say in words. */
  get texts(): TextPart {
    return this.#texts;
  }

  get ids(): IdReader {
    return this.#ids;
  }

  /** Faults that the reader of the file found; those of rows that are no rows count as held back. */
  addFaults(faults: readonly RowFault[]): void {
    for (const { code, row, column, value } of faults) {
      const problem = FAULT_CODES[code];
      this.problems.add(problem, row, column, value);
      if (problem !== 'row-unreadable') continue;
      this.#rows++;
      this.#held++;
    }
  }

  /** Takes in all columns of the rows `from` to `to` (exclusive) of a run. */
  add(run: RowRun, from: number, to: number): void {
    for (run.i = from; run.i < to; run.i++) {
      const undated = this.drawn.add(run);
      if (!undated) this.#addRecord(run);
      else if (!isRowEmpty(this.plan, run.cellAt)) this.#hold(undated, run);
    }
  }

  /** Takes in the columns of {@link Plan.drawn} of the rows `from` to `to` (exclusive) of a run. */
  addDrawn(run: RowRun, from: number, to: number): void {
    for (run.i = from; run.i < to; run.i++) {
      const undated = this.drawn.add(run);
      if (!undated) this.#addRecord(run);
      else this.#waiting.push({ row: run.row, undated, isEmpty: isRowEmpty(this.plan, run.cellAt) });
    }
  }

  /** After all rows have been drawn: begins with their texts. @returns names of the columns to be read for them */
  beginTexts(): readonly string[] {
    const { single, texts } = this.plan;
    const keepsIds = this.#ids.areOwn;
    if (!keepsIds) this.#ids = new IdReader(single.id, this.#fixes);
    this.#texts = this.#textPart(keepsIds ? null : this.#ids, null);
    this.#next = { record: 0, waiting: 0 };
    return keepsIds || !single.id ? texts : [single.id.name, ...texts];
  }

  /** Takes in the texts of the rows `from` to `to` (exclusive) of a run; the rows are those that were drawn. */
  addTexts(run: RowRun, from: number, to: number): void {
    for (run.i = from; run.i < to; run.i++) {
      const waiting = this.#waiting[this.#next.waiting];
      if (waiting?.row !== run.row) {
        this.#texts.add(run, this.#next.record++);
        continue;
      }
      this.#next.waiting++;
      if (!waiting.isEmpty || !isRowEmpty(this.plan, run.cellAt)) this.#hold(waiting.undated, run);
    }
  }

  /** What became of the rows so far. */
  report(): ImportReport {
    const { titles } = this.#texts;
    const { fileRow } = this.drawn.rows.arrays;
    const problems = this.problems.done(this.#ids.problems, [...this.#repeatedTitles(), ...this.#farDates()]);
    return {
      rows: this.#rows,
      imported: this.#rows - this.#held,
      heldBack: this.#held,
      problems: this.#rowTitles.named(problems, titles, fileRow),
    };
  }

  /** Found once for the same rows: a report is asked for when they are checked and when they come in. */
  #repeatedTitles(): readonly Problem[] {
    const { titles, cutTitles } = this.#texts;
    const { length } = titles;
    if (this.#repeated?.titles === titles && this.#repeated.length === length) return this.#repeated.found;
    const { fileRow } = this.drawn.rows.arrays;
    const column = this.plan.single.title?.name ?? null;
    const found = repeatedTitles({ texts: titles.lying, length, rows: fileRow, cut: cutTitles, column });
    this.#repeated = { titles, length, found };
    return found;
  }

  /** Found once for the same rows too. */
  #farDates(): readonly Problem[] {
    const { length } = this.drawn.rows;
    if (this.#far?.length !== length) this.#far = { length, found: this.drawn.farDates() };
    return this.#far.found;
  }

  #textPart(ids: IdReader | null, untold: string | null): TextPart {
    return new TextPart(this.plan, this.drawn, ids, untold, this.#fixes, this.problems);
  }

  #addRecord(run: RowRun): void {
    this.#rows++;
    this.#texts.add(run, this.drawn.rows.length - 1);
  }

  #hold({ code, column, value, suggestion }: Undated, run: RowRun): void {
    this.#rows++;
    this.#held++;
    this.problems.add(code, run.row, column, value, suggestion);
    this.#rowTitles.keep(run);
  }
}
