import { type ContextLayer, type LayerRow, layerCredit, spanOfRow } from '../../core/contextLayer.ts';
import { dateInWords } from '../../core/dateWords.ts';
import type { EdtfDate } from '../../core/edtf.ts';
import type { Translate } from '../../core/names.ts';
import type { DaySpan } from '../../core/viewState.ts';
import type { NamedPeriod } from './periods.ts';

/** Days by which an approximate or uncertain date of one day is drawn less sure, on either side. */
const ABOUT = 15;

/** The days a date may mean; some more if it is approximate or uncertain. */
function possible({ min, max, approximate, uncertain }: EdtfDate): {
  readonly min: number;
  readonly max: number;
} {
  const room = approximate || uncertain ? Math.max(0, ABOUT - (max - min) / 2) : 0;
  return { min: min - room, max: max + room };
}

/** "Name: 12 March 2014 – 3 May 2018". */
export function rowInWords({ name, start, end }: LayerRow, t: Translate, locale: string): string {
  const from = dateInWords(start, t, locale);
  if (end === null) return t('context.event', { name, date: from });
  if (spanOfRow({ start, end })?.end === 'ongoing') return t('context.ongoing', { name, from });
  return t('context.period', { name, from, to: dateInWords(end, t, locale) });
}

/** The periods and events of layers; `window`: what goes on is drawn to its end. */
export const layerPeriods = (
  layers: readonly ContextLayer[],
  window: DaySpan,
  t: Translate,
  locale: string,
): readonly NamedPeriod[] =>
  layers.flatMap((layer) =>
    layer.rows.flatMap((row): readonly NamedPeriod[] => {
      const span = spanOfRow(row);
      if (!span) return [];
      const first = possible(span.start);
      const about = { of: row, text: row.name, look: 'context' as const };
      const title = `${rowInWords(row, t, locale)} · ${layerCredit(layer)}`;
      if (span.end === null) {
        const isExact = first.min === first.max;
        const sure = isExact ? undefined : { from: first.max, to: first.min };
        return [{ ...about, title, from: first.min, to: first.max, sure, isBand: false }];
      }
      const last = span.end === 'ongoing' ? { min: window.max + 1, max: window.max + 1 } : possible(span.end);
      const sure = { from: first.max, to: last.min };
      return [{ ...about, title, from: first.min, to: last.max, sure, isBand: true }];
    }),
  );
