import type { DateOrder } from '../../src/import/dates/dateReading.ts';

export interface Asked {
  readonly files: readonly string[];
  /** Print the reports as JSON. */
  readonly json: boolean;
  /** Fail on any problem, even if no row is held back. */
  readonly strict: boolean;
  /** Order of day and month; null to infer it from the files. */
  readonly dates: DateOrder | null;
  /** Path of the dataset to write; null for none. */
  readonly out: string | null;
}

export const USAGE = `Usage: npm run validate -- FILE [FILE…] [--json] [--strict] [--dates dmy|mdy] [--out DATASET.json]

Checks tables (CSV, Excel, JSON, JSON lines, Parquet) and atlas datasets in the same way as opening them.

  --json         print the reports as JSON
  --strict       fail on any problem, even if no row needs fixing
  --dates ORDER  dmy: the day comes first unless something else shows the order; mdy: the month
  --out FILE     write the dataset that opening the file would make (of one table or dataset)

Exits with 0 if every row is ready, 1 if rows need fixing or a dataset has errors, 2 if a file cannot be read.
`;

/** Parses the arguments; null if they are invalid or name no file. */
export function parseArgs(words: readonly string[]): Asked | null {
  const files: string[] = [];
  let [json, strict, onlyFiles] = [false, false, false];
  let dates: DateOrder | null = null;
  let out: string | null = null;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const [, name, joined] = onlyFiles ? [] : (/^--(dates|out)(?:=(.*))?$/s.exec(word) ?? []);
    const value = name === undefined ? undefined : (joined ?? words[++i]);
    if (onlyFiles || !word.startsWith('-')) files.push(word);
    else if (word === '--') onlyFiles = true;
    else if (word === '--json') json = true;
    else if (word === '--strict') strict = true;
    else if (name === 'dates' && (value === 'dmy' || value === 'mdy')) dates = value;
    else if (name === 'out' && value !== undefined && value !== '') out = value;
    else return null;
  }
  if (files.length === 0 || (out !== null && files.length > 1)) return null;
  return { files, json, strict, dates, out };
}
