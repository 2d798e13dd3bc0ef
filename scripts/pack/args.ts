import type { DateOrder } from '../../src/import/dates/dateReading.ts';

/** What to publish, and where. Paths are as given. */
export interface PackArgs {
  /** A file the atlas opens, a folder that has one, or the name of a built-in dataset. */
  readonly dataset: string;
  /** A briefing file; null for none. */
  readonly briefing: string | null;
  /** A file that ends in `.html`, or a folder. */
  readonly out: string;
  /** The site's settings; null to look for `site.json` beside the dataset. */
  readonly site: string | null;
  /** Path or address of the history of what was published before; null for that of the folder, if it has one. */
  readonly history: string | null;
  /** Order of day and month; null to infer it from the data. */
  readonly dates: DateOrder | null;
}

export const USAGE = `Usage: npm run pack -- DATASET [BRIEFING] -o FILE.html|FOLDER [--site SITE.json] [--history HISTORY] [--dates dmy|mdy]

Publishes a dataset: as one HTML file that opens without a network, or as a folder for any web host.

  DATASET        a table (CSV, Excel, JSON, Parquet) or dataset, a folder with one, or the name of a built-in dataset
  BRIEFING       a briefing file (.briefing.json) on it
  -o, --out      the HTML file (it must end in .html), or a folder that is new or empty, or has the site
                 of the same dataset, which is replaced
  --site FILE    title, colours, first view and address of a site; without it, site.json beside the dataset
  --history FILE records/NAME/history.json of the site as it is, a file or an address: the feed goes on from there;
                 without it, from the site that is replaced
  --dates ORDER  dmy: the day comes first unless something else shows the order; mdy: the month

Exits with 0 if every row was published, 1 if rows were left out or nothing could be written, 2 if this is called wrongly.
`;

const OPTION = /^(?:(-o)|--(out|site|history|dates)(?:=(.*))?)$/s;

/** Parses the arguments; null if they are invalid. */
export function parsePackArgs(words: readonly string[]): PackArgs | null {
  const files: string[] = [];
  const options: Record<string, string> = {};
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const [isOption, short, long, joined] = OPTION.exec(word) ?? [];
    if (isOption === undefined && word.startsWith('-')) return null;
    if (isOption === undefined) files.push(word);
    else {
      const value = joined ?? words[++i];
      if (value === undefined || value === '') return null;
      options[short === undefined ? (long ?? '') : 'out'] = value;
    }
  }
  const [dataset, briefing = null, ...more] = files;
  const { out, site = null, history = null, dates = null } = options;
  if (dataset === undefined || more.length > 0 || out === undefined) return null;
  if (dates !== null && dates !== 'dmy' && dates !== 'mdy') return null;
  return { dataset, briefing, out, site, history, dates };
}
