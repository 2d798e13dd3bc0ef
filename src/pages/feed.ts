import type { Source } from '../core/dataset.ts';
import { isoOf } from '../core/days.ts';
import { parseEdtf } from '../core/edtf.ts';
import { hash32 } from '../core/slug.ts';
import type { PageContext } from './context.ts';
import { type Html, html } from './html.ts';
import { Paths } from './paths.ts';

/** Most entries of a feed. */
const MOST = 100;

/** A name that no other entry has, and that stays when the site moves: a UUID (version 8) of the text. */
function urn(text: string): string {
  const hex = [0, 1, 2, 3].map((i) => hash32(`${i} ${text}`).toString(16).padStart(8, '0')).join('');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** The latest day that sources give: of reading, otherwise of publishing; null if they give none. */
function dayOfSources(sources: readonly Source[]): string | null {
  const days = sources.flatMap(({ accessed, date }) => {
    const day = parseEdtf(accessed ?? date ?? '');
    return day ? [isoOf(day.max)] : [];
  });
  return days.sort().at(-1) ?? null;
}

const stamp = (day: string) => `${day}T00:00:00Z`;

/**
 * An Atom feed: the version of the dataset, and its records, those last updated first. A dataset doesn't say when a
 * record was changed, so a record is as new as its sources; without a date of these, as the pages.
 */
export function feedText(context: PageContext): string {
  const { dataset, columns, names, t, site, language } = context;
  const paths = new Paths(context);
  const { written } = site;
  const ofDataset = dayOfSources(dataset.sources);
  const entries = Array.from({ length: columns.n }, (_, row) => row)
    .flatMap((row) => columns.recordOf(row) ?? [])
    .map((record, row) => ({ record, row, day: dayOfSources(record.sources) ?? ofDataset ?? written }))
    .sort((a, b) => (a.day === b.day ? b.row - a.row : a.day < b.day ? 1 : -1))
    .slice(0, MOST);
  const newest = [ofDataset ?? written, ...entries.map(({ day }) => day)].sort().at(-1) ?? written;
  const title = names.text(dataset.title);
  const version = t('evidence.dataset', { title, version: dataset.version });
  const entry = (key: string, name: string, path: string, day: string, summary: string): Html => html`<entry>
<id>${urn(key)}</id>
<title>${name}</title>
<link rel="alternate" type="text/html" hreflang="${language}" href="${paths.absolute(path)}"/>
<updated>${stamp(day)}</updated>
<summary>${summary}</summary>
</entry>
`;
  const all = [
    entry(
      `${dataset.name} ${dataset.version} ${language}`,
      version,
      paths.index(),
      ofDataset ?? newest,
      t('evidence.all', { total: columns.n }),
    ),
    ...entries.map(({ record, day }) =>
      entry(
        `${dataset.name} ${record.id} ${language}`,
        names.text(record.title),
        paths.record(record.id),
        day,
        names.text(record.summary),
      ),
    ),
  ];
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${urn(`${dataset.name} ${language}`)}</id>
<title>${title}</title>
<link rel="self" type="application/atom+xml" href="${paths.absolute(paths.feed())}"/>
<link rel="alternate" type="text/html" hreflang="${language}" href="${paths.absolute(paths.index())}"/>
<updated>${stamp(newest)}</updated>
<author><name>${context.t('app.name')}</name></author>
${all}</feed>
`.markup;
}
