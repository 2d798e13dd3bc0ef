import { type Citable, citableRecord, cite } from '../core/citations/cite.ts';
import { colourField } from '../core/colourField.ts';
import type { Agreement } from '../core/dataset.ts';
import { dateInWords } from '../core/dateWords.ts';
import { daysOfChange } from '../core/history.ts';
import { queryOf, runQuery } from '../core/query.ts';
import { hasSummary } from '../core/recordTexts.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { RELATION_TYPES } from '../core/taxonomy.ts';
import { untranslated } from '../core/untranslated.ts';
import { DEFAULT_VIEW } from '../core/viewState.ts';
import type { Block, BlockEntry } from '../scene/figure/blocks.ts';
import { recordBlocks, WHOLE } from '../scene/figure/recordBlocks.ts';
import { PALETTES } from '../scene/palette.ts';
import { recordTags, typedLinks } from './citationTags.ts';
import type { PageContext } from './context.ts';
import { type Page, pageText } from './frame.ts';
import { type Html, type HtmlPart, html, jsonScript } from './html.ts';
import { recordLd } from './jsonLd.ts';
import { pageFoot } from './pageFoot.ts';
import { Paths } from './paths.ts';
import { textIn } from './texts.ts';

/** Writes the pages of records in one language. */
export class RecordPages {
  readonly #paths: Paths;
  readonly #snapshot: Snapshot;
  readonly #swatches: ReadonlyMap<string, number>;
  /** By id: the day of the last change. */
  readonly #changed: ReadonlyMap<string, string>;

  constructor(private readonly context: PageContext) {
    const { dataset, columns, places, names, hash } = context;
    const view = { ...DEFAULT_VIEW, data: dataset.name };
    this.#paths = new Paths(context);
    this.#snapshot = {
      dataset,
      columns,
      places,
      names,
      hash,
      view,
      result: runQuery(columns, queryOf(view)),
    };
    const field = colourField(this.#snapshot);
    this.#changed = daysOfChange(context.site.publications, context.language);
    this.#swatches = field.facet === 'sector' ? field.swatches : new Map();
  }

  /** The page of a row. */
  page(row: number): string {
    const agreement = this.#snapshot.columns.recordOf(row);
    if (!agreement) throw new RangeError(`There is no row ${row}`);
    const { names, t } = this.context;
    const { id, title, summary, parties } = agreement;
    const named = parties.map((party) =>
      party.type === 'country' ? names.partner(party.code) : names.text(party.name),
    );
    const citable = this.#citable(agreement);
    const abstract = hasSummary(agreement, names.text) ? names.text(summary) : '';
    return pageText(this.context, {
      title: names.text(title),
      description: abstract || this.#facts(agreement, named),
      pathIn: (language) => this.#paths.record(id, language),
      row,
      pictured: t('page.pictured', { parties: named.join(', ') }),
      head: [
        recordTags(this.context, citable, abstract),
        typedLinks(this.context, this.#paths, this.#paths.record(id), 'collection'),
        jsonScript(recordLd(this.context, this.#paths, agreement, row)),
        html`\n`,
      ],
      body: this.#body(agreement, row, citable, named),
    } satisfies Page);
  }

  /** The record for citations: its page is the same whenever it is read. */
  #citable(agreement: Agreement): Citable {
    const { site } = this.context;
    const link = site.url === null ? '' : this.#paths.absolute(this.#paths.record(agreement.id));
    const citable = citableRecord(agreement, this.#snapshot, link, null);
    return { ...citable, isOwn: false };
  }

  /** What describes a record without a summary: "25 April 1996 · Russia, China · Agreement". */
  #facts({ date, kind }: Agreement, named: readonly string[]): string {
    const { names, t } = this.context;
    const facts = [
      date === undefined ? '' : dateInWords(date, t, names.locale),
      named.join(', '),
      kind === 'unstated' ? '' : names.value('kind', kind),
    ];
    return facts.filter((fact) => fact !== '').join(' · ');
  }

  #body(agreement: Agreement, row: number, citable: Citable, named: readonly string[]): Html {
    const { context } = this;
    const { dataset, names, t, site } = context;
    const paths = this.#paths;
    const { id, title, summary } = agreement;
    const { facts, parties, sectors, amounts, people, sources, rest } = recordBlocks(
      this.#snapshot,
      { row, agreement },
      PALETTES.light,
      t,
      WHOLE,
    );
    const others = untranslated(agreement, names);
    const { width, height } = site.pictureSize;
    const whole = rest.filter(({ label }) => label !== 'detail.related');
    return html`<article>
<p class="trail"><a href="${paths.to(paths.index())}">${textIn(dataset.title, names)}</a></p>
<h1>${textIn(title, names)}</h1>
<ul class="sectors" aria-label="${t('detail.sectors')}">${sectors.entries.map(({ main }, i) => this.#sector(agreement.sectors[i], main))}</ul>
${hasSummary(agreement, names.text) ? html`<p class="summary">${textIn(summary, names)}</p>\n` : null}<p class="actions"><a class="button" href="${paths.live({ selected: id })}">${t('page.live')}</a> <a href="#cite">${t('page.cite')}</a></p>
<figure>
<img src="${paths.to(paths.picture(row))}" width="${width}" height="${height}" alt="${t('page.pictured', { parties: named.join(', ') })}">
<figcaption>${t('map.statement')}</figcaption>
</figure>
<dl>
${[...facts, parties, ...people, ...amounts, ...whole.filter(isList)].map(factHtml)}${this.#related(agreement)}${whole.filter((block) => !isList(block)).map(factHtml)}${factHtml(sources)}</dl>
${others === null ? null : html`<p class="note">${t('detail.untranslated', { language: others })}</p>\n`}${this.#lastChanged(id)}<section class="cite" id="cite">
<h2>${t('page.cite')}</h2>
<p>${cite(citable, 'apa', t)}</p>
<details><summary>BibTeX</summary><pre tabindex="0">${cite(citable, 'bibtex', t)}</pre></details>
<details><summary>RIS</summary><pre tabindex="0">${cite(citable, 'ris', t)}</pre></details>
</section>
${this.#neighbours(row)}</article>
${pageFoot(context, paths)}`;
  }

  #lastChanged(id: string): HtmlPart {
    const { t, names } = this.context;
    const day = this.#changed.get(id);
    if (day === undefined) return null;
    return html`<p class="note">${t('page.lastChanged', { date: dateInWords(day, t, names.locale) })}</p>\n`;
  }

