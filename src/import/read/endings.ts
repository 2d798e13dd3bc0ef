/** Endings of files that can be a table, most likely first. What a file is, its first bytes decide. */
export const TABLE_ENDINGS = [
  ...([
    'csv',
    'tsv',
    'tab',
    'xlsx',
    'xlsm',
    'xlsb',
    'ods',
    'fods',
    'xls',
    'parquet',
    'jsonl',
    'ndjson',
  ] as const),
  ...(['json', 'geojson', 'gz', 'ris', 'bib', 'html', 'htm', 'txt'] as const),
] as const;

/** Endings of all files that the atlas opens. */
export const ENDINGS = [...TABLE_ENDINGS, 'zip'] as const;
export type Ending = (typeof ENDINGS)[number];
