/** Accents of TeX as combining marks. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};
const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textbraceleft: '{',
  textbraceright: '}',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
};
/** Stand for braces that are meant, until those of TeX are gone. */
const [OPEN, CLOSE, BACKSLASH, TILDE] = ['\ue000', '\ue001', '\ue002', '\ue003'] as const;
const GUARDED: Readonly<Record<string, string>> = { '{': OPEN, '}': CLOSE, '\\': BACKSLASH, '~': TILDE };
const UNGUARDED: Readonly<Record<string, string>> = {
  [OPEN]: '{',
  [CLOSE]: '}',
  [BACKSLASH]: '\\',
  [TILDE]: '~',
};

function accented(letter: string, accent: string): string {
  const plain = letter === '\\i' || letter === 'ı' ? 'i' : letter === '\\j' || letter === 'ȷ' ? 'j' : letter;
  return (plain + (ACCENTS[accent] ?? '')).normalize('NFC');
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
    .replace(/\\([&%$#_{} ])/g, (_, sign) => GUARDED[sign] ?? sign)
    .replace(/\\([a-zA-Z]+)(?:\{\}|\s+|(?![a-zA-Z]))/g, (whole, name: string) => {
      const letter = Object.hasOwn(LETTERS, name) ? LETTERS[name] : undefined;
      // A command that sets letters otherwise leaves its text.
      if (letter === undefined) return whole.endsWith(' ') ? ' ' : '';
      return GUARDED[letter] ?? letter;
    })
    .replace(/~/g, ' ')
    .replace(/[{}]/g, '')
    .replace(/[\ue000-\ue003]/g, (sign) => UNGUARDED[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .trim();
}
