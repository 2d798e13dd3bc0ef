/** Accents of TeX as combining marks. */
const ACCENTS = tableOf(
  '` \u0300 \' \u0301 ^ \u0302 ~ \u0303 = \u0304 u \u0306 . \u0307 " \u0308 r \u030a H \u030b v \u030c d \u0323 c \u0327 k \u0328 b \u0331',
);
const LETTERS = tableOf(
  'ss ß o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ textbackslash \\ textasciitilde ~ ' +
    'textasciicircum ^ textbraceleft { textbraceright } textendash – textemdash — textquoteright ’ textquoteleft ‘',
);
/** What the text itself says, kept apart until the braces and spaces of TeX are gone. */
const PLAIN = '{}\\~';
const GUARDS = '\ue000\ue001\ue002\ue003';
const guarded = (text: string) => text.replace(/[{}\\~]/g, (sign) => GUARDS[PLAIN.indexOf(sign)] ?? sign);

/** Names and what they stand for, by turns. */
function tableOf(text: string): ReadonlyMap<string, string> {
  const words = text.split(' ');
  return new Map(words.flatMap((name, i) => (i % 2 === 0 ? [[name, words[i + 1] ?? ''] as const] : [])));
}

function accented(letter: string, accent: string): string {
  const plain = letter.replace(/^\\/, '').replace('ı', 'i').replace('ȷ', 'j');
  return (plain + (ACCENTS.get(accent) ?? '')).normalize('NFC');
}

/** A text without the commands and braces of TeX: `{\"o}` is "ö", `\&` is "&". */
export function plainOfTex(tex: string): string {
  return tex
    .replace(/\\([`'^~=."])\s*(?:\{(\\?[a-zA-Z])\}|(\\[ij]|[a-zA-Z]))/g, (_, accent, braced, bare) =>
      accented(braced ?? bare, accent),
    )
    .replace(/\\([uvHdckbr])(?:\s*\{(\\?[a-zA-Z])\}|\s+([a-zA-Z]))/g, (_, accent, braced, bare) =>
      accented(braced ?? bare, accent),
    )
    .replace(/\\([&%$#_{} ])/g, (_, sign) => guarded(sign))
    .replace(/\\([a-zA-Z]+)(?:\{\}|\s+|(?![a-zA-Z]))/g, (whole, name: string) => {
      const letter = LETTERS.get(name);
      // A command that sets letters otherwise leaves its text.
      if (letter === undefined) return whole.endsWith(' ') ? ' ' : '';
      return guarded(letter);
    })
    .replace(/~/g, ' ')
    .replace(/[{}]/g, '')
    .replace(/[\ue000-\ue003]/g, (guard) => PLAIN[GUARDS.indexOf(guard)] ?? guard)
    .replace(/\s+/g, ' ')
    .trim();
}
