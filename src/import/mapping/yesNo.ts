const YES_OR_NO = new Set(
  (
    'yes no y n true false t f 0 1 x si sí não nao sim oui non ja nein nee да нет д н 是 否 有 无 はい いいえ 예 아니오 아니요 ' +
    'evet hayır tak nie da ne نعم لا بله خیر'
  ).split(' '),
);

/** Whether a text answers a question with yes or no, in the languages the atlas reads: "SI" beside "NO" is no country. */
export const isYesOrNo = (text: string): boolean => text.length <= 6 && YES_OR_NO.has(text.toLowerCase());
