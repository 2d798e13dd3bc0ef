import { isoOfParts } from '../isoTime.ts';
import type { Reference, ReferenceField, References } from './reference.ts';

/** Column names by field; other fields are columns under their own name, capitalised. */
const NAMES: Readonly<Record<string, string>> = {
  author: 'Authors',
  editor: 'Editors',
  booktitle: 'Secondary title',
  address: 'Place',
  location: 'Place',
  note: 'Notes',
  annote: 'Notes',
  howpublished: 'Published',
  url: 'URL',
  urldate: 'Accessed',
  doi: 'DOI',
  isbn: 'ISBN',
  issn: 'ISSN',
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Whether a text is BibTeX: comments, if any, followed by an entry. */
export function looksLikeBibtex(start: string): boolean {
  return /^(?:\s|%[^\n]*\n)*@[a-z]+\s*[{(]\s*[^\s,{}()]*\s*[,=]/i.test(start);
}

/** TeX accents as combining marks. */
const ACCENTS = tableOf(
  '` \u0300 \' \u0301 ^ \u0302 ~ \u0303 = \u0304 u \u0306 . \u0307 " \u0308 r \u030a H \u030b v \u030c d \u0323 c \u0327 k \u0328 b \u0331',
);
const LETTERS = tableOf(
  'ss ß o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ textbackslash \\ textasciitilde ~ ' +
    'textasciicircum ^ textbraceleft { textbraceright } textendash – textemdash — textquoteright ’ textquoteleft ‘',
);
/** Braces and the like that belong to the text itself, replaced by guards until those of TeX are removed. */
const PLAIN = '{}\\~';
const GUARDS = '\ue000\ue001\ue002\ue003';
const guarded = (text: string) => text.replace(/[{}\\~]/g, (sign) => GUARDS[PLAIN.indexOf(sign)] ?? sign);

/** A table from alternating names and values. */
function tableOf(text: string): ReadonlyMap<string, string> {
  const words = text.split(' ');
  return new Map(words.flatMap((name, i) => (i % 2 === 0 ? [[name, words[i + 1] ?? ''] as const] : [])));
}

function accented(letter: string, accent: string): string {
  const plain = letter.replace(/^\\/, '').replace('ı', 'i').replace('ȷ', 'j');
  return (plain + (ACCENTS.get(accent) ?? '')).normalize('NFC');
}

/** A text without TeX commands and braces: `{\"o}` is "ö", `\&` is "&". */
function plainOfTex(tex: string): string {
  return tex
    .replace(/\\([`'^~=."])\s*(?:\{(\\?[a-zA-Z])\}|(\\[ij]|[a-zA-Z]))/g, (_, accent, braced, bare) =>
      accented(braced ?? bare, accent),
    )
    .replace(/\\([uvHdckbr])(?:\s*\{(\\?[a-zA-Z])\}|\s+([a-zA-Z]))/g, (_, accent, braced, bare) =>
      accented(braced ?? bare, accent),
    )
    .replace(/\\([&%$#_{} ])/g, (_, sign) => guarded(sign))
    .replace(/\\([a-zA-Z]+)(?:\{\}|\s+|(?![a-zA-Z]))/g, (whole, name: string) => {
      const letter = LETTERS.get(name);
      // A formatting command leaves its text.
      if (letter === undefined) return whole.endsWith(' ') ? ' ' : '';
      return guarded(letter);
    })
    .replace(/~/g, ' ')
    .replace(/[{}]/g, '')
    .replace(/[\ue000-\ue003]/g, (guard) => PLAIN[GUARDS.indexOf(guard)] ?? guard)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Steps through a BibTeX text. */
class Scanner {
  at = 0;

  constructor(
    readonly text: string,
    readonly macros: Map<string, string>,
  ) {}

  /** What a pattern (sticky) matches here; null if it does not match. */
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  /** The content of the braces or quotes that open here; null if they never close. */
  enclosed(): string | null {
    const open = this.text[this.at];
    const start = ++this.at;
    for (let depth = 0; this.at < this.text.length; this.at++) {
      const sign = this.text[this.at];
      if (sign === '\\') this.at++;
      else if (depth === 0 && sign === (open === '{' ? '}' : '"')) return this.text.slice(start, this.at++);
      else if (sign === '{') depth++;
      else if (sign === '}') depth--;
    }
    return null;
  }

  /** A value: parts joined by "#"; null if there is none. */
  value(): string | null {
    let whole = '';
    for (;;) {
      this.take(/\s*/y);
      const next = this.text[this.at];
      if (next === '{' || next === '"') {
        const inside = this.enclosed();
        if (inside === null) return null;
        whole += inside;
      } else {
        const word = this.take(/[^\s,#{}()"=]+/y)?.[0];
        if (word === undefined) return null;
        whole += this.macros.get(word.toLowerCase()) ?? word;
      }
      if (!this.take(/\s*#/y)) return whole;
    }
  }

  /** Fields up to the end of the entry; null if it is malformed. */
  fields(): [string, string][] | null {
    const fields: [string, string][] = [];
    for (;;) {
      this.take(/[\s,]*/y);
      if (this.take(/[})]/y)) return fields;
      const name = this.take(/([^\s,={}()"#]+)\s*=/y)?.[1];
      const value = name === undefined ? null : this.value();
      if (name === undefined || value === null) return null;
      fields.push([name.toLowerCase(), value]);
    }
  }
}

/** Splits names of people at "and" outside braces. */
function people(text: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const piece of text.split(/(\s+and\s+|[{}])/)) {
    if (piece === '{') depth++;
    if (piece === '}') depth--;
    if (depth === 0 && /^\s+and\s+$/.test(piece)) parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts.map(plainOfTex).filter((name) => name !== '');
}

function monthOf(text: string): string {
  const place = MONTHS.indexOf(text.trim().slice(0, 3).toLowerCase());
  return place === -1 ? (/\d+/.exec(text)?.[0] ?? '') : String(place + 1);
}

function dateOf(raw: ReadonlyMap<string, string>): string {
  const date = plainOfTex(raw.get('date') ?? '');
  if (date !== '') return date;
  const year = plainOfTex(raw.get('year') ?? '');
  const month = plainOfTex(raw.get('month') ?? '');
  // "13 April" and "apr 13" have the day in the month field.
  const day = raw.get('day') ?? (/\p{L}/u.test(month) ? (/\d{1,2}/.exec(month)?.[0] ?? '') : '');
  return isoOfParts(year, monthOf(month.replace(/^[\d\s.~]+(?=\p{L})/u, '')), day) || year;
}

function columnsOf(type: string, key: string, fields: readonly (readonly [string, string])[]) {
  const columns = new Map<string, ReferenceField>([['Type', type.toLowerCase()]]);
  if (key !== '') columns.set('ID', key);
  const raw = new Map(fields);
  for (const [field, value] of fields) {
    const known = Object.hasOwn(NAMES, field) ? NAMES[field] : undefined;
    const name = known ?? field.charAt(0).toUpperCase() + field.slice(1);
    const text =
      field === 'url' || field === 'doi' ? value.replace(/\\([&%$#_])/g, '$1').trim() : plainOfTex(value);
    let list = [text];
    if (field === 'author' || field === 'editor') list = people(value);
    if (field === 'keywords') list = text.split(/\s*[;,]\s*/);
    const filled = [columns.get(name) ?? [], list].flat().filter((each) => each !== '');
    if (filled.length > 0) columns.set(name, filled.length === 1 ? (filled[0] ?? '') : filled);
  }
  const date = dateOf(raw);
  if (date !== '') columns.set('Date', date);
  return columns;
}

/** Reads references in BibTeX. Text between entries is a comment; a malformed entry is a fault. */
export function parseBibtex(text: string): References {
  const references: Reference[] = [];
  const faults: { line: number; text: string }[] = [];
  const scanner = new Scanner(text, new Map(MONTHS.map((month) => [month, month])));
  let line = 1;
  let counted = 0;
  for (let start = text.indexOf('@'); start !== -1; start = text.indexOf('@', scanner.at)) {
    for (; counted < start; counted++) if (text[counted] === '\n') line++;
    scanner.at = start + 1;
    const type = scanner.take(/([a-zA-Z]+)\s*(?=[{(])/y)?.[1];
    if (type === undefined) continue;
    const kind = type.toLowerCase();
    if (kind === 'comment' || kind === 'preamble') {
      scanner.enclosed();
      continue;
    }
    scanner.at++;
    const key = kind === 'string' ? '' : (scanner.take(/\s*([^\s,={}()]*)\s*(?:,|(?=[})]))/y)?.[1] ?? '');
    const fields = scanner.fields();
    if (fields === null) {
      faults.push({ line, text: text.slice(start, start + 200) });
      // Skip to the start of the next entry, which can still be read.
      const next = text.slice(start + 1).search(/\n\s*@[a-zA-Z]+\s*[{(]/);
      scanner.at = next === -1 ? text.length : start + 1 + next;
    } else if (kind === 'string') for (const [name, value] of fields) scanner.macros.set(name, value);
    else references.push({ fields: columnsOf(type, key, fields), line });
  }
  return { references, faults };
}
