import { dateInWords } from '../dateWords.ts';
import { type CalendarDate, calendarOf } from '../days.ts';
import { parseEdtf } from '../edtf.ts';
import type { Translate } from '../names.ts';
import { plainText, plainValue } from '../plainText.ts';
import type { Citable, CitedSource } from './citable.ts';

/** Year, month and day of a date, as far as known. */
type DateParts = readonly [year: number, month?: number, day?: number];

/** The parts of an EDTF date; null unless it is one certain year, month or day. */
function datePartsOf(edtf: string): DateParts | null {
  const date = parseEdtf(edtf);
  if (!date || date.approximate || date.uncertain) return null;
  const { year, month, day }: CalendarDate = calendarOf(date.min);
  if (date.precision === 'year') return [year];
  if (date.precision === 'month') return [year, month];
  return date.precision === 'day' ? [year, month, day] : null;
}

/** The year that contains every day a date can mean; empty if there are several, or the date is not certain. */
function yearOf(edtf: string | null): string {
  const date = edtf === null ? null : parseEdtf(edtf);
  if (!date || date.approximate || date.uncertain) return '';
  const { year } = calendarOf(date.min);
  return calendarOf(date.max).year === year ? String(year) : '';
}

export type { Citable } from './citable.ts';
export { citableRecord, citableView } from './citable.ts';

