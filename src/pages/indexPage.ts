import { rollup } from 'd3';
import { codesOf } from '../core/columns.ts';
import { dateInWords, yearInWords } from '../core/dateWords.ts';
import { calendarOf, type Day } from '../core/days.ts';
import { sourceEntry } from '../scene/figure/recordBlocks.ts';
import { datasetTags, typedLinks } from './citationTags.ts';
import type { PageContext } from './context.ts';
import { pageText } from './frame.ts';
import { type Html, type HtmlPart, html, jsonScript } from './html.ts';
import { indexLd } from './jsonLd.ts';
import { pageFoot } from './pageFoot.ts';
import { Paths } from './paths.ts';
import { textIn } from './texts.ts';

/** From this number of records on, each year has a page of its own. */
export const MANY = 1000;

/** A file that lists records, and its text. */
export interface Listing {
  /** Path from the top of the site. */
  readonly path: string;
  readonly text: string;
}

/** The rows of each year, in time order; the last key is '' for rows without a date, if there are any. */
function rowsByYear({ columns }: PageContext): ReadonlyMap<string, readonly number[]> {
  const rows = Array.from({ length: columns.n }, (_, row) => row);
  const yearOf = (row: number) =>
    row < columns.dated ? String(calendarOf((columns.minDay[row] ?? 0) as Day).year) : '';
  return rollup(rows, (some) => some, yearOf);
}

const yearName = (year: string, { t, names }: PageContext) =>
  year === '' ? t('detail.noDate') : yearInWords(Number(year), names.locale);

function rowHtml({ columns, names, t }: PageContext, paths: Paths, row: number): HtmlPart {
  const record = columns.recordOf(row);
  if (!record) return null;
  const partners = [...codesOf(columns.partner, row)].map((code) =>
    names.partner(columns.domains.partner.values[code] ?? ''),
  );
  const date = record.date === undefined ? t('detail.noDate') : dateInWords(record.date, t, names.locale);
  return html`<tr><td>${date}</td><th scope="row"><a href="${paths.to(paths.record(record.id))}">${textIn(record.title, names)}</a></th><td>${partners.join(', ')}</td><td>${names.value('kind', record.kind)}</td><td>${names.value('stage', record.stage)}</td></tr>\n`;
}

/** The table of some years, each with a heading of its own. */
function tableHtml(
  context: PageContext,
  paths: Paths,
  years: Iterable<readonly [string, readonly number[]]>,
): Html {
  const { t } = context;
  const heads = ['date', 'title', 'partner', 'kind', 'stage'].map(
    (column) => html`<th scope="col">${t(`table.column.${column}`)}</th>`,
  );
  const bodies = [...years].map(
    ([year, rows]) =>
      html`<tbody>\n<tr class="year"><th colspan="5" scope="rowgroup">${yearName(year, context)}</th></tr>\n${rows.map((row) => rowHtml(context, paths, row))}</tbody>\n`,
  );
  return html`<div class="wide" tabindex="0" role="region" aria-label="${t('page.records')}"><table>\n<thead><tr>${heads}</tr></thead>\n${bodies}</table></div>`;
}

function introduction(context: PageContext, paths: Paths): Html {
  const { dataset, columns, names, t, site } = context;
  const { width, height } = site.pictureSize;
  const sources = dataset.sources.map((source) => {
    const { main, address } = sourceEntry(source, names, t);
    return html`<p class="note">${t('evidence.source', { source: main })}${address === undefined ? null : html` <a href="${address}" rel="noreferrer">${address}</a>`}</p>\n`;
  });
  return html`<h1>${textIn(dataset.title, names)}</h1>
${dataset.description === undefined ? null : html`<p class="summary">${textIn(dataset.description, names)}</p>\n`}<p class="actions"><a class="button" href="${paths.live({})}">${t('page.live')}</a> <span>${t('evidence.all', { total: columns.n })}</span></p>
<figure>
<img src="${paths.to(paths.picture(null))}" width="${width}" height="${height}" alt="${t('page.picturedAll')}">
<figcaption>${t('map.statement')}</figcaption>
</figure>
${sources}`;
}

/** The index of the records in one language, and, if there are many, a page for each year. */
export function indexPages(context: PageContext): readonly Listing[] {
  const { dataset, columns, names, t } = context;
  const paths = new Paths(context);
  const years = rowsByYear(context);
  const isSplit = columns.n >= MANY;
  const title = names.text(dataset.title);
  const list = isSplit
    ? html`<ul class="years">${[...years].map(
        ([year, rows]) =>
          html`<li><a href="${paths.to(paths.year(year))}">${yearName(year, context)}</a> <small>${rows.length}</small></li>\n`,
      )}</ul>`
    : tableHtml(context, paths, years);
  const common = {
    description:
      dataset.description === undefined
        ? `${title} · ${t('evidence.all', { total: columns.n })}`
        : names.text(dataset.description),
    row: null,
    pictured: t('page.picturedAll'),
  };
  const index = pageText(context, {
    ...common,
    title,
    pathIn: (language) => paths.index(language),
    head: [
      datasetTags(context, paths),
      typedLinks(context, paths, paths.index(), 'item'),
      jsonScript(indexLd(context, paths)),
      html`\n`,
    ],
    body: html`${introduction(context, paths)}${list}\n${pageFoot(context, paths)}`,
  });
  const ofYears = [...years].map(([year, rows]) => ({
    path: paths.year(year),
    text: pageText(context, {
      ...common,
      title: `${yearName(year, context)} · ${title}`,
      pathIn: (language) => paths.year(year, language),
      head: null,
      body: html`<p class="trail"><a href="${paths.to(paths.index())}">${textIn(dataset.title, names)}</a></p>
<h1>${yearName(year, context)}</h1>
${tableHtml(context, paths, [[year, rows]])}
${pageFoot(context, paths)}`,
    }),
  }));
  return [{ path: paths.index(), text: index }, ...(isSplit ? ofYears : [])];
}
