/** Encodings that can be detected or chosen, by their names in TextDecoder; most common first. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'ibm866',
  'iso-8859-5',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'euc-kr',
  'windows-1250',
  'iso-8859-2',
  'windows-1253',
  'iso-8859-7',
  'windows-1254',
  'windows-1255',
  'iso-8859-8',
  'windows-1256',
  'iso-8859-6',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'macintosh',
] as const;

/** Encodings that nothing in a file proves: each can decode most bytes to some text, so only the text can decide. */
export const GUESSED: readonly string[] = ENCODINGS.filter(
  (label) => !/^(utf|iso-2022)/.test(label) && label !== 'macintosh',
);
