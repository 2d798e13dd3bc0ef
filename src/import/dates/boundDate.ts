import type { Day } from '../../core/days.ts';
import { shortestEnd, shortestStart } from '../../core/days.ts';
import { parseEdtf } from '../../core/edtf.ts';
import type { DateReading } from './dateReading.ts';
import { foldWord } from './dateWords.ts';
import { found } from './readings.ts';

/** `before` and `after` leave the date itself out; `by` and `from` take it in. */
type Side = 'before' | 'by' | 'after' | 'from';

const FIRST: readonly (readonly [Side, RegExp])[] = [
  [
    'by',
    /^(?:by|until|till|up to|no later than|not later than|не позднее|не позже|jusqu['’ ]?en|jusqu['’ ]?au|au plus tard(?: en)?|hasta|bis|spatestens|fino al?|entro il|ate|tot|uiterlijk|do|≤|<=) ?(?:the |end of )?/u,
  ],
  [
    'before',
    /^(?:before|prior to|earlier than|pre|до|ранее|раньше|перед|avant|antes del?|antes do|vor|prima del?|prima di|voor|przed|قبل|<) ?-?/u,
  ],
  ['from', /^(?:not before|no earlier than|not earlier than|не ранее|не раньше|≥|>=) ?/u],
  [
    'after',
    /^(?:after|later than|post|после|позднее|позже|apres|despues del?|depois de|nach|dopo(?: il)?|na|po|بعد|>) ?-?/u,
  ],
];
const LAST: readonly (readonly [Side, RegExp])[] = [
  ['by', /(?:以前|为止|まで| ?이전| or (?:earlier|before)| oder fruher| ou avant| или ранее| или раньше)$/u],
  ['before', /(?:之前|前|'?[dt][ae]n once)$/u],
  ['from', /(?:以降|以後|以后| ?이후| or (?:later|after)| oder spater| ou apres| или позднее| или позже)$/u],
  ['after', /(?:之后|之後|'?[dt][ae]n sonra)$/u],
];

const previous = (day: Day) => shortestEnd((day - 1) as Day);
const next = (day: Day) => shortestStart((day + 1) as Day);

function bounded(side: Side, edtf: string): DateReading | null {
  const date = parseEdtf(edtf);
  // A set, or an approximate date, is no bound.
  if (!date || date.precision === 'one-of' || date.approximate || date.uncertain) return null;
  if (side === 'before') return found(`[..${previous(date.min)}]`);
  if (side === 'by') return found(`[..${shortestEnd(date.max)}]`);
  return found(side === 'after' ? `[${next(date.max)}..]` : `[${shortestStart(date.min)}..]`);
}

/**
 * "Before 1950", "after May 1951", "by 1950" and their kin as a set that is open on one side: `[..1949]`; null for other
 * texts.
 * @param read reads the date that bounds it
 */
export function boundReading(text: string, read: (text: string) => DateReading): DateReading | null {
  const folded = /\p{Script=Hangul}/u.test(text) ? text : foldWord(text);
  for (const [side, pattern] of [...FIRST, ...LAST]) {
    const rest = folded.replace(pattern, '').trim();
    if (rest === folded || rest === '') continue;
    const reading = read(rest);
    if (reading.kind === 'unreadable' && reading.why === 'ambiguous') return reading;
    const bound = reading.kind === 'date' ? bounded(side, reading.edtf) : null;
    if (bound) return bound;
  }
  return null;
}
