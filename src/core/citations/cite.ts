import type { Translate } from '../names.ts';
import { plainText, plainValue } from '../plainText.ts';
import type { Citable } from './citable.ts';
import { datePartsOf, happenedInWords, inWords, joined, notesOf, sourceInWords, yearOf } from './words.ts';

export type { Citable } from './citable.ts';
export { citableRecord, citableView } from './citable.ts';

export const CITATION_STYLES = ['apa', 'chicago', 'bibtex', 'ris', 'csl-json'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** Text on one line: no citation style has line breaks within a field. */
const flat = (text: string) => plainText(text).replace(/\s+/g, ' ').trim();

const othersInWords = (citable: Citable, t: Translate) =>
  citable.otherSources.map((source) => sourceInWords(source, citable, t)).join('; ');

/** "Agreement with China … (25 April 1996)": sets the date of the event apart from the date of the source. */
const titleWithDate = (citable: Citable, t: Translate) =>
  citable.happened === null ? citable.title : `${citable.title} (${inWords(citable.happened, citable, t)})`;

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
};

/** BibTeX counts braces, even those after a backslash. */
const LONE_BRACE: Readonly<Record<string, string>> = { '{': '\\textbraceleft{}', '}': '\\textbraceright{}' };

function hasPairedBraces(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    if (letter === '{') depth++;
    if (letter === '}') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Text that TeX typesets literally. */
function tex(text: string): string {
  const signs = hasPairedBraces(text) ? TEX : { ...TEX, ...LONE_BRACE };
  return flat(text).replace(/[\\~^{}&%$#_]/g, (letter) => signs[letter] ?? `\\${letter}`);
}

function bibtex(citable: Citable, t: Translate): string {
  const { key, title, happened, date, authors, source, isOwn, link, retrieved } = citable;
  const isExact = (edtf: string | null) => edtf !== null && /^\d{4}(-\d\d){0,2}$/.test(edtf);
  const exact = date !== null && isExact(date);
  const inSource = source ? t('cite.inInline', { source: source.title }) : '';
  // The date of the event is in the note too: reference managers and most styles of BibLaTeX ignore `eventdate`.
  const note = [
    source?.url ?? '',
    date === null || exact ? '' : inWords(date, citable, t),
    othersInWords(citable, t),
    happenedInWords(citable, t),
    isOwn ? t('cite.unpublished') : '',
  ];
  const fields: readonly (readonly [string, string])[] = [
    ['title', `{${tex(title)}}`],
    ['author', authors.map((author) => `{${tex(author)}}`).join(' and ')],
    ['year', date === null ? tex(t('cite.noDate')) : yearOf(date)],
    ['date', exact ? date : ''],
    ['eventdate', happened !== null && isExact(happened) ? happened : ''],
    ['howpublished', tex(joined([inSource, readIn(citable, t)], '; '))],
    ['note', tex(joined(note, '; '))],
    ['url', link.replace(/[{}\\]/g, (letter) => encodeURIComponent(letter))],
    ['urldate', retrieved ?? ''],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key.replace(/[^\w-]/g, '')},\n${lines.join(',\n')}\n}`;
}

/**
 * RIS: a record is a page of a website, which is the dataset; views, and data without an address, are data. Without a
 * date, programs that read it write "n.d.". A comma ends a surname, so a publisher with one in its name is no author.
 */
function ris(citable: Citable, t: Translate): string {
  const { kind, date, authors, source, dataset, version, isOwn, link, retrieved, language } = citable;
  const parts = date === null ? null : datePartsOf(date);
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  const isPage = kind === 'record' && !isOwn;
  const data = t('cite.version', { dataset, version });
  const isPublisher = (author: string) => author === source?.publisher && /[,،]/.test(author);
  const fields: readonly (readonly [string, string])[] = [
    ['TY', isPage ? 'ELEC' : 'DATA'],
    ['TI', citable.title],
    ...authors.map((author) => [isPublisher(author) ? 'PB' : 'AU', author] as const),
    ['PY', yearOf(date)],
    ['DA', parts ? `${parts[0]}/${two(parts[1])}/${two(parts[2])}` : ''],
    ['T2', isPage ? data : ''],
    ['DB', data],
    ['DP', siteOf(t)],
    ['LA', language],
    ...notesOf(citable, t).map((each) => ['N1', each] as const),
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

/** CSL-JSON. Without `issued`, citation styles write "n.d."; without `language`, they put capitals into titles as in English. */
function cslJson(citable: Citable, t: Translate): string {
  const { kind, key, happened, date, authors, source, dataset, version, isOwn, link, retrieved, language } =
    citable;
  const cslDate = (edtf: string) => {
    const parts = datePartsOf(edtf);
    return parts ? { 'date-parts': [parts] } : { literal: inWords(edtf, citable, t) };
  };
  const note = joined([...notesOf(citable, t), isOwn ? t('cite.unpublished') : ''], '; ');
  const item = {
    id: key,
    type: kind === 'view' ? 'dataset' : 'document',
    title: citable.title,
    language,
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
