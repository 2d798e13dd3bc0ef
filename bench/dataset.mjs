import { readFileSync } from 'node:fs';

const built = JSON.parse(
  readFileSync(new URL('../public/data/russia-digital-economy.json', import.meta.url), 'utf8'),
);

/** Mulberry32: a small seeded generator of numbers from 0 to 1, so that every run measures the same data. */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A dataset of `size` records: the built-in ones, repeated with other dates and numbered titles. */
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

const COUNTRIES = JSON.parse(
  readFileSync(new URL('../public/data/countries.json', import.meta.url), 'utf8'),
).map(({ code }) => code);
const TOPICS = [
  'Trade',
  'Taxation',
  'Extradition',
  'Air services',
  'Fisheries',
  'Culture',
  'Energy',
  'Health',
];
const MORE = ['Science', 'Shipping', 'Environment', 'Labour', 'Defence', 'Education', 'Customs', 'Space'];
const SECTORS = [...TOPICS, ...MORE];
const KINDS = ['agreement', 'memorandum', 'programme', 'statement', 'talks'];
const STAGES = ['proposed', 'signed', 'in-force', 'launched'];

/** Rows of a typical table of treaties, plain and short: two or three parties, most of them recent. */
export function* treaties(size, seed = 7) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  // A few countries are in most treaties.
  const country = () => COUNTRIES[Math.floor(next() ** 2.2 * COUNTRIES.length)];
  for (let i = 0; i < size; i++) {
    const day = Math.floor(-9000 + 29_000 * next() ** 0.6);
    const topic = SECTORS[Math.floor(next() ** 1.6 * SECTORS.length)];
    const parties = [...new Set([country(), country(), ...(next() < 0.2 ? [country()] : [])])];
    yield {
      id: `treaty-${i}`,
      title: `${topic} agreement no. ${i} of ${parties.join(' and ')}`,
      date: new Date(day * 86_400_000).toISOString().slice(0, next() < 0.1 ? 7 : 10),
      parties,
      sectors: next() < 0.3 ? [...new Set([topic, pick(SECTORS)])] : [topic],
      kind: pick(KINDS),
      stage: pick(STAGES),
      url: `https://treaties.example/${i}`,
    };
  }
}

const slug = (text) => text.toLowerCase().replaceAll(' ', '-');

/** The same treaties as a dataset file. */
export function treatyDataset(size) {
  const agreements = [...treaties(size)].map(({ parties, sectors, url, ...rest }) => ({
    ...rest,
    summary: rest.title,
    dateBasis: 'event',
    parties: parties.map((code) => ({ type: 'country', code })),
    level: 'government',
    sectors: sectors.map(slug),
    sources: [{ title: 'Treaty series', url }],
  }));
  const about = { version: '1', language: 'en', licenses: [], sources: [], contributors: [] };
  const title = `${size} treaties`;
  const list = SECTORS.map((label) => ({ id: slug(label), label }));
  return { name: `treaties-${size}`, title, ...about, sectors: list, agreements };
}
