import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePartyNames } from './partyNames.ts';

const names = parsePartyNames(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../public/data/party-names.json'), 'utf8')),
);

const KNOWN: readonly (readonly [string, string])[] = [
  ...[
    ['USA', 'USA US U.S. U.S.A. usa Usa США EEUU'],
    ['RUS', 'RUS РФ Россия Russia russia РОССИЯ 俄罗斯 俄羅斯 Russie Rusia'],
    ['AFG', 'AFG Afghanistan АФГАНИСТАН 阿富汗 Afganistán Afganistan'],
    ['GBR', 'GBR UK U.K. Britain Великобритания 英国 Royaume-Uni'],
    ['CHN', 'CHN PRC P.R.C. КНР 中华人民共和国 中國 ＣＨＮ Ｃｈｉｎａ'],
    ['DEU', 'DEU GER ФРГ Deutschland 联邦德国'],
    ['AND', 'AND Andorra'],
    ['LAO', 'LAO Laos Лаос'],
    ['ESP', 'España Espana Испания'],
    ['SUN', 'SUN USSR U.S.S.R. СССР 苏联 URSS'],
    ['YUG', 'YUG SFRY Югославия'],
    ['MMR', 'BUR MMR Burma Бирма Мьянма'],
    ['CIV', 'CIV Кот-д’Ивуар 科特迪瓦'],
    ['GIN', 'GIN Guinea Гвинея Guinée'],
    ['COG', 'COG Congo-Brazzaville 刚果（布） 刚果(布)'],
    ['COD', 'COD DRC ZAR Congo-Kinshasa ДРК 刚果（金） Zaire'],
    ['ROU', 'ROM ROU Romania'],
    ['KGZ', 'Киргизия Кыргызстан'],
    ['BLR', 'Белоруссия Беларусь'],
    ['ARE', 'UAE ОАЭ 阿联酋'],
  ].flatMap(([code = '', texts = '']) => texts.split(' ').map((text) => [text, code] as const)),
  ['Korea, Republic of', 'KOR'],
  ['Korea (Republic of)', 'KOR'],
  ['Republic of Korea', 'KOR'],
  ['Korea, Rep.', 'KOR'],
  ['Korea (the Republic of)', 'KOR'],
  ['Korea, Dem. People’s Rep.', 'PRK'],
  ["Korea (Democratic People's Republic of)", 'PRK'],
  ["Democratic People's Republic of Korea", 'PRK'],
  ['Iran (Islamic Republic of)', 'IRN'],
  ['Islamic Republic of Iran', 'IRN'],
  ['Iran, Islamic Rep.', 'IRN'],
  ['Bolivia (Plurinational State of)', 'BOL'],
  ['Venezuela, RB', 'VEN'],
  ['Congo, Democratic Republic of the', 'COD'],
  ['Congo (Democratic Republic of the)', 'COD'],
  ['Congo, Rep.', 'COG'],
  ['Egypt, Arab Rep.', 'EGY'],
  ['Micronesia (Federated States of)', 'FSM'],
  ['Tanzania, United Republic of', 'TZA'],
  ['Moldova (Republic of)', 'MDA'],
  ['Palestine, State of', 'PSE'],
  ['Taiwan, Province of China', 'TWN'],
  ['Hong Kong, China', 'HKG'],
  ['China, Hong Kong SAR', 'HKG'],
  ['China, Macao SAR', 'MAC'],
  ['Gambia, The', 'GMB'],
  ['Bahamas, The', 'BHS'],
  ['The Bahamas', 'BHS'],
  ['Philippines (the)', 'PHL'],
  ['Netherlands (Kingdom of the)', 'NLD'],
  ['Virgin Islands (U.S.)', 'VIR'],
  ['St.Lucia', 'LCA'],
  ['St. Vincent & the Grenadines', 'VCT'],
  ['Saint Kitts & Nevis', 'KNA'],
  ['Trinidad and Tobago', 'TTO'],
  ['Trinidad y Tobago', 'TTO'],
  ['Côte d´Ivoire', 'CIV'],
  ["COTE D'IVOIRE", 'CIV'],
  ['Cote d Ivoire', 'CIV'],
  ['Lao PDR', 'LAO'],
  ['Viet Nam', 'VNM'],
  ['Timor–Leste', 'TLS'],
  ['Cabo Verde', 'CPV'],
  ['Kingdom of the Netherlands', 'NLD'],
  ['Federal Republic of Germany', 'DEU'],
  ['Hellenic Republic', 'GRC'],
  ['Republic of Kenya', 'KEN'],
  ['Kenya (KEN)', 'KEN'],
  ['KE (Kenya)', 'KEN'],
  ['Kenya*', 'KEN'],
  ['Kenya [1]', 'KEN'],
  ['Kenya (2)', 'KEN'],
  ['Kenya¹²', 'KEN'],
  ['\u200eKenya\u200f', 'KEN'],
  ['\u2067Kenya\u2069', 'KEN'],
  ['“Kenya”', 'KEN'],
  ['Ke\u00adnya', 'KEN'],
  ['  New   Zealand ', 'NZL'],
  ['the United Kingdom of Great Britain and Northern Ireland', 'GBR'],
  ['Российская Федерация', 'RUS'],
  ['Соединённые Штаты Америки', 'USA'],
  ['Соединенные Штаты Америки', 'USA'],
  ['Республика Корея', 'KOR'],
  ['Китайская Народная Республика', 'CHN'],
  ['Республика Беларусь', 'BLR'],
  ['Королевство Норвегия', 'NOR'],
  ['Папуа — Новая Гвинея', 'PNG'],
  ['大韩民国', 'KOR'],
  ['肯尼亚共和国', 'KEN'],
  ['États-Unis d’Amérique', 'USA'],
  ['les États-Unis', 'USA'],
  ['l’Allemagne', 'DEU'],
  ['La France', 'FRA'],
  ['République du Sénégal', 'SEN'],
  ['République démocratique du Congo', 'COD'],
  ['Corée du Sud', 'KOR'],
  ['los Estados Unidos', 'USA'],
  ['República del Perú', 'PER'],
  ['Emiratos Árabes Unidos', 'ARE'],
  ['Serbia and Montenegro', 'SCG'],
  ['German Democratic Republic', 'DDR'],
  ['Viet-Nam, Democratic Republic of', 'VDR'],
  ["Yemen (People's Democratic Republic of)", 'YMD'],
];

