import type { Translate } from '../../core/names.ts';
import type { ImportFault } from '../../import/job/protocol.ts';
import { bytesInWords } from './bytes.ts';

/** Values that are sizes in bytes. */
const SIZES = ['size', 'limit', 'packed', 'said'];
/** Faults whose `limit` is a number of things, not of bytes. */
const COUNTED = ['too-many-columns', 'too-deep', 'xlsx-bomb'];
const SAID = [
  'line',
  'column',
  'found',
  'status',
  'url',
  'rows',
  'columns',
  'size',
  'limit',
  'codec',
  'sheet',
  'reason',
  'entry',
  'message',
];

/** What exactly was found, for whoever wants to know: "Line: 12; column: 3". Empty where nothing is known. */
export function faultDetail({ code, values }: ImportFault, t: Translate, locale: string): string {
  const isSize = (name: string) =>
    SIZES.includes(name) && !COUNTED.includes(code) && values.rows === undefined;
  const number = new Intl.NumberFormat(locale);
  const said = (name: string, value: string | number) => {
    if (typeof value === 'string') return value.slice(0, 300);
    if (isSize(name)) return bytesInWords(value, locale);
    return number.format(value);
  };
  return SAID.flatMap((name) => {
    const value = values[name];
    if (value === undefined || value === '') return [];
    return [t('open.detail', { name: t(`open.detail.${name}`), value: said(name, value) })];
  }).join(' · ');
}
