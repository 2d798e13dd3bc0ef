/** What the files of a package can be read with. */
export const READERS = ['r', 'pandas', 'python', 'sql'] as const;
export type Reader = (typeof READERS)[number];

/** The file of a package that a snippet reads. */
const fileFor = (reader: Reader): string => (reader === 'sql' ? 'records.parquet' : 'records.csv');

/** A path or an address that can stand between quotation marks in each of the languages. */
const quotable = (path: string): string =>
  path.replace(/["'\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const isAddress = (path: string): boolean => /^https?:\/\//.test(path);

const python = (path: string): string =>
  [
    ...['import collections', 'import csv'],
    ...(isAddress(path) ? ['import io', 'import urllib.request'] : []),
    '',
    'csv.field_size_limit(10**9)',
    ...(isAddress(path)
      ? [
          `with urllib.request.urlopen("${path}") as answer:`,
          '    file = io.TextIOWrapper(answer, encoding="utf-8", newline="")',
        ]
      : [`with open("${path}", encoding="utf-8", newline="") as file:`]),
    '    records = list(csv.DictReader(file))',
    'parties = [party for record in records for party in record["parties"].split("; ") if party]',
    'print(collections.Counter(parties).most_common())',
  ].join('\n');

const SNIPPETS: Readonly<Record<Reader, (path: string) => string>> = {
  r: (path) =>
    [
      'records <- read.csv(',
      `  "${path}",`,
      '  colClasses = "character", na.strings = "", encoding = "UTF-8"',
      ')',
      'parties <- strsplit(records$parties, "; ", fixed = TRUE)',
      'sort(table(unlist(parties)), decreasing = TRUE)',
    ].join('\n'),
  pandas: (path) =>
    [
      'import pandas as pd',
      '',
      'records = pd.read_csv(',
      `    "${path}",`,
      '    dtype=str, keep_default_na=False, na_values=[""],',
      ')',
      'parties = records["parties"].str.split("; ").explode()',
      'print(parties.value_counts())',
    ].join('\n'),
  python,
  sql: (path) =>
    [
      `CREATE TABLE records AS SELECT * FROM '${path}';`,
      'SELECT party, count(*) AS number',
      'FROM (SELECT unnest(parties) AS party FROM records)',
      'GROUP BY party ORDER BY number DESC, party;',
    ].join('\n'),
};

/**
 * Code that reads the records of a package and counts them by party. Dates stay texts, as not all of them are days.
 *
 * @param folder address of the package, ending in a slash; '' if it is in the working directory
 */
export const snippet = (reader: Reader, folder: string): string =>
  SNIPPETS[reader](quotable(`${folder}${fileFor(reader)}`));
