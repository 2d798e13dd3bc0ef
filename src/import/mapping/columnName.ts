import { NAMES, type NamedTarget, type SureAndLikely } from './columnWords.ts';
import { foldColumn } from './foldColumn.ts';

interface Word {
  readonly target: NamedTarget;
  readonly weight: number;
}

const SURE = 1;
const LIKELY = 0.7;

function buildIndex(): ReadonlyMap<string, readonly Word[]> {
  const index = new Map<string, Word[]>();
  const add = (names: string, target: NamedTarget, weight: number) => {
    for (const name of names.split(', ')) {
      const key = foldColumn(name);
      const words = index.get(key) ?? [];
      if (!words.some((word) => word.target === target)) words.push({ target, weight });
      index.set(key, words);
    }
  };
  for (const [target, [sure, likely]] of Object.entries(NAMES) as [NamedTarget, SureAndLikely][]) {
    add(sure, target, SURE);
    if (likely !== undefined) add(likely, target, LIKELY);
  }
  return index;
}

const index = buildIndex();
/** Words that tell what a column is if they are its whole name, but mean something else within a longer one. */
const WHOLE_ONLY = new Set(
  'from, to, data, target, mem, stati, parti, stan, yer, konu, deal, project'.split(', '),
);
const phrases = [...index.keys()]
  .filter((phrase) => !WHOLE_ONLY.has(phrase))
  .sort((a, b) => b.length - a.length);

/** Numbers and letters that count similar columns: "Party 1", "country A", "国家2". */
const ORDINAL = /(?: (?:\d{1,2}|[a-z]|[ivx]{1,3}|one|two)|(?<=\p{L})\d{1,2})$/u;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** In scripts without spaces between words, a word can start anywhere. */
function contains(name: string, phrase: string): boolean {
  if (EAST_ASIAN.test(phrase)) return phrase.length > 1 && name.includes(phrase);
  return ` ${name} `.includes(` ${phrase} `);
}

/** "recordno", "treatyid", "agreement_number": the ending shows what the column is, whatever comes before it. */
const ID_ENDING = /(?:^| |(?<=\p{L}{3}))(?:id|ids|no|nr|num|number|code|key)$/u;
const ID_CERTAINTY = 0.6;

/** Words for the end of an agreement: a date with such a name never dates the agreement. */
const ENDS =
  /inactiv|expir|terminat|denounc|denunc|withdraw|lapse|cancel|repeal|истеч|прекращ|денонс|终止|失效|退出|종료|만료|실효/u;

/** The longest known words within a name; of equally long ones the last, as the main word usually comes last. */
function within(name: string): ReadonlyMap<NamedTarget, number> {
  let best = '';
  for (const phrase of phrases) {
    if (phrase.length < best.length) break;
    if (contains(name, phrase) && (best === '' || name.lastIndexOf(phrase) > name.lastIndexOf(best)))
      best = phrase;
  }
  const share = best.length / name.length;
  const words = index.get(best) ?? [];
  const matches = ENDS.test(name) ? words.filter(({ target }) => target !== 'date') : words;
  return new Map(matches.map(({ target, weight }) => [target, weight * (0.5 + 0.4 * share)]));
}

/** What a column's name suggests the column is: certainty by target, 0 to 1; empty if it suggests nothing. */
export function targetsOfName(name: string): ReadonlyMap<NamedTarget, number> {
  const key = foldColumn(name);
  if (key === '') return new Map();
  const exact = index.get(key);
  if (exact) return new Map(exact.map(({ target, weight }) => [target, weight]));
  const base = key.replace(ORDINAL, '');
  const numbered = base === key ? undefined : index.get(base);
  if (numbered) return new Map(numbered.map(({ target, weight }) => [target, weight * 0.95]));
  const found = within(key);
  return found.size === 0 && ID_ENDING.test(key) ? new Map([['id', ID_CERTAINTY]]) : found;
}

/** What dates a record without a date of its own: first the dates that usually follow the signature soonest. */
const STAND_INS: readonly RegExp[] = [
  /sign|conclu|подпис|заключ|签|缔结|서명|체결|firma|unterzeich/,
  /adopt|принят|通过|채택|verabschied/,
  /instrument|ratif|accept|accession|approv|deposit|ратиф|присоед|批准|加入|비준|가입/,
  /force|effect|eif|вступ|действ|生效|발효|시행|vigueur|vigor|kraft/,
];

/** Rank of a date column as a stand-in for a record's date; 0 is best. */
export function standInRank(name: string): number {
  const key = foldColumn(name);
  const rank = STAND_INS.findIndex((words) => words.test(key));
  return rank === -1 ? STAND_INS.length : rank;
}

/** Whether a column's name says that its values only identify rows: these are never dates, whatever they look like. */
export const isIdName = (name: string): boolean => {
  const key = foldColumn(name);
  return index.get(key)?.[0]?.target === 'id' || ID_ENDING.test(key);
};

/** Whether a column's name is nothing but a word for notes: "Notes", "Примечание", "备注". */
export const isNoteName = (name: string): boolean =>
  (index.get(foldColumn(name)) ?? []).some(({ target }) => target === 'note');
