import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dataset } from '../../src/core/dataset.ts';
import type { Translate } from '../../src/core/names.ts';
import type { DateOrder } from '../../src/import/dates/dateReading.ts';
import { type Ending, TABLE_ENDINGS } from '../../src/import/read/endings.ts';
import { endingOf } from '../../src/import/read/open/sniff.ts';
import { checkFile, type FileReport } from '../validate/checkFile.ts';
import { gazetteerIn } from '../validate/gazetteerIn.ts';
import { inWords } from '../validate/inWords.ts';
import { plain } from '../validate/lines.ts';
import { PackProblem } from './packInput.ts';

/** A dataset that was read, and what is to be said about it. */
export interface ReadData {
  readonly dataset: Dataset;
  /** The file it was read from. */
  readonly file: string;
  /** Number of rows that could not be read. */
  readonly leftOut: number;
  /** The report of the file in words; '' if every row was read as it is. */
  readonly report: string;
}

/** Endings of files that may be in a folder for something else than their records. */
const UNCLEAR: readonly Ending[] = ['tab', 'xlsm', 'xlsb', 'fods', 'geojson', 'gz', 'html', 'htm', 'txt'];
const DATA_ENDINGS: readonly string[] = TABLE_ENDINGS.filter((ending) => !UNCLEAR.includes(ending));
const OTHER_FILE = /^(site|package|datapackage)\.json$|\.briefing\.json$/i;

const kindOf = async (path: string): Promise<'file' | 'folder' | null> => {
  const found = await stat(path).catch(() => null);
  if (!found) return null;
  return found.isDirectory() ? 'folder' : 'file';
};

/**
 * The file with the records: a file itself, the only one in a folder, or a built-in dataset.
 * @throws PackProblem if there is none, or if it isn't clear which it is
 */
export async function findData(asked: string, dataFolder: string): Promise<string> {
  const kind = await kindOf(asked);
  if (kind === 'file') return asked;
  if (kind === 'folder') {
    const names = (await readdir(asked)).filter(
      (name) => DATA_ENDINGS.includes(endingOf({ name })) && !OTHER_FILE.test(name),
    );
    const [only] = names;
    if (only === undefined)
      throw new PackProblem(
        `There is no data in the folder ${plain(asked)}.`,
        'Put a table (.csv, .xlsx, .parquet) or a dataset (.json) into it, or name the file instead of the folder.',
      );
    if (names.length > 1)
      throw new PackProblem(
        `The folder ${plain(asked)} has more than one file with data: ${names.map(plain).join(', ')}.`,
        'Name the one to publish.',
      );
    return join(asked, only);
  }
  const builtIn = join(dataFolder, `${asked}.json`);
  if (/^[a-z0-9-]+$/.test(asked) && (await kindOf(builtIn)) === 'file') return builtIn;
  throw new PackProblem(
    `There is no file ${plain(asked)}, and no built-in dataset of that name.`,
    'Check the path; the built-in dataset is called russia-digital-economy.',
  );
}

/** Number of rows of a file that could not be read. */
function rowsLeftOut(checked: FileReport): number {
  if (checked.kind === 'table') return checked.report.heldBack;
  if (checked.kind !== 'dataset') return 0;
  return new Set(checked.problems.flatMap(({ held, rows }) => (held ? [...rows] : []))).size;
}

/**
 * Reads a file into records, as opening it in the atlas would.
 * @param t English with the texts of all parts
 * @throws PackProblem if it can't be read, a question about its dates is open, or it has no record
 */
export async function readData(
  file: string,
  dates: DateOrder | null,
  dataFolder: string,
  t: Translate,
): Promise<ReadData> {
  const made: Dataset[] = [];
  const checked = await checkFile(file, dates, await gazetteerIn(dataFolder), async (dataset) => {
    made.push(dataset);
  });
  const report = inWords(checked, t).trimEnd();
  const [dataset] = made;
  if (!dataset) throw new PackProblem(report);
  if (checked.kind === 'table' && checked.asksDateOrder)
    throw new PackProblem(
      report,
      '',
      'Say which of day and month comes first with --dates dmy or --dates mdy.',
    );
  if (dataset.agreements.length === 0)
    throw new PackProblem(report, '', `${plain(file)} has no row that can be published.`);
  const hasProblems =
    (checked.kind === 'table' && checked.report.problems.length > 0) ||
    (checked.kind === 'dataset' && checked.problems.length > 0);
  return { dataset, file, leftOut: rowsLeftOut(checked), report: hasProblems ? report : '' };
}
