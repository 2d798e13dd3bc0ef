import { monthOfText } from './wordedDate.ts';

/** Two or three words of a place, or a name of one with its kind before it: "г. Москва". */
const PLACE = /^(?:(?:г|м|с)\.\s*)?(?:\p{Lu}|\p{Script=Han})[\p{L}\p{M}.'’ -]{1,40}$/u;
const MOST_WORDS = 4;
const WEEKDAY = /^\p{L}{2,10}\.?$/u;
/** Words before a date that say more than where it was. */
const NO_PLACE =
  /\b(?:not|no|before|after|until|till|since|from|expected|planned|draft|due|expires?|enter|entry|force|ratif|renew|terminat|updat|amend|publi|withdr|denounc|suspen|revis|announc|exten|end|start|beg[iu]n|sent|receiv|regist|deposit|accept|acced|access|approv|effect|circa|about|early|late|mid|spring|summer|autumn|fall|winter|quarter|semester|week)/iu;

const isPlace = (part: string): boolean =>
  PLACE.test(part) &&
  part.split(/\s+/).length <= MOST_WORDS &&
  !NO_PLACE.test(part) &&
  part.split(/[\s.]+/).every((word) => word === '' || monthOfText(word) === null);

/**
 * The date of a text that says a place beside it: "Paris, 14/05/1973", "13.04.2015, г. Москва"; null for other texts.
 */
export function besidePlace(text: string): string | null {
  const parts = text.split(/\s*[,;\n]\s*/u);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2) return null;
  if (!/\d/.test(first) && isPlace(first)) return text.slice(text.search(/[,;\n]/) + 1).trim();
  if (!/\d/.test(last) && isPlace(last))
    return text.slice(0, text.length - last.length).replace(/\s*[,;\n]\s*$/u, '');
  return null;
}

const BRACKET = /[([（]([^()[\]（）?]*\p{L}{2}[^()[\]（）?]*)[)\]）]\s*$/u;

/** Whether a text that was read as a date says more than its date: where it was, or a remark. */
export function saysMore(text: string): boolean {
  const remark = BRACKET.exec(text)?.[1]?.trim();
  if (remark !== undefined) return !WEEKDAY.test(remark) || remark.length > 3;
  return besidePlace(text) !== null;
}
