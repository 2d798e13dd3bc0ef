import { random } from './dataset.mjs';

const DAYS = 29_220;
const FIRST = -9130;
const PARTIES = 250;
const SECTORS = 16;
const KINDS = 9;
const STAGES = 8;
const LEVELS = 7;

/**
 * Columns of `n` rows like those of a dataset of treaties, created without records: 250 parties, some of them in many
 * rows, two or three per row, 16 sectors, days over 80 years, one date in ten a month.
 */
export function columnDataOf(n, vocabulary, seed = 11) {
  const next = random(seed);
  // Days ascend: each row takes its share of the remaining years.
  const minDay = Int32Array.from({ length: n }, () => FIRST + Math.floor(DAYS * next() ** 0.6)).sort();
  const maxDay = minDay.map((day) => (next() < 0.1 ? day + 29 : day));
  const codes = (size, skew = 1) => Uint16Array.from({ length: n }, () => Math.floor(next() ** skew * size));
  const parties = Array.from({ length: PARTIES }, (_, i) => `P${String(i).padStart(3, '0')}`);
  const party = lists(n, PARTIES, 2, 0.2, 2.2, next);
  const zero = () => new Uint8Array(n);
  const terms = (name, size) => Array.from({ length: size }, (_, i) => `${name}-${i}`);
  return {
    n,
    dated: n,
    minDay,
    maxDay,
    oneOf: zero(),
    reported: zero(),
    validTo: new Int32Array(n).fill(vocabulary.noDay),
    hasValidity: zero(),
    activeFromMin: minDay,
    activeFromMax: maxDay,
    activeToMin: maxDay,
    activeToMax: maxDay,
    kind: codes(KINDS),
    stage: codes(STAGES),
    level: codes(LEVELS),
    sector: lists(n, SECTORS, 1, 0.3, 1.6, next),
    partner: party,
    party,
    values: {
      sector: terms('sector', SECTORS),
      partner: parties,
      kind: terms('kind', KINDS),
      stage: terms('stage', STAGES),
      level: terms('level', LEVELS),
    },
    parties,
    stageMeaning: Uint8Array.from({ length: STAGES }, (_, i) => i),
    groups: [],
    relations: [],
  };
}

/** A list column: `least` distinct values per row, and one more in a share of the rows. */
function lists(n, size, least, more, skew, next) {
  const offsets = new Uint32Array(n + 1);
  const values = new Uint16Array(n * (least + 1));
  let end = 0;
  for (let row = 0; row < n; row++) {
    const start = end;
    const want = least + (next() < more ? 1 : 0);
    for (let i = 0; i < want; i++) {
      const value = Math.floor(next() ** skew * size);
      if (!values.subarray(start, end).includes(value)) values[end++] = value;
    }
    offsets[row + 1] = end;
  }
  return { offsets, values: values.slice(0, end) };
}
