import type { Dataset } from '../../core/dataset.ts';
import { identityOf } from '../../data/identity/identityOf.ts';
import type { LoadedDataset } from '../../data/packed/loaded.ts';
import { isPlainAgreement } from '../../data/plainShape.ts';
import { validateDataset } from '../../data/validate.ts';
import { finishImport, type ImportOrigin } from '../assemble/finish.ts';
import { type PreviewRow, previewGathered, previewRows } from '../assemble/preview.ts';
import type { ImportReport, Repair } from '../assemble/problems.ts';
import type { Gazetteer, TableImporter } from '../assemble/tableImporter.ts';
import { guessMapping } from '../mapping/guessMapping.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { isOwn, type OwnDataset, readOwn } from '../own/readOwn.ts';
import { openTable } from '../read/open/openTable.ts';
import { sourceOfBlob, sourceOfText, watchedSource } from '../read/source.ts';
import type { ByteSource, ReadOptions, Remark, TableReader } from '../read/table.ts';
import { sourceOfUrl } from '../read/urlSource.ts';
import {
  ImportFailed,
  type ImportFault,
  type OnProgress,
  type OpenedDataset,
  type OpenedTable,
  type Origin,
  type ReadArguments,
  type Watch,
} from './protocol.ts';
import { readDrawn, readTable, readTexts, teller } from './readTable.ts';
import { sampleOf, type TableSample } from './sample.ts';

/** Rows of the sample that are previewed. */
const PREVIEWED = 30;
/** Name for a pasted text. */
const PASTED = 'pasted';

interface Open {
  readonly from: ImportOrigin;
  readonly content:
    | { readonly kind: 'table'; readonly reader: TableReader; readonly sample: TableSample }
    | { readonly kind: 'dataset'; readonly dataset: Dataset; readonly report: ImportReport };
}

/** The result of one reading under one mapping. */
interface Read {
  readonly key: string;
  /** The reader of the table that was read: another may have been opened since. */
  readonly reader: TableReader;
  readonly importer: TableImporter;
  /** Whether the texts still have to be read. */
  readonly isDrawnOnly: boolean;
  /** The dataset, if it was built ahead. */
  dataset: LoadedDataset | null;
}

const keyOf = (mapping: Mapping, repairs: readonly Repair[]) => JSON.stringify([mapping, repairs]);

const nothingOpen = () => new ImportFailed({ code: 'unexpected', values: {}, problems: [] });

/** Imports one file, independently of any page: the core of the worker and of the command line. */
export class ImportSession {
  #open: Open | null = null;
  #read: Read | null = null;

  constructor(private readonly gazetteer: () => Promise<Gazetteer>) {}

  async open(
    origin: Origin,
    options: ReadOptions,
    signal: AbortSignal,
    onProgress: OnProgress = () => undefined,
  ): Promise<OpenedTable | OpenedDataset> {
    const source = await sourceOf(origin, signal);
    return this.openSource(source, origin.kind === 'url' ? origin.url : null, options, signal, onProgress);
  }

  /** @throws FileFault if the file can't be opened, ImportFailed for a dataset with faults */
  async openSource(
    source: ByteSource,
    url: string | null,
    options: ReadOptions,
    signal: AbortSignal,
    onProgress: OnProgress = () => undefined,
  ): Promise<OpenedTable | OpenedDataset> {
    const tell = teller(onProgress);
    const [opened, { names }] = await Promise.all([
      openTable(watchedSource(source, tell), options, signal),
      this.gazetteer(),
    ]);
    this.#read = null;
    const from: ImportOrigin = { name: source.name, url };
    if (opened.kind === 'dataset') return this.#openDataset(opened.input, from, null);
    const { reader } = opened;
    if (isOwn(reader)) {
      const own = await readOwn(reader, names, source.name, signal);
      return this.#openDataset(own.dataset, from, own);
    }
    const sample = await sampleOf(reader, signal, (rows) => tell(1, rows));
    this.#open = { from, content: { kind: 'table', reader, sample } };
    const title = source.name
      .replace(/\.[a-z0-9]{1,8}$/i, '')
      .replace(/[_-]+/g, ' ')
      .trim();
    const { rows, probe, numbers: sampleRows, values } = sample;
    const guess = guessMapping({ head: reader.head, sample: rows, probe, names, title });
    const aside: readonly Remark[] =
      guess.aside.length > 0 ? [{ code: 'second-table', values: { columns: guess.aside.join(', ') } }] : [];
    return {
      kind: 'table',
      name: source.name,
      head: { ...reader.head, remarks: [...reader.head.remarks, ...aside] },
      sample: rows,
      sampleRows,
      values,
      guess,
    };
  }

