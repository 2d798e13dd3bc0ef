import { activityOf, NO_DAY, OPEN_DAY, SPREAD, spreadOf } from '../../core/activity.ts';
import type { Day } from '../../core/days.ts';
import type { EdtfInterval } from '../../core/edtf.ts';
import { RowArrays } from '../../core/rowArrays.ts';
import { KINDS, LEVELS, STAGES, type Stage } from '../../core/taxonomy.ts';
import { TextColumnBuilder } from '../../data/packed/textColumn.ts';
import type { MappedFacet, Mapping } from '../mapping/mapping.ts';
import { ColumnMemo } from './columnMemo.ts';
import { DateReader, type Undated } from './dateReader.ts';
import { farDates } from './farDates.ts';
import { GrowableLists } from './growableLists.ts';
import { PartyReader } from './partyReader.ts';
import type { Plan, Repairs } from './plan.ts';
import type { ProblemLog } from './problemLog.ts';
import type { Problem } from './problems.ts';
import type { RowRun } from './rowRun.ts';
import { SectorReader } from './sectorReader.ts';
import type { World } from './tableImporter.ts';
import { LONGEST_TITLE, TextReader } from './textReader.ts';
import { Vocabulary } from './vocabulary.ts';

const meaningOf = (stage: number): Stage => STAGES[stage] ?? 'unstated';

function lastDay(interval: EdtfInterval | undefined): number {
  if (!interval || interval.end === 'unknown') return NO_DAY;
  return interval.end === 'open' ? OPEN_DAY : interval.end.max;
}

/** What records are drawn and counted by, gathered row by row. */
export class DrawnPart {
  readonly rows = new RowArrays();
  readonly partyLists = new GrowableLists();
  readonly sectorLists = new GrowableLists();
  /** EDTF. */
  readonly dates = new TextColumnBuilder();
  readonly parties: PartyReader;
  readonly sectors: SectorReader;
  readonly kinds: Vocabulary;
  readonly stages: Vocabulary;
  readonly levels: Vocabulary;
  readonly #dateReader: DateReader;
  readonly #texts: TextReader;
  readonly #terms: Readonly<Record<MappedFacet, ColumnMemo<number>>> = {
    kind: new ColumnMemo(),
    stage: new ColumnMemo(),
    level: new ColumnMemo(),
  };
  /** EDTF by record, of those that have one. */
  readonly #validities = new Map<number, string>();

  constructor(
    private readonly plan: Plan,
    mapping: Mapping,
    world: World,
    private readonly fixes: Repairs,
    private readonly problems: ProblemLog,
  ) {
    this.parties = new PartyReader(world.names, world.places, mapping.partySeparator, fixes, problems);
    this.sectors = new SectorReader(mapping.sectorSeparator, fixes);
    this.kinds = new Vocabulary(KINDS, mapping.terms.kind);
    this.stages = new Vocabulary(STAGES, mapping.terms.stage);
    this.levels = new Vocabulary(LEVELS, mapping.terms.level);
    this.#dateReader = new DateReader(plan, mapping.dateOrders, fixes, problems);
    this.#texts = new TextReader(fixes, problems);
  }

  /** Takes the present row in. @returns why it could not be; null where it became a record */
  add(run: RowRun): Undated | null {
    const texts = this.#dateReader.plainTexts(run);
    const day = texts ? this.#dateReader.plainDay(texts, run.i) : null;
    if (texts && day !== null) {
      this.dates.addBytes(texts.bytes, texts.starts[run.i] ?? 0, texts.lengths[run.i] ?? 0);
      this.#addDated(run, day, day, SPREAD.plain);
      return null;
    }
    const read = this.#dateReader.date(run);
    if ('code' in read) return read;
    const { min, max } = read.date;
    this.dates.add(read.edtf);
    this.#addDated(run, min, max, spreadOf(read.date));
    return null;
  }

  #addDated(run: RowRun, min: Day, max: Day, spread: number): void {
    const stage = this.#term(this.stages, 'stage', run);
    const validity = this.#dateReader.validity(run.cellAt, run.row);
    const { parties } = this.plan;
    this.partyLists.add(parties.length === 0 ? [] : this.parties.read(run, parties));
    const active = activityOf({ validity: validity?.edtf, stage: meaningOf(stage) }, min, max, [], spread);
    const record = this.rows.length;
    const rows = this.rows.next();
    rows.minDay[record] = min;
    rows.maxDay[record] = max;
    rows.oneOf[record] = spread;
    rows.validTo[record] = lastDay(validity?.interval);
    rows.hasValidity[record] = Number(validity !== undefined);
    rows.activeFromMin[record] = active.fromMin;
    rows.activeFromMax[record] = active.fromMax;
    rows.activeToMin[record] = active.toMin;
    rows.activeToMax[record] = active.toMax;
    rows.kind[record] = this.#term(this.kinds, 'kind', run);
    rows.stage[record] = stage;
    rows.level[record] = this.#term(this.levels, 'level', run);
    rows.fileRow[record] = run.row;
    this.sectorLists.add(this.sectors.read(run, this.plan.sectors));
    if (validity) this.#validities.set(record, validity.edtf);
  }

  /** Dates that stand far from the others. */
  farDates(): readonly Problem[] {
    const { minDay, fileRow } = this.rows.arrays;
    return farDates({
      minDay,
      fileRow,
      length: this.rows.length,
      edtfOf: (record) => this.dates.at(record),
      writtenOf: (edtf) => this.#dateReader.writtenOf(edtf),
    });
  }

  /** Validity of a record as EDTF. */
  validityOf(record: number): string | undefined {
    return this.#validities.get(record);
  }

  /** Codes of a record's parties, one after another. */
  partiesOf(record: number): string {
    return Array.from(this.partyLists.at(record), (code) => this.parties.codes[code]).join();
  }

  #term(vocabulary: Vocabulary, target: MappedFacet, run: RowRun): number {
    const column = this.plan.single[target];
    if (!column) return vocabulary.unstated;
    const texts = this.fixes.some ? null : run.textsOf(column.at);
    const known = texts ? this.#terms[target].find(texts, run.i) : undefined;
    if (known !== undefined) return known;
    const before = this.problems.added;
    const text = this.#texts.text(column, run.cellAt(column.at), run.row, LONGEST_TITLE);
    const code = text === '' ? vocabulary.unstated : vocabulary.codeOf(text);
    // What is wrong with a text is said of every row.
    if (texts && this.problems.added === before) this.#terms[target].keep(code);
    return code;
  }
}
