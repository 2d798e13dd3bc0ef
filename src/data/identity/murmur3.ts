const [C1, C2, C3, C4] = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93];
const BLOCK = 16;

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
const mixed = (word: number, times: number, by: number, again: number): number =>
  Math.imul(rotated(Math.imul(word, times), by), again);

function avalanched(word: number): number {
  let mixing = word ^ (word >>> 16);
  mixing = Math.imul(mixing, 0x85ebca6b);
  mixing ^= mixing >>> 13;
  mixing = Math.imul(mixing, 0xc2b2ae35);
  return mixing ^ (mixing >>> 16);
}

/**
 * MurmurHash3_x86_128 (Austin Appleby, public domain) with seed 0 of the first `length` bytes, as four words. It is
 * fast and distinguishes contents, but is no protection against forgery.
 *
 * @param words four bytes each, lowest first; from `length` to the end of its block of 16 bytes they must exist and be
 * 0
 * @param into receives the hash
 */
export function murmur3(words: Int32Array, length: number, into: Int32Array): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const whole = Math.floor(length / BLOCK) * 4;
  for (let i = 0; i < whole; i += 4) {
    a ^= mixed(words[i] ?? 0, C1, 15, C2);
    a = (Math.imul(rotated(a, 19) + b, 5) + 0x561ccd1b) | 0;
    b ^= mixed(words[i + 1] ?? 0, C2, 16, C3);
    b = (Math.imul(rotated(b, 17) + c, 5) + 0x0bcaa747) | 0;
    c ^= mixed(words[i + 2] ?? 0, C3, 17, C4);
    c = (Math.imul(rotated(c, 15) + d, 5) + 0x96cd1c35) | 0;
    d ^= mixed(words[i + 3] ?? 0, C4, 18, C1);
    d = (Math.imul(rotated(d, 13) + a, 5) + 0x32ac3b17) | 0;
  }
  if (length % BLOCK > 0) {
    a ^= mixed(words[whole] ?? 0, C1, 15, C2);
    b ^= mixed(words[whole + 1] ?? 0, C2, 16, C3);
    c ^= mixed(words[whole + 2] ?? 0, C3, 17, C4);
    d ^= mixed(words[whole + 3] ?? 0, C4, 18, C1);
  }
  a ^= length;
  b ^= length;
  c ^= length;
  d ^= length;
  a = (a + b + c + d) | 0;
  b = (b + a) | 0;
  c = (c + a) | 0;
  d = (d + a) | 0;
  a = avalanched(a);
  b = avalanched(b);
  c = avalanched(c);
  d = avalanched(d);
  a = (a + b + c + d) | 0;
  into[0] = a;
  into[1] = b + a;
  into[2] = c + a;
  into[3] = d + a;
}

/** Words as hexadecimal digits. */
export const hexOf = (words: Int32Array): string =>
  [...words].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