  /** @param own the dataset as read from a table the atlas wrote; null if the file itself is a dataset */
  #openDataset(input: unknown, from: ImportOrigin, own: OwnDataset | null): OpenedDataset {
    const result = validateDataset(input, isPlainAgreement);
    if (!result.ok) {
      const problems = own ? inRows(result.problems, own.rows) : result.problems;
      throw new ImportFailed({ code: 'invalid-dataset', values: { count: result.count }, problems });
    }
    const { agreements, ...info } = result.dataset;
    const report = own?.report ?? reportOf(agreements);
    this.#open = { from, content: { kind: 'dataset', dataset: result.dataset, report } };
    return { kind: 'dataset', name: from.name, info, records: agreements.length, problems: report.problems };
  }

  async preview(mapping: Mapping, repairs: readonly Repair[]): Promise<readonly PreviewRow[]> {
    const { reader, sample } = this.#table();
    const { columns } = reader.head;
    const { rows, numbers } = sample;
    if (mapping.gatherBy !== null && columns.includes(mapping.gatherBy))
      return previewGathered({ columns, rows, numbers }, mapping, repairs, await this.gazetteer());
    const some = { columns, rows: rows.slice(0, PREVIEWED), numbers };
    return previewRows(some, mapping, repairs, await this.gazetteer());
  }

  async check(...args: ReadArguments): Promise<ImportReport> {
    return (await this.#importer(...args)).report();
  }

  /**
   * All records without their texts, read only from the columns that map and timeline need; null if the file format
   * does not store columns separately, so that they can't be read first, or if they don't show which rows are records.
   */
  async picture(mapping: Mapping, ...watch: Watch): Promise<LoadedDataset | null> {
    const { reader } = this.#table();
    // Which rows are one record may depend on the texts.
    if (!reader.columnBatches || mapping.gatherBy !== null) return null;
    this.#read = null;
    const importer = await readDrawn(reader, mapping, await this.gazetteer(), ...watch);
    if (!importer) return null;
    this.#read = { key: keyOf(mapping, []), reader, importer, isDrawnOnly: true, dataset: null };
    return finishImport(importer, this.#from);
  }

  /**
   * Builds the dataset of the last check before it is requested, while the reader looks at the report: the first call
   * builds the dataset, the second its identity. @returns whether there is more to build
   */
  makeAhead(): boolean {
    const read = this.#read;
    if (!read || read.isDrawnOnly) return false;
    const { dataset } = read;
    read.dataset = dataset
      ? { ...dataset, identity: dataset.identity ?? identityOf(dataset) }
      : finishImport(read.importer, this.#from);
    return dataset === null;
  }

  get #from(): ImportOrigin {
    return this.#open?.from ?? { name: '', url: null };
  }

  /**
   * The dataset of all rows that can be imported, and the report; if the same reading was checked last, it is not
   * repeated.
   */
  async run(
    ...args: ReadArguments
  ): Promise<{ readonly loaded: LoadedDataset; readonly report: ImportReport; readonly from: ImportOrigin }> {
    const importer = await this.#importer(...args);
    const from = this.#from;
    const loaded = this.#read?.dataset ?? finishImport(importer, from);
    this.#read = null;
    return { loaded, report: importer.report(), from };
  }

  /** The dataset, if the file is one already. */
  dataset(): { readonly dataset: Dataset; readonly from: ImportOrigin; readonly report: ImportReport } {
    if (this.#open?.content.kind !== 'dataset') throw nothingOpen();
    return { ...this.#open.content, from: this.#open.from };
  }

  #table() {
    if (this.#open?.content.kind !== 'table') throw nothingOpen();
    return this.#open.content;
  }

  async #importer(...[mapping, repairs, ...watch]: ReadArguments): Promise<TableImporter> {
    const { reader } = this.#table();
    const key = keyOf(mapping, repairs);
    const read = this.#read?.key === key && this.#read.reader === reader ? this.#read : null;
    if (read && !read.isDrawnOnly) return read.importer;
    // If this is aborted, what has been read in part can't be used.
    this.#read = null;
    if (read) await readTexts(reader, read.importer, ...watch);
    const importer =
      read?.importer ?? (await readTable(reader, mapping, repairs, await this.gazetteer(), ...watch));
    this.#read = { key, reader, importer, isDrawnOnly: false, dataset: null };
    return importer;
  }
}

/** Report on a dataset that is taken in as it is. */
const reportOf = (agreements: Dataset['agreements']): ImportReport => ({
  rows: agreements.length,
  imported: agreements.length,
  undated: agreements.filter(({ date }) => date === undefined).length,
  merged: 0,
  heldBack: 0,
  problems: [],
});

/** Names the rows of records with problems: `$.agreements[3].date` becomes `Row 5, date`. */
const inRows = (problems: ImportFault['problems'], rows: readonly number[]): ImportFault['problems'] =>
  problems.map(({ path, message }) => {
    const [, at, rest = ''] = /^\$\.agreements\[(\d+)\]\.?(.*)$/s.exec(path) ?? [];
    const row = at === undefined ? undefined : rows[Number(at)];
    return { message, path: row === undefined ? path : `Row ${row}, ${rest}` };
  });

async function sourceOf(origin: Origin, signal: AbortSignal): Promise<ByteSource> {
  if (origin.kind === 'file') return sourceOfBlob(origin.file);
  if (origin.kind === 'text') return sourceOfText(origin.text, PASTED);
  return sourceOfUrl(origin.url, (url, init) => fetch(url, init), signal);
}
