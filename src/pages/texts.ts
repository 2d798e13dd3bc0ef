import type { Text } from '../core/dataset.ts';
import type { Names } from '../core/names.ts';
import { type Html, html } from './html.ts';

/** A text, marked with its language if that isn't the page's. */
export function textIn(text: Text, names: Names): Html {
  const language = names.languageOf(text);
  const words = names.text(text);
  return language === undefined ? html`${words}` : html`<span lang="${language}">${words}</span>`;
}

/** EDTF dates that are ISO 8601 dates as well: one certain day, month or year. */
const EXACT = /^\d{4}(-\d\d){0,2}$/;

/** A date as ISO 8601 if it is one certain day, month or year; otherwise null. */
export const exactDate = (edtf: string | null | undefined): string | null =>
  edtf !== null && edtf !== undefined && EXACT.test(edtf) ? edtf : null;
