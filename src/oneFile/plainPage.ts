import type { Agreement, DatasetInfo, Text } from '../core/dataset.ts';
import { dateInWords } from '../core/dateWords.ts';
import type { Deck } from '../core/deck.ts';
import type { Names, Translate } from '../core/names.ts';
import { plainMarkup } from '../scene/slide/markup.ts';
import { escapeHtml } from './fill.ts';

/** The records of a dataset that are in one file, with the names of what they refer to. */
export interface PlainRecords {
  readonly dataset: DatasetInfo;
  readonly agreements: readonly Agreement[];
  readonly names: Names;
}

export interface PlainContent {
  /** Heading of the page. */
  readonly title: string;
  /** Lines below it, such as when it was saved. */
  readonly about: readonly string[];
  /** Address of the live atlas; null if there is none. */
  readonly live: string | null;
  readonly deck: Deck | null;
  readonly records: readonly PlainRecords[];
  readonly t: Translate;
}

const paragraph = (text: string) => (text === '' ? '' : `<p>${escapeHtml(text)}</p>`);

/** Only addresses of the web become links. */
const linkTo = (url: string, text: string): string =>
  /^https?:\/\//i.test(url) ? `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` : escapeHtml(text);

const linesOf = (text: string) =>
  text
    .split(/\n+/)
    .map((line) => paragraph(line.trim()))
    .join('');

function slides({ slides: all, language }: Deck, t: Translate): string {
  const each = all.map(
    ({ title, subtitle = '', text }, i) =>
      `<h3>${i + 1}. ${escapeHtml(title)}</h3>${paragraph(subtitle)}${linesOf(plainMarkup(text))}`,
  );
  return `<section lang="${escapeHtml(language)}"><h2>${escapeHtml(t('oneFile.slides'))}</h2>${each.join('')}</section>`;
}

function record(agreement: Agreement, { names }: PlainRecords, t: Translate): string {
  const inLanguage = (text: Text) => {
    const language = names.languageOf(text);
    const words = escapeHtml(names.text(text));
    return language === undefined ? words : `<span lang="${escapeHtml(language)}">${words}</span>`;
  };
  const { id, title, summary, date, parties, kind, stage, sectors, commitments = [], sources } = agreement;
  const facts = [
    date === undefined ? t('detail.noDate') : dateInWords(date, t, names.locale),
    parties.map(({ code }) => names.partner(code)).join(', '),
    names.value('kind', kind),
    names.value('stage', stage),
    sectors.map((sector) => names.value('sector', sector)).join(', '),
  ];
  const cited = sources.map((source) => {
    const words = [
      source.publisher ?? '',
      names.text(source.title),
      source.locator && names.text(source.locator),
    ];
    const text = words.filter((word) => word).join(', ');
    return `<p><small>${escapeHtml(t('detail.source'))}: ${linkTo(source.url ?? '', text)}</small></p>`;
  });
  const covered = commitments.map((text) => `<li>${inLanguage(text)}</li>`).join('');
  return [
    `<h3 id="record-${escapeHtml(id)}">${inLanguage(title)}</h3>`,
    paragraph(facts.filter((fact) => fact !== '').join(' · ')),
    `<p>${inLanguage(summary)}</p>`,
    covered === '' ? '' : `<ul>${covered}</ul>`,
    ...cited,
  ].join('');
}

function recordsOf(records: PlainRecords, t: Translate): string {
  const { dataset, agreements, names } = records;
  const heading = t('oneFile.records', { title: names.text(dataset.title), count: agreements.length });
  const all = agreements.map((agreement) => record(agreement, records, t)).join('\n');
  return `<section><h2>${escapeHtml(heading)}</h2>${all}</section>`;
}

/** The content of one HTML file for readers without script: slides and records as HTML, with everything escaped. */
export function plainPage({ title, about, live, deck, records, t }: PlainContent): string {
  return [
    `<h1>${escapeHtml(title)}</h1>`,
    ...about.map(paragraph),
    live === null ? '' : `<p>${linkTo(live, t('oneFile.live'))}</p>`,
    `<noscript>${paragraph(t('oneFile.noScript'))}</noscript>`,
    deck === null ? '' : slides(deck, t),
    ...records.map((each) => recordsOf(each, t)),
  ].join('\n');
}
