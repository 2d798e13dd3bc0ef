const ASCII = /^\p{ASCII}*$/u;

/**
 * Lower case without diacritics: "Popović" and "popovic" become the same, as do "ё" and "е", and forms of one letter
 * such as full width "５Ｇ" and half width "ﾃｽﾄ". Hangul syllables stay whole, and kana keep their sound marks, since
 * these make different letters.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/(?![\u3099\u309a])\p{M}/gu, '')
    .normalize('NFKC')
    .replace(/ß/g, 'ss')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}
