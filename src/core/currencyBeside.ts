/** A currency named next to an amount, and the span of the amount together with that name. */
export interface CurrencyBeside {
  readonly start: number;
  readonly end: number;
  /** ISO 4217, in lower case. */
  readonly code: string;
}

/** Signs and words of currencies, in the languages of the page; "¥" is left out because it stands for two of them. */
const CURRENCIES: readonly (readonly [code: string, words: string])[] = [
  ['rub', '₽|rub|rur|rou?bles?|рубл\\p{L}*|руб\\.?|卢布|盧布'],
  ['usd', 'us\\$|\\$|usd|us dollars?|dollars?|доллар\\p{L}* сша|доллар\\p{L}*|долл\\.?|美元'],
  ['eur', '€|eur|euros?|евро|欧元|歐元'],
  ['cny', 'cn¥|cny|rmb|yuan|renminbi|юан\\p{L}*|人民币|人民幣|元'],
  ['gbp', '£|gbp|фунт\\p{L}*|英镑|英鎊'],
  ['jpy', 'jpy|yen|иен\\p{L}*|日元|円'],
];
const NAMED = CURRENCIES.map(([code, words]) => `(?<${code}>${words})`).join('|');
const BEFORE = new RegExp(`(?<!\\p{L})(?:${NAMED})\\s?$`, 'iu');
const AFTER = new RegExp(`^\\s?(?:${NAMED})(?:(?<=\\p{sc=Han}|\\.)|(?!\\p{L}))`, 'iu');
const CODE_BEFORE = /(?<!\p{L})(?<other>[A-Z]{3})\s?$/u;
const CODE_AFTER = /^\s?(?<other>[A-Z]{3})(?!\p{L})/u;
/** How far from the amount a currency name is looked for, UTF-16 units on either side. */
const REACH = 24;

/** ISO 4217 codes the engine knows, to tell them from other words of three capitals. */
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

function codeIn(match: RegExpExecArray | null): string | null {
  const [code, word] = Object.entries(match?.groups ?? {}).find(([, each]) => each !== undefined) ?? [];
  if (code === undefined || word === undefined) return null;
  if (code !== 'other') return code;
  return CODES.has(word) ? word.toLowerCase() : null;
}

/** The currency that a text names right before or after the amount at `start` .. `end`; null if it names none. */
export function currencyBeside(text: string, start: number, end: number): CurrencyBeside | null {
  const before = text.slice(Math.max(0, start - REACH), start);
  for (const pattern of [BEFORE, CODE_BEFORE]) {
    const match = pattern.exec(before);
    const code = codeIn(match);
    if (match && code !== null) return { start: start - match[0].length, end, code };
  }
  const after = text.slice(end, end + REACH);
  for (const pattern of [AFTER, CODE_AFTER]) {
    const match = pattern.exec(after);
    const code = codeIn(match);
    if (match && code !== null) return { start, end: end + match[0].length, code };
  }
  return null;
}
