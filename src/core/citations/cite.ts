import { dateInWords } from '../dateWords';
import type { Translate } from '../names';
import { plainText, plainValue } from '../plainText';
import type { Citable, CitedSource } from './citable';
import { datePartsOf, yearOf } from './dates';

export type { Citable } from './citable';
export { citableRecord, citableView } from './citable';

export const CITATION_STYLES = ['apa', 'chicago', 'bibtex', 'ris', 'csl-json'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

const SITE = 'Accord Atlas';

/** One line: no style has line breaks within a field. */
const flat = (text: string) => plainText(text).replace(/\s+/g, ' ').trim();

const inWords = (edtf: string, { locale }: Citable, t: Translate) => dateInWords(edtf, t, locale);

/** "TAdviser, Cooperation …, 11 October 2024". */
const sourceInWords = ({ publisher, title, date, url }: CitedSource, citable: Citable, t: Translate) =>
  [publisher, title, date === '' ? '' : inWords(date, citable, t), url]
    .filter((part) => part !== '')
    .join(', ');

const sourcesInWords = (citable: Citable, t: Translate) =>
  citable.sources.map((source) => sourceInWords(source, citable, t)).join('; ');

const MONTH = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** A date as APA has it in English, year first: "2022, June", "1996, April 25"; in words elsewhere. */
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
  const { title, date, authors, sources, dataset, version, link, retrieved } = citable;
  const when = apaDate(date, citable, t);
  const who = authors.join(', ');
  const head = who === '' ? `${title}. (${when}).` : `${who}. (${when}). ${title}.`;
  return flat(
    [
      head,
      t('cite.in', { dataset, version, site: SITE }),
      sources.length > 0 ? t('cite.source', { sources: sourcesInWords(citable, t) }) : '',
      link === ''
        ? t('cite.own', { date: inWords(retrieved, citable, t) })
        : t('cite.retrieved', { date: inWords(retrieved, citable, t), link }),
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
}

/** Chicago, 17th edition, notes style: title in quotation marks, "accessed" before the address. */
function chicago(citable: Citable, t: Translate): string {
  const { title, date, authors, sources, dataset, version, link, retrieved } = citable;
  const parts = [
    authors.join(', '),
    `“${title}”`,
    date === null ? '' : inWords(date, citable, t),
    t('cite.inline', { dataset, version, site: SITE }),
    sources.length > 0 ? t('cite.sourceInline', { sources: sourcesInWords(citable, t) }) : '',
    t('cite.accessed', { date: inWords(retrieved, citable, t) }),
    link === '' ? t('cite.unpublished') : link,
  ];
  return flat(`${parts.filter((part) => part !== '').join(', ')}.`);
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // BibTeX counts braces, those with a backslash too.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** Text that TeX sets as it stands. */
const tex = (text: string) => flat(text).replace(/[\\~^{}&%$#_]/g, (letter) => TEX[letter] ?? `\\${letter}`);

function bibtex(citable: Citable, t: Translate): string {
  const { key, title, date, authors, dataset, version, link, retrieved } = citable;
  const exact = date !== null && /^\d{4}(-\d\d){0,2}$/.test(date);
  const fields: readonly (readonly [string, string])[] = [
    ['title', `{${tex(title)}}`],
    ['author', authors.map((author) => `{${tex(author)}}`).join(' and ')],
    ['year', yearOf(date)],
    ['date', exact ? date : ''],
    ['howpublished', tex(t('cite.inline', { dataset, version, site: SITE }))],
    [
      'note',
      tex(
        [
          sourcesInWords(citable, t),
          date === null || exact ? '' : inWords(date, citable, t),
          link === '' ? t('cite.unpublished') : '',
        ]
          .filter((part) => part !== '')
          .join('; '),
      ),
    ],
    ['url', link.replace(/[{}\\]/g, (letter) => encodeURIComponent(letter))],
    ['urldate', retrieved],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key.replace(/[^\w-]/g, '')},\n${lines.join(',\n')}\n}`;
}

/** RIS: a record is of no type the format knows, a view is data. */
function ris(citable: Citable, t: Translate): string {
  const { kind, title, date, authors, sources, dataset, version, link, retrieved } = citable;
  const parts = date === null ? null : datePartsOf(date);
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  const fields: readonly (readonly [string, string])[] = [
    ['TY', kind === 'view' ? 'DATA' : 'GEN'],
    ['TI', title],
    ...authors.map((author) => ['AU', author] as const),
    ['PY', yearOf(date)],
    ['DA', parts ? `${parts[0]}/${two(parts[1])}/${two(parts[2])}` : ''],
    ['T2', t('cite.inline', { dataset, version, site: SITE })],
    ...sources.map((source) => ['N1', sourceInWords(source, citable, t)] as const),
    ['N1', link === '' ? t('cite.unpublished') : ''],
    ['UR', link],
    ['Y2', retrieved.replaceAll('-', '/')],
  ];
  const lines = fields
    .map(([tag, value]) => [tag, flat(value)] as const)
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${lines.join('')}ER  - \r\n`;
}

function cslJson(citable: Citable, t: Translate): string {
  const { kind, key, title, date, authors, dataset, version, link, retrieved } = citable;
  const parts = date === null ? null : datePartsOf(date);
  const issued =
    date === null
      ? {}
      : { issued: parts ? { 'date-parts': [parts] } : { literal: inWords(date, citable, t) } };
  const note = [sourcesInWords(citable, t), link === '' ? t('cite.unpublished') : '']
    .filter((part) => part !== '')
    .join('; ');
  const item = {
    id: key,
    type: kind === 'view' ? 'dataset' : 'document',
    title,
    ...(authors.length > 0 ? { author: authors.map((literal) => ({ literal })) } : {}),
    ...issued,
    'container-title': `${dataset}, ${SITE}`,
    version,
    ...(note === '' ? {} : { note }),
    ...(link === '' ? {} : { URL: link }),
    accessed: { 'date-parts': [datePartsOf(retrieved) ?? []] },
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
export function cite(citable: Citable, style: CitationStyle, t: Translate): string {
  return WRITERS[style](citable, t);
}
