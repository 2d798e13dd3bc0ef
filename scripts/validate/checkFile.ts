import type { Dataset } from '../../src/core/dataset.ts';
import { unpackDataset } from '../../src/data/packed/unpackDataset.ts';
import type { ImportReport } from '../../src/import/assemble/problems.ts';
import type { Gazetteer } from '../../src/import/assemble/tableImporter.ts';
import { type DateOrder, EVERY_MARK } from '../../src/import/dates/dateReading.ts';
import { ImportSession } from '../../src/import/job/importSession.ts';
import type { ImportFault } from '../../src/import/job/protocol.ts';
import { faultOf } from '../../src/import/job/serve.ts';
import type { Mapping } from '../../src/import/mapping/mapping.ts';
import type { TableHead } from '../../src/import/read/table.ts';
import { openDisk } from './diskSource.ts';

/** The result for one file. */
export type FileReport = { readonly file: string } & (
  | {
      readonly kind: 'table';
      readonly head: TableHead;
      readonly mapping: Mapping;
      /** Whether it contains dates whose order of day and month is undecidable. */
      readonly asksDateOrder: boolean;
      readonly report: ImportReport;
    }
  | {
      readonly kind: 'dataset';
      readonly name: string;
      readonly records: number;
      readonly version: string;
      /** For a table that the atlas wrote. */
      readonly problems: ImportReport['problems'];
    }
  | { readonly kind: 'fault'; readonly fault: ImportFault }
  /** The file can't be opened. */
  | { readonly kind: 'unopened'; readonly reason: string }
);

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file',
  EISDIR: 'This is not a file',
  EACCES: 'You may not read this file',
};

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** A mapping that reads dates in the given order if the table doesn't determine one. */
const withEveryOrder = (columns: readonly string[], mapping: Mapping, order: DateOrder): Mapping => ({
  ...mapping,
  dateOrders: Object.fromEntries(
    columns.map((column) => [column, { ...EVERY_MARK[order], ...mapping.dateOrders[column] }]),
  ),
});

/**
 * Reads a whole file and reports what importing it would do; never rejects because of the file's content.
 * @param write receives the dataset that opening the file would create; null if it isn't needed
 */
export async function checkFile(
  file: string,
  dates: DateOrder | null,
  gazetteer: Gazetteer,
  write: ((dataset: Dataset) => Promise<void>) | null = null,
): Promise<FileReport> {
  const { signal } = new AbortController();
  const source = await openDisk(file).catch((error: unknown) => REASONS[codeOf(error)] ?? String(error));
  if (typeof source === 'string') return { file, kind: 'unopened', reason: source };
  try {
    const session = new ImportSession(async () => gazetteer);
    const opened = await session.openSource(source, null, {}, signal);
    if (opened.kind === 'dataset') {
      await write?.(session.dataset().dataset);
      return {
        file,
        kind: 'dataset',
        name: opened.info.name,
        records: opened.records,
        version: opened.info.version,
        problems: opened.problems,
      };
    }
    const { head, guess } = opened;
    const mapping = dates === null ? guess.mapping : withEveryOrder(head.columns, guess.mapping, dates);
    const report = await session.check(mapping, [], () => undefined, signal);
    if (write) {
      const { loaded } = await session.run(mapping, [], () => undefined, signal);
      await write(unpackDataset(loaded));
    }
    return {
      file,
      kind: 'table',
      head,
      mapping,
      asksDateOrder: dates === null && guess.asksDateOrder,
      report,
    };
  } catch (error) {
    return { file, kind: 'fault', fault: faultOf(error) };
  } finally {
    await source.close();
  }
}

/** 0: all rows can be imported; 1: some can't, a question is open, or a dataset has errors; 2: the file can't be read. */
export function exitCodeOf(checked: FileReport, strict: boolean): 0 | 1 | 2 {
  if (checked.kind === 'unopened') return 2;
  if (checked.kind === 'fault') return checked.fault.code === 'invalid-dataset' ? 1 : 2;
  if (checked.kind === 'dataset') {
    const { problems } = checked;
    return problems.some(({ held }) => held) || (strict && problems.length > 0) ? 1 : 0;
  }
  const { heldBack, problems } = checked.report;
  return heldBack > 0 || checked.asksDateOrder || (strict && problems.length > 0) ? 1 : 0;
}
