import { type CarriedRecord, cellMark, RECORD_COLUMN, withoutGuard } from '../../core/carriedRecord.ts';
import type { Agreement, Dataset } from '../../core/dataset.ts';
import { idOf } from '../../core/slug.ts';
import { ProblemLog } from '../assemble/problemLog.ts';
import { FAULT_CODES, type ImportReport } from '../assemble/problems.ts';
import { UniqueIds } from '../assemble/uniqueIds.ts';
import type { PartyNames } from '../parties/partyNames.ts';
import { textOfCell } from '../read/cells.ts';
import { Pace } from '../read/pace.ts';
import type { RowFault, TableReader } from '../read/table.ts';
import { changeByCell } from './changedCells.ts';
import { carriedIn, OwnFile, recordColumns } from './ownFile.ts';

/** A row of the file: its number, its cells, and the record stored in it. */
interface Row {
  readonly row: number;
  readonly cells: readonly string[];
  readonly carried: CarriedRecord | 'broken' | null;
}

/** A table the atlas wrote, read as a dataset, with problems of its rows. */
export interface OwnDataset {
  readonly dataset: Dataset;
  /** File row of each record. */
  readonly rows: readonly number[];
  readonly report: ImportReport;
}

/** Initial values for a row without a record. */
const BLANK: Agreement = {
  id: '',
  title: '',
  summary: '',
  dateBasis: 'event',
  parties: [],
  kind: 'unstated',
  stage: 'unstated',
  level: 'unstated',
  sectors: [],
  sources: [],
};

/** Whether a table was written by the atlas: it has stored records, which are read back in full. */
export const isOwn = ({ head }: TableReader): boolean => recordColumns(head.columns).length > 0;

/** Row faults by which cells may be lost or shifted to wrong columns; other changes show up when texts are compared. */
const CELL_FAULTS = new Set<RowFault['code']>([
  'too-many-cells',
  'too-few-cells',
  'cell-cut',
  'quote-unclosed',
]);

/** All rows; their row faults go to `log`. */
async function rowsOf(
  reader: TableReader,
  file: OwnFile,
  log: ProblemLog,
  signal: AbortSignal,
): Promise<readonly Row[]> {
  const { columns } = reader.head;
  const places = recordColumns(columns);
  const pace = new Pace(signal);
  const rows: Row[] = [];
  for await (const batch of reader.batches(signal)) {
    for (const [i, cells] of batch.rows.entries()) {
      const carried = carriedIn(cells, places);
      if (carried !== null && carried !== 'broken') file.learn(carried);
      const texts = cells.map((cell, at) => (places.includes(at) ? '' : textOfCell(cell)));
      const row = batch.numbers[i] ?? 0;
      if (carried !== null || texts.some((text) => text.trim() !== ''))
        rows.push({ row, cells: texts, carried });
    }
    for (const { code, row, column, value } of batch.faults)
      if (CELL_FAULTS.has(code)) log.add(FAULT_CODES[code], row, column, value);
    await pace.rest();
  }
  return rows;
}

/** Whether to ignore a field of a row without a record, as codes say the same more plainly than names. */
const isEmptyBeside = (record: Agreement, field: string) =>
  (field === 'party_names' && record.parties.length > 0) ||
  (field === 'sector_names' && record.sectors.length > 0);

class OwnReader {
  readonly log = new ProblemLog();
  readonly #ids = new UniqueIds();
  /** New ids by the stored id, for records whose id was changed. */
  readonly #renamed = new Map<string, string>();
  #held = 0;
  readonly #records: { record: Agreement; readonly row: number }[] = [];

  constructor(
    private readonly file: OwnFile,
    private readonly columns: readonly string[],
  ) {}

  add({ row, cells, carried }: Row): void {
    const isBlank = carried === null || carried === 'broken';
    const own = isBlank ? null : carried;
    let record = own?.record ?? BLANK;
    const extra: string[] = [];
    const changed = this.#changed(cells, own, extra);
    const isChanged = (field: string) =>
      own === null ? (changed.get(field)?.text ?? '') !== '' : changed.has(field);
    for (const [field, { text, column }] of changed) {
      if (isBlank && (text === '' || isEmptyBeside(record, field))) continue;
      const change = changeByCell(field, {
        text,
        record,
        carried: own?.record ?? BLANK,
        isChanged,
        file: this.file,
      });
      if (change === null) extra.push(`${column}: ${text}`);
      else if (change.kind === 'record') {
        record = { ...record, ...change.change };
        for (const name of change.unknownParties ?? [])
          this.log.add('party-unknown', row, column, name, this.file.names.suggest(name));
      } else if (change.kind === 'unread') {
        this.log.add('own-cell', row, column, text);
        if (isBlank) extra.push(`${column}: ${text}`);
      } else if (change.kind === 'derived' && !isBlank) this.log.add('own-derived', row, column, text);
    }
    if (record.title === '') {
      this.#held++;
      this.log.add('row-unreadable', row, null, cells.filter((cell) => cell !== '').join('; '));
      return;
    }
    this.#keep(record, own?.record.id ?? null, extra, row);
  }

