import { readFileSync } from 'node:fs';

const built = JSON.parse(
  readFileSync(new URL('../public/data/russia-digital-economy.json', import.meta.url), 'utf8'),
);

/** Mulberry32: a small seeded generator of numbers from 0 to 1, so that every run measures the same data. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A dataset of `size` records: the built-in ones, copied with other dates and numbered titles. */
export function generated(size) {
  const next = random(size);
  const text = (value, suffix) =>
    typeof value === 'string'
      ? `${value} ${suffix}`
      : Object.fromEntries(Object.entries(value).map(([language, each]) => [language, `${each} ${suffix}`]));
  const agreements = Array.from({ length: size }, (_, i) => {
    const base = built.agreements[i % built.agreements.length];
    if (i < built.agreements.length) return base;
    const date = new Date(Date.UTC(1996, 0, 1) + Math.floor(next() * 10_500) * 86_400_000);
    const { relations, validity, ...rest } = base;
    return {
      ...rest,
      id: `${base.id}-${i}`,
      title: text(base.title, i),
      date: date.toISOString().slice(0, 10),
      dateBasis: 'event',
    };
  });
  return { ...built, name: `generated-${size}`, agreements };
}