const UNKNOWN: readonly string[] = [
  ...[
    '',
    ' ',
    '-',
    ',',
    ';',
    '()',
    '*',
    '0',
    '999',
    '1234',
    'us',
    'uk',
    'Us',
    'ru',
    'XYZ',
    'ZZ',
    'EU',
    'and',
  ],
  ...['RU', 'GB', '840', '4', '004', 'Congo', 'Конго', 'NA', 'SI', 'NO', 'per', 'can', 'Per'],
  ...['Korea', 'Корея', 'Corea', 'Republic of China', 'European Union', 'the', 'L’', 'Virgin Islands'],
  ...['Serbia, Montenegro', 'Serbia; Montenegro', 'Serbia/Montenegro', 'Serbia - Montenegro'],
  ...['China, Hong Kong', 'China, Taiwan', 'Kenya, Uganda', 'Trinidad; Tobago', 'Kenya (Uganda)'],
  `Kenya${' x'.repeat(60)}`,
  'Kenya'.repeat(20_000),
];

describe('a code or a name', () => {
  it.each(KNOWN)('%j is of %s', (text, code) => {
    expect(names.codeOf(text)).toBe(code);
    expect(names.suggest(text)).toBe(code);
  });

  it.each(UNKNOWN)('%j is of none', (text) => expect(names.codeOf(text)).toBeNull());
});

describe('a suggestion', () => {
  it.each([
    ['Polnad', 'POL'],
    ['Kenyaa', 'KEN'],
    ['Kazahstan', 'KAZ'],
    ['Souht Sudan', 'SSD'],
    ['Sputh Korea', 'KOR'],
    ['Untied States', 'USA'],
    ['Казахстанн', 'KAZ'],
    ['Government of the Republic of Kenya', 'KEN'],
    ['Government of the Republic of Guinea-Bissau', 'GNB'],
    ['Government of the USA', 'USA'],
    ["The Government of the People's Republic of China", 'CHN'],
    ['Ministry of Justice, Papua New Guinea', 'PNG'],
    ['Ministry of Justice of Japan', 'JPN'],
    ['Ministry of Trade of South Sudan', 'SSD'],
    ['Kenya (Republic), Nairobi', 'KEN'],
    ['Правительство Российской Федерации', 'RUS'],
    ['Правительство Республики Корея', 'KOR'],
    ['Правительство Демократической Республики Конго', 'COD'],
    ['Правительством Монголии', 'MNG'],
    ['Правительство РФ', 'RUS'],
    ['Правительство Китайской Народной Республики', 'CHN'],
    ['中华人民共和国政府', 'CHN'],
    ['印度尼西亚政府', 'IDN'],
    ['Gouvernement de la République du Kenya', 'KEN'],
    ['Gobierno del Perú', 'PER'],
    [`Government of Kenya ${'x'.repeat(200)}`, 'KEN'],
  ])('for %j is %s', (text, code) => expect(names.suggest(text)).toBe(code));

  it.each([
    ...[
      '',
      'Ira',
      'Kenia and Uganda',
      'Slovania',
      'Nigera',
      '中非合作',
      'Latin America',
      'qwertyuiop',
      '12345',
    ],
    ...['Kenya; Uganda', '美国和中国', 'between us', 'the car', 'Xyz Corp.', '😀😀😀😀😀'],
  ])('is not made for %j', (text) => expect(names.suggest(text)).toBeNull());

  it('is not made for thousands of texts never seen', () => {
    const texts = Array.from(
      { length: 2000 },
      (_, i) => `unknown body of party ${i * 7919} and its assembly`,
    );
    expect(texts.filter((text) => names.suggest(text) !== null)).toEqual([]);
  });
});

it('never fails, whatever the text, and says the same twice', () => {
  const letters = fc.constantFrom(
    ...'KENYAkenya,;()[]/ .-’&*的中国Рф1０ё\u200f\ud800'.split(''),
    '😀',
    'Korea',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(letters, { maxLength: 40 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (any) => {
      const code = names.codeOf(any);
      expect(names.codeOf(any)).toBe(code);
      const hint = names.suggest(any);
      if (code !== null) expect(hint).toBe(code);
      if (hint !== null) expect(names.knows(hint)).toBe(true);
    }),
    { numRuns: 1500 },
  );
});
