/** By code page: the bytes of each character, found with TextDecoder, which only decodes. */
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Characters of windows-1252 from 0x80 on. */
const UPPER_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function tableOf(label: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(label);
  if (known) return known;
  const decoder = new TextDecoder(label);
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: number[]) => {
    const text = decoder.decode(new Uint8Array(bytes));
    if (Array.from(text).length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 0x100; byte++) add(byte);
  // Node decodes windows-1252 as if it were Latin 1.
  if (label === 'windows-1252')
    for (const [i, letter] of Array.from(UPPER_1252).entries())
      if (letter !== ' ') table.set(letter, [0x80 + i]);
  if (/^(gb|big5|euc|shift)/.test(label))
    for (let first = 0x81; first < 0xff; first++)
      for (let second = 0x40; second < 0xff; second++) add(first, second);
  tables.set(label, table);
  return table;
}

/** `text` in the encoding `label`; characters missing from the encoding are left out. */
export function encodeText(text: string, label: string): Uint8Array {
  if (label === 'utf-8') return new TextEncoder().encode(text);
  const table = tableOf(label);
  return new Uint8Array(Array.from(text).flatMap((letter) => table.get(letter) ?? []));
}