export const CITATION_STYLES = ['apa', 'chicago', 'bibtex', 'ris', 'csl-json'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

const joined = (parts: readonly string[], by: string) => parts.filter((part) => part !== '').join(by);

/** Text on one line: no citation style has line breaks within a field. */
const flat = (text: string) => plainText(text).replace(/\s+/g, ' ').trim();

const inWords = (edtf: string, { locale }: Citable, t: Translate) => dateInWords(edtf, t, locale);

/** "TAdviser, Cooperation …, 11 October 2024". */
const sourceInWords = ({ publisher, title, date, url }: CitedSource, citable: Citable, t: Translate) =>
  joined([publisher, title, date === '' ? '' : inWords(date, citable, t), url], ', ');

const sourcesInWords = (citable: Citable, t: Translate) =>
  (citable.source ? [citable.source, ...citable.otherSources] : []).map((each) =>
    sourceInWords(each, citable, t),
  );

const othersInWords = (citable: Citable, t: Translate) =>
  citable.otherSources.map((source) => sourceInWords(source, citable, t)).join('; ');

/** "Agreement with China … (25 April 1996)": sets the date of the event apart from the date of the source. */
const titleWithDate = (citable: Citable, t: Translate) =>
  citable.happened === null ? citable.title : `${citable.title} (${inWords(citable.happened, citable, t)})`;

/** Date of the event as a note; '' if there is none. */
const happenedInWords = (citable: Citable, t: Translate) =>
  citable.happened === null ? '' : t('cite.happened', { date: inWords(citable.happened, citable, t) });

/** Name of the site it was read on. */
const siteOf = (t: Translate) => t('app.name');

const readIn = ({ dataset, version }: Citable, t: Translate) =>
  t('cite.readInline', { dataset, version, site: siteOf(t) });

/** The day it was accessed in words; '' if that doesn't matter. */
const retrievedInWords = (citable: Citable, t: Translate) =>
  citable.retrieved === null ? '' : inWords(citable.retrieved, citable, t);

const MONTH = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** A date as APA has it in English, year first: "2022, June", "1996, April 25"; in words in other languages. */
function apaDate(date: string | null, citable: Citable, t: Translate): string {
  if (date === null) return t('cite.noDate');
  const parts = citable.locale === 'en' ? datePartsOf(date) : null;
  if (!parts) return inWords(date, citable, t);
  const [year, month, day] = parts;
  if (month === undefined) return String(year);
  const name = MONTH.format(Date.UTC(2000, month - 1, 1));
  return `${year}, ${name}${day === undefined ? '' : ` ${day}`}`;
}

/** APA, 7th edition: author or title first, date in parentheses, "Retrieved" before the address. */
function apa(citable: Citable, t: Translate): string {
  const { date, authors, source, otherSources, dataset, version, isOwn, link, retrieved } = citable;
  const title = titleWithDate(citable, t);
  const when = apaDate(date, citable, t);
  const who = authors.join(', ');
  const head = who === '' ? `${title}. (${when}).` : `${who}. (${when}). ${title}.`;
  const seen = retrievedInWords(citable, t);
  const address = retrieved === null ? link : t('cite.retrieved', { date: seen, link });
  const parts = [
    head,
    source ? t('cite.in', { source: source.title }) : '',
    source?.url ?? '',
    otherSources.length > 0 ? t('cite.also', { sources: othersInWords(citable, t) }) : '',
    t('cite.read', { dataset, version, site: siteOf(t) }),
    isOwn ? t('cite.own', { date: seen }) : address,
  ];
  return flat(joined(parts, ' '));
}

/** Chicago, 17th edition, notes style: title in quotation marks, "accessed" before the address. */
function chicago(citable: Citable, t: Translate): string {
  const { date, authors, source, otherSources, isOwn, link, retrieved } = citable;
  const parts = [
    authors.join(', '),
    `“${titleWithDate(citable, t)}”`,
    source ? t('cite.inInline', { source: source.title }) : '',
    date === null ? t('cite.noDate') : inWords(date, citable, t),
    source?.url ?? '',
    otherSources.length > 0 ? t('cite.alsoInline', { sources: othersInWords(citable, t) }) : '',
    readIn(citable, t),
    retrieved === null ? '' : t('cite.accessed', { date: retrievedInWords(citable, t) }),
    isOwn ? t('cite.unpublished') : link,
  ];
  return flat(`${joined(parts, ', ')}.`);
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // BibTeX counts braces, even those after a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** Text that TeX typesets literally. */
const tex = (text: string) => flat(text).replace(/[\\~^{}&%$#_]/g, (letter) => TEX[letter] ?? `\\${letter}`);

function bibtex(citable: Citable, t: Translate): string {
  const { key, title, happened, date, authors, source, isOwn, link, retrieved } = citable;
  const isExact = (edtf: string | null) => edtf !== null && /^\d{4}(-\d\d){0,2}$/.test(edtf);
  const ofRecord = isExact(happened) ? '' : happenedInWords(citable, t);
  const exact = date !== null && isExact(date);
  const inSource = source ? t('cite.inInline', { source: source.title }) : '';
  const note = [
    source?.url ?? '',
    othersInWords(citable, t),
    ofRecord,
    date === null || exact ? '' : inWords(date, citable, t),
    isOwn ? t('cite.unpublished') : '',
  ];
  const fields: readonly (readonly [string, string])[] = [
    ['title', `{${tex(title)}}`],
    ['author', authors.map((author) => `{${tex(author)}}`).join(' and ')],
    ['year', date === null ? tex(t('cite.noDate')) : yearOf(date)],
    ['date', exact ? date : ''],
    ['eventdate', ofRecord === '' ? (happened ?? '') : ''],
    ['howpublished', tex(joined([inSource, readIn(citable, t)], '; '))],
    ['note', tex(joined(note, '; '))],
    ['url', link.replace(/[{}\\]/g, (letter) => encodeURIComponent(letter))],
    ['urldate', retrieved ?? ''],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key.replace(/[^\w-]/g, '')},\n${lines.join(',\n')}\n}`;
}

/** RIS. It has no type for records; views are data. Without a date, programs that read it write "n.d.". */
function ris(citable: Citable, t: Translate): string {
  const { kind, date, authors, source, dataset, version, isOwn, link, retrieved } = citable;
  const parts = date === null ? null : datePartsOf(date);
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  const fields: readonly (readonly [string, string])[] = [
    ['TY', kind === 'view' ? 'DATA' : 'GEN'],
    ['TI', citable.title],
    ...authors.map((author) => ['AU', author] as const),
    ['PY', yearOf(date)],
    ['DA', parts ? `${parts[0]}/${two(parts[1])}/${two(parts[2])}` : ''],
    ['T2', source?.title ?? ''],
    ['DB', t('cite.version', { dataset, version })],
    ['DP', siteOf(t)],
    ['N1', happenedInWords(citable, t)],
    ...sourcesInWords(citable, t).map((each) => ['N1', each] as const),
    ['N1', isOwn ? t('cite.unpublished') : ''],
    ['UR', link],
    ['Y2', retrieved?.replaceAll('-', '/') ?? ''],
  ];
  const lines = fields
    .map(([tag, value]) => [tag, flat(value)] as const)
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${lines.join('')}ER  - \r\n`;
}

/** CSL-JSON. Without `issued`, citation styles write "n.d.". */
function cslJson(citable: Citable, t: Translate): string {
  const { kind, key, happened, date, authors, source, dataset, version, isOwn, link, retrieved } = citable;
  const cslDate = (edtf: string) => {
    const parts = datePartsOf(edtf);
    return parts ? { 'date-parts': [parts] } : { literal: inWords(edtf, citable, t) };
  };
  const note = joined([...sourcesInWords(citable, t), isOwn ? t('cite.unpublished') : ''], '; ');
  const item = {
    id: key,
    type: kind === 'view' ? 'dataset' : 'document',
    title: citable.title,
    ...(authors.length > 0 ? { author: authors.map((literal) => ({ literal })) } : {}),
    ...(date === null ? {} : { issued: cslDate(date) }),
    ...(happened === null ? {} : { 'event-date': cslDate(happened) }),
    ...(source ? { 'container-title': source.title } : {}),
    source: t('cite.version', { dataset: `${dataset}, ${siteOf(t)}`, version }),
    ...(note === '' ? {} : { note }),
    ...(link === '' ? {} : { URL: link }),
    ...(retrieved === null ? {} : { accessed: { 'date-parts': [datePartsOf(retrieved) ?? []] } }),
  };
  return JSON.stringify([item], plainValue, 2);
}

const WRITERS: Readonly<Record<CitationStyle, (citable: Citable, t: Translate) => string>> = {
  apa,
  chicago,
  bibtex,
  ris,
  'csl-json': cslJson,
};

/** The citation of a record or view in a style. */
export const cite = (citable: Citable, style: CitationStyle, t: Translate): string =>
  WRITERS[style](citable, t);
