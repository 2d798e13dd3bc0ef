const YES_OR_NO = new Set(
  (
    'yes no y n true false t f 0 1 x si sí não nao sim oui non ja nein nee да нет д н 是 否 有 无 はい いいえ 예 아니오 아니요 ' +
    'evet hayır tak nie da ne نعم لا بله خیر'
  ).split(' '),
);

/** Whether a text is "yes" or "no" in a language the atlas reads: "SI" beside "NO" is not a country. */
export const isYesOrNo = (text: string): boolean => text.length <= 6 && YES_OR_NO.has(text.toLowerCase());

const YES = new Set(
  'yes y true t 1 x v + * ✓ ✔ ☑ ● • √ si sí sim oui o ja да д 是 有 はい 예 evet tak نعم بله'.split(' '),
);
const NO = new Set(
  'no n false f 0 não nao non nein nee нет н 否 无 いいえ 아니오 아니요 hayır nie ne لا خیر'.split(' '),
);

/**
 * Whether a cell below a country's name says that the country takes part, "X", or that it does not, "no"; null for
 * other texts.
 */
export function markOf(text: string): boolean | null {
  if (text.length > 6) return null;
  const lower = text.trim().toLowerCase();
  return YES.has(lower) ? true : NO.has(lower) ? false : null;
}
