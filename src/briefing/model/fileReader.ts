import { MAX_CHARACTERS } from './limits.ts';

/** Something in a briefing that could not be used; `key` is a message key. */
export interface DeckFault {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text without lone surrogates and control characters other than line feed and tab. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .toWellFormed();
}

/** Most characters of a value quoted in a fault. */
const MAX_QUOTED = 60;

/** A value as quoted in a fault. */
export const quoted = (value: unknown): string =>
  ['string', 'number', 'boolean'].includes(typeof value)
    ? clean(String(value)).slice(0, MAX_QUOTED).toWellFormed()
    : '…';

/** Most faults reported for one file. */
const MAX_FAULTS = 12;

/** Reads fields of a file and collects their faults. */
export class FileReader {
  readonly faults: DeckFault[] = [];

  fault(key: string, values: DeckFault['values'] = {}): void {
    if (this.faults.length < MAX_FAULTS) this.faults.push({ key: `deck.fault.${key}`, values });
  }

  /**
   * The text of a field, cut to its limit; empty if it isn't text.
   * @param limit the limit's name, if it isn't the field's
   * @param from makes the text from the one in the file
   */
  text(
    fields: Fields,
    field: string,
    where: string,
    limit: keyof typeof MAX_CHARACTERS,
    from: (text: string) => string = clean,
  ): string {
    const value = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (value === undefined || value === null) return '';
    if (typeof value !== 'string') {
      this.fault('notText', { field: `${where}.${field}` });
      return '';
    }
    const most = MAX_CHARACTERS[limit];
    const text = from(value);
    if (text.length <= most) return text;
    this.fault('cut', { field: `${where}.${field}`, most });
    return text.slice(0, most).toWellFormed();
  }

  keys(fields: Fields, known: ReadonlySet<string>, where: string): void {
    for (const key of Object.keys(fields))
      if (!known.has(key)) this.fault('unknownKey', { key: `${where}.${quoted(key)}` });
  }
}