  /** The dataset of all rows added. */
  done(rows: number, faults: ProblemLog): OwnDataset {
    const ids = new Set(this.#records.map(({ record }) => record.id));
    const agreements = this.#records.map(({ record, row }) => this.#related(record, ids, row));
    const problems = this.log.done(faults, []);
    const undated = agreements.filter(({ date }) => date === undefined).length;
    return {
      dataset: { ...this.file.info(), agreements },
      rows: this.#records.map(({ row }) => row),
      report: { rows, imported: agreements.length, undated, merged: 0, heldBack: this.#held, problems },
    };
  }

  /** The cells of a row that were changed, by field; the contents of foreign columns go to `extra`. */
  #changed(cells: readonly string[], own: CarriedRecord | null, extra: string[]) {
    const fields = own
      ? new Map(Object.entries(own.cells).map(([field, { name }]) => [name, field]))
      : this.file.fields;
    const changed = new Map<string, { readonly text: string; readonly column: string }>();
    for (const [at, column] of this.columns.entries()) {
      const text = withoutGuard(cells[at] ?? '').trim();
      const field = fields.get(column);
      if (field === undefined) {
        if (text !== '') extra.push(`${column}: ${text}`);
      } else if (own === null || cellMark(text) !== own.cells[field]?.mark)
        changed.set(field, { text, column });
    }
    return changed;
  }

  #keep(record: Agreement, carriedId: string | null, extra: readonly string[], row: number): void {
    const title = this.file.inWords(record.title);
    const wanted = record.id === '' ? idOf(title) : record.id;
    const id = this.#ids.take(wanted);
    if (id !== wanted && record.id !== '') this.log.add('id-repeated', row, null, wanted);
    else if (carriedId !== null && carriedId !== id) this.#renamed.set(carriedId, id);
    const sides = new Set(record.parties.map(({ code }) => code));
    const people = record.people?.map((person) => {
      const { side, ...rest } = person;
      return side === undefined || sides.has(side) ? person : rest;
    });
    this.#records.push({
      row,
      record: {
        ...record,
        id,
        summary: record.summary === '' ? record.title : record.summary,
        sectors: record.sectors.length > 0 ? record.sectors : [this.file.noSector()],
        sources: record.sources.length > 0 ? record.sources : [{ title: this.file.name }],
        ...(people ? { people } : {}),
        ...(extra.length > 0 ? { notes: [...(record.notes ?? []), ...extra] } : {}),
      },
    });
  }

  /** A record with only those relations whose other end is in the file. */
  #related(record: Agreement, ids: ReadonlySet<string>, row: number): Agreement {
    if (!record.relations) return record;
    const relations = record.relations.flatMap((relation) => {
      const to = ids.has(relation.to) ? relation.to : (this.#renamed.get(relation.to) ?? relation.to);
      if (ids.has(to) && to !== record.id) return [to === relation.to ? relation : { ...relation, to }];
      this.log.add('own-relation', row, null, `${relation.type} ${relation.to}`);
      return [];
    });
    return { ...record, relations: relations.length > 0 ? relations : undefined };
  }
}

/**
 * Reads a table that the atlas wrote: each row is the record stored in it, with the cells changed since. Rows without a
 * stored record are read from their cells alone.
 * @throws FileFault from the reader; the signal's reason if aborted
 */
export async function readOwn(
  reader: TableReader,
  names: PartyNames,
  name: string,
  signal: AbortSignal,
): Promise<OwnDataset> {
  const file = new OwnFile(names, name);
  const faults = new ProblemLog();
  const rows = await rowsOf(reader, file, faults, signal);
  const own = new OwnReader(file, reader.head.columns);
  for (const row of rows) {
    if (row.carried === 'broken') own.log.add('own-record', row.row, RECORD_COLUMN, '');
    own.add(row);
  }
  return own.done(rows.length, faults);
}
