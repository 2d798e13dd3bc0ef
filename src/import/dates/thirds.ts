import { calendarOf, daysInMonth } from '../../core/days.ts';
import { parseEdtf } from '../../core/edtf.ts';
import type { DateReading } from './dateReading.ts';
import { foldWord } from './dateWords.ts';
import { isoText, setOf } from './readings.ts';

/** Words for a third or a half of a time, before it and after it; folded. */
const BEFORE: Readonly<Record<string, RegExp>> = {
  early:
    /^(?:early|beginning of|start of|in early|начало|в начале|debut(?: du| de| des)?|au debut du|principios de(?:l)?|comienzos de(?:l)?|anfang|inizio(?: del)?|inicios? d[eo]|begin|poczatek|початок) ?-?/u,
  mid: /^(?:mid|middle of|in mid|середина|в середине|mi|milieu(?: du| de)?|mediados de(?:l)?|mitte|meta(?: del)?|meados d[eo]|midden|medio|polowa|середина) ?-?/u,
  late: /^(?:late|end of|in late|конец|в конце|fin(?: du| de)?|finales de(?:l)?|fines de|ende|fine(?: del)?|fim d[eo]|final d[eo]|eind|koniec|кінець) ?-?/u,
  first:
    /^(?:(?:the )?(?:first|1st) half of(?: the)?|первая половина|1-?я половина|premiere moitie du|primera mitad del?|erste halfte des|prima meta del) /u,
  second:
    /^(?:(?:the )?(?:second|2nd) half of(?: the)?|вторая половина|2-?я половина|seconde moitie du|segunda mitad del?|zweite halfte des|seconda meta del) /u,
};
const AFTER: Readonly<Record<string, RegExp>> = {
  early: /(?:初期|初|初头|上旬| ?초| basi| baslari)$/u,
  mid: /(?:中期|中叶|中葉|中旬|年中| ?중반| ortasi| ortalari)$/u,
  late: /(?:末期|末|底|下旬| ?말| sonu| sonlari)$/u,
};

/** Where each part begins and ends, in units of what is divided. */
type Cut = readonly [first: number, last: number];
const CUTS: Readonly<Record<'month' | 'year' | 'decade' | 'century', Readonly<Record<string, Cut>>>> = {
  month: { early: [1, 10], mid: [11, 20], late: [21, 31], first: [1, 15], second: [16, 31] },
  year: { early: [1, 4], mid: [5, 8], late: [9, 12], first: [1, 6], second: [7, 12] },
  decade: { early: [0, 3], mid: [4, 6], late: [7, 9], first: [0, 4], second: [5, 9] },
  century: { early: [0, 33], mid: [34, 66], late: [67, 99], first: [0, 49], second: [50, 99] },
};

/** A third or a half of a month, year, decade or century as a set; null where it is none of them. */
function partOf(edtf: string, part: string): DateReading | null {
  const date = parseEdtf(edtf);
  if (!date || date.approximate || date.uncertain) return null;
  const { year, month } = calendarOf(date.min);
  const { precision } = date;
  if (precision !== 'month' && precision !== 'year' && precision !== 'decade' && precision !== 'century')
    return null;
  const [first, last] = CUTS[precision][part] ?? [0, 0];
  if (precision === 'month')
    return setOf(isoText(year, month, first), isoText(year, month, Math.min(last, daysInMonth(year, month))));
  if (precision === 'year') return setOf(isoText(year, first), isoText(year, last));
  return setOf(isoText(year + first), isoText(year + last));
}

/**
 * "Early 1990s", "середина XIX века", "2019年末": a third of what is named, and the halves of a century, as a set. null for
 * other texts.
 * @param read reads what is left
 */
export function thirdReading(text: string, read: (text: string) => DateReading): DateReading | null {
  const folded = /\p{Script=Hangul}/u.test(text) ? text : foldWord(text);
  for (const [places, isBefore] of [
    [BEFORE, true],
    [AFTER, false],
  ] as const)
    for (const [part, pattern] of Object.entries(places)) {
      const rest = folded.replace(pattern, '');
      if (rest === folded) continue;
      const reading = read(isBefore ? rest.replace(/^(?:the|le|la|el|il|des?) /, '') : rest);
      const third = reading.kind === 'date' ? partOf(reading.edtf, part) : null;
      if (third) return third;
    }
  return null;
}
