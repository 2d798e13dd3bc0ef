import { isoOfParts } from '../isoTime.ts';
import type { Reference, ReferenceField, References } from './reference.ts';

/** Columns and the tags that go into them; other tags have a column of the same name. */
const COLUMNS = {
  Type: 'TY',
  Title: 'TI T1',
  'Secondary title': 'T2 BT',
  Series: 'T3',
  'Short title': 'ST',
  Authors: 'AU A1',
  Editors: 'A2 ED',
  Year: 'PY',
  Date: 'Y1 DA',
  Accessed: 'Y2',
  Journal: 'JO JF JA',
  Volume: 'VL',
  Issue: 'IS',
  'Start page': 'SP',
  'End page': 'EP',
  Abstract: 'AB N2',
  Notes: 'N1',
  Keywords: 'KW',
  URL: 'UR',
  DOI: 'DO',
  Publisher: 'PB',
  Place: 'CY PP',
  'ISSN or ISBN': 'SN',
  Language: 'LA',
};
const NAMES = new Map(
  Object.entries(COLUMNS).flatMap(([name, tags]) => tags.split(' ').map((tag) => [tag, name] as const)),
);
/** Columns with one value: a different value of another tag goes into a column with that tag. */
const SINGLE = new Set(['Type', 'Title', 'Date', 'Year', 'Abstract', 'ID']);
/** Tags whose lines are kept apart. */
const WRITTEN = new Set(['AB', 'N1', 'N2']);
const TAG = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;

/** Whether a text is RIS: its first line is the type of a reference. */
export function looksLikeRis(start: string): boolean {
  return /^\s*(?:\d+\.\s+)?TY {1,2}- ?[A-Z]/.test(start);
}

/** "2015/04/13/" as an ISO date; any other text is unchanged. */
function dateOf(text: string): string {
  const [year = '', month, day] = text.split('/').map((part) => part.trim());
  return isoOfParts(year, month, day) || text;
}

function fieldsOf(tags: readonly (readonly [string, string])[]): Map<string, ReferenceField> {
  const fields = new Map<string, ReferenceField>();
  for (const [tag, value] of tags) {
    const name = NAMES.get(tag) ?? tag;
    const isDate = name === 'Date' || name === 'Accessed';
    const text = isDate ? dateOf(value) : value;
    const before = fields.get(name);
    if (before === undefined) fields.set(name, text);
    else if (before === text) continue;
    else if (SINGLE.has(name)) fields.set(`${name} (${tag})`, text);
    else fields.set(name, [...(typeof before === 'string' ? [before] : before), text]);
  }
  const year = fields.get('Year');
  if (typeof year === 'string') {
    // Some files have the whole date in place of the year.
    fields.set('Year', year.replace(/^(\d{4})\/.*$/, '$1'));
    if (!fields.has('Date')) fields.set('Date', dateOf(year));
  }
  return fields;
}

/** Reads references in RIS; a line without a tag continues the value before it. */
export function parseRis(text: string): References {
  const references: Reference[] = [];
  const faults: { line: number; text: string }[] = [];
  let tags: [string, string][] | null = null;
  let begun = 0;
  const end = () => {
    if (tags && tags.length > 0) references.push({ fields: fieldsOf(tags), line: begun });
    tags = null;
  };
  for (const [i, raw] of text.split(/\r\n?|\n/).entries()) {
    const line = raw.trimEnd();
    const [, tag, value = ''] = TAG.exec(line.trimStart()) ?? [];
    if (tag === 'TY') {
      end();
      begun = i + 1;
      tags = [];
    }
    if (tag === 'ER') end();
    else if (!tags) {
      if (line.trim() !== '' && !/^\d+\.$/.test(line.trim())) faults.push({ line: i + 1, text: line });
    } else if (tag !== undefined) {
      if (value.trim() !== '') tags.push([tag, value.trim()]);
    } else if (line.trim() !== '') {
      const last = tags.at(-1);
      if (last) last[1] += (WRITTEN.has(last[0]) ? '\n' : ' ') + line.trim();
    }
  }
  end();
  return { references, faults };
}