  #sector(sector: string | undefined, name: string): Html {
    const swatch = sector === undefined ? undefined : this.#swatches.get(sector);
    return html`<li class="s${swatch ?? 'x'}">${name}</li>`;
  }

  #related({ relations = [] }: Agreement): HtmlPart {
    const { columns, names, t } = this.context;
    const groups = RELATION_TYPES.flatMap((type) => {
      const records = relations
        .filter((relation) => relation.type === type)
        .flatMap(({ to }) => columns.recordOf(columns.rowOf(to) ?? -1) ?? []);
      return records.length === 0 ? [] : [{ type, records }];
    });
    if (groups.length === 0) return null;
    const link = ({ id, title, date }: Agreement) =>
      html`<div><a href="${this.#paths.to(this.#paths.record(id))}">${textIn(title, names)}</a> <small>${dateInWords(date, t, names.locale)}</small></div>`;
    return html`<dt>${t('detail.related')}</dt><dd>${groups.map(
      ({ type, records }) => html`<p class="kind">${t(`relation.${type}`)}</p>${records.map(link)}`,
    )}</dd>\n`;
  }

  #neighbours(row: number): Html {
    const { columns, names, t } = this.context;
    const link = (other: number, rel: 'prev' | 'next', label: string) => {
      const record = columns.recordOf(other);
      return record
        ? html`<a rel="${rel}" href="${this.#paths.to(this.#paths.record(record.id))}"><small>${label}</small>${textIn(record.title, names)}</a>`
        : html`<span></span>`;
    };
    return html`<nav class="neighbours" aria-label="${t('page.neighbours')}">${link(row - 1, 'prev', t('detail.previous'))}${link(row + 1, 'next', t('detail.next'))}</nav>\n`;
  }
}

const isList = ({ isProse }: Block): boolean => isProse !== true;

function entryHtml({ main, small, address }: BlockEntry): Html {
  const words =
    address === undefined ? html`${main}` : html`<a href="${address}" rel="noreferrer">${main}</a>`;
  return html`${words}${small === '' ? null : html` <small>${small}</small>`}`;
}

/** A topic with what the record says about it; running text as a list. */
function factHtml(block: Block): HtmlPart {
  const { heading, entries } = block;
  if (entries.length === 0) return null;
  const content = isList(block)
    ? entries.map((entry) => html`<div>${entryHtml(entry)}</div>`)
    : html`<ul>${entries.map((entry) => html`<li>${entryHtml(entry)}</li>`)}</ul>`;
  return html`<dt>${heading}</dt><dd>${content}</dd>\n`;
}
