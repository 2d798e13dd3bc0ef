import { describe, expect, it } from 'vitest';
import { names } from '../../testing/guesses.ts';
import { readParty } from './readParty.ts';

const read = (text: string) => {
  const { name, means, group, beside } = readParty(text, names);
  const party =
    means?.meanings.map(({ code }) => code).join('|') ?? group?.code ?? (name === '' ? '-' : `?${name}`);
  return `${party}${means?.isFormerName ? ' was' : ''}${beside ? ` ${beside}` : ''}`;
};

const TEXTS: readonly (readonly [string, readonly string[]])[] = [
  [
    '-',
    [
      'NA',
      'N/A',
      'N.A.',
      'n.a.',
      'null',
      'none',
      'NONE',
      'nan',
      '#N/A',
      '-',
      '—',
      'unknown',
      'Unknown',
      '不详',
      'н/д',
    ],
  ],
  [
    'FRA',
    [
      'France',
      'France*',
      '(1) France',
      '1. France',
      'II. France',
      '* France',
      '[2] France',
      'France [3]',
      '프랑스',
    ],
  ],
  [
    'FRA party-note',
    [
      'Government of France',
      'the Government of France',
      'Kingdom of France',
      'Royal Government of France',
      'Gouvernement de la France',
    ],
  ],
  [
    'FRA party-note',
    ['France (2016)', 'France (since 1999-04-03)', 'France [signed]', '(1) France (2016)', '프랑스 정부'],
  ],
  ['KHM party-note', ['Royal Government of Cambodia', 'Government of the Kingdom of Cambodia']],
  [
    'JPN party-note',
    [
      'Japan (2016)',
      'Government of Japan',
      '日本政府',
      '일본 정부',
      'Gobierno de Japón',
      'Japan (1 May 2016)',
    ],
  ],
  [
    'USA party-others',
    [
      ...[
        'USA and 12 others',
        'USA and others',
        'USA, and others',
        'USA et al.',
        'USA et al',
        'США и др.',
        'США и другие',
      ],
      ...[
        '美国等',
        '美国等12国',
        '미국 외 12개국',
        '미국 외',
        '米国ほか3か国',
        'USA plus 3 other countries',
        'USA & 4 more',
      ],
      ...[
        'États-Unis et autres',
        'Estados Unidos y otros',
        'USA and 5 countries',
        'USA, etc.',
        'USA, inter alia',
      ],
    ],
  ],
  ['?Foo party-others', ['Foo and 3 others']],
  [
    'EU party-note',
    ['EU27', 'EU-28', 'EU 15', 'EU Member States', 'the member states of the European Union'],
  ],
  ['ASEAN party-note', ['ASEAN Member States', 'ASEAN countries', 'member states of ASEAN']],
  ['EFTA party-note', ['EFTA States']],
  ['?G77', ['G77']],
  ['?Freedonia States', ['Freedonia States']],
  ['- party-others', ['12 others', 'and 12 others', 'others', 'et al.', 'and other countries', 'и др.']],
  [
    '- party-general',
    [
      ...[
        'Bilateral',
        'Multilateral',
        'Multilateral, International Organizations, Other',
        'MULTILATERAL',
        'Various',
      ],
      ...[
        'International',
        'Global',
        'Other',
        'All',
        'Member states',
        'All member states',
        'Многосторонний',
        '多边',
        '양자조약',
      ],
    ],
  ],
  ['KOR', ['KOREA REPUBLIC OF', 'Korea, Rep.', 'Rep. of Korea', '대한민국']],
  ['PRK', ['Dem. Rep. Korea', 'Korea, North', 'KOREA, DEMOCRATIC PEOPLE’S REPUBLIC OF', 'N. Korea']],
  ['XWG', ['GERMANY FEDERAL REPUBLIC', 'West Germany', 'German Federal Republic', 'GFR', 'W. Germany']],
  ['DDR', ['GDR', 'East Germany', 'German Democratic Republic', 'E. Germany']],
  ['COG|COD', ['Congo', 'CONGO', 'the Congo', 'Конго', '콩고', 'Kongo']],
  ['COD', ['Congo (COD)', 'Congo (Kinshasa)', 'Dem. Rep. Congo', 'Congo, Dem. Rep.']],
  ['COG', ['Congo (Brazzaville)', 'Rep. Congo', 'Congo-Brazzaville', 'Congo, Rep.']],
  ['VIR|VGB', ['Virgin Islands']],
  ['GIN', ['Guinea', 'Guinée']],
  ['CHN', ['중화인민공화국', '中华人民共和国']],
  ['PRK', ['조선민주주의인민공화국']],
  ['GHA was', ['Gold Coast', 'GOLD COAST']],
  ['TZA was', ['Tanganyika']],
  ['ZWE was', ['Rhodesia', 'Southern Rhodesia', 'Родезия']],
  ['ZMB was', ['Northern Rhodesia']],
  ['MKD was', ['Macedonia', 'FYROM', 'Macedonia, FYR', 'Macedonia/FYROM']],
  ['NATO', ['NATO', 'НАТО']],
  ['?EC', ['EC']],
  ['European-Community', ['E.C.']],
  ['?SI', ['SI']],
  ['?NO', ['NO']],
  ['?IT', ['IT']],
  ['?per', ['per']],
  ['?can', ['can']],
  ['CAN', ['CAN', 'Canada', 'Kanada', '캐나다', 'كندا']],
  ['USA', ['US', 'USA', 'U.S.', 'usa', '미국', 'الولايات المتحدة']],
  ['GBR', ['UK', 'U.K.']],
  ['ARE', ['UAE']],
  ['?840', ['840']],
  ['?Kenya (Uganda)', ['Kenya (Uganda)']],
  ['?Sudan (North)', ['Sudan (North)']],
  ['?Ministry of Justice of Japan', ['Ministry of Justice of Japan']],
  ...['constructor', 'toString', '__proto__', 'hasOwnProperty'].map((name) => [`?${name}`, [name]] as const),
];

describe('a text of a cell of parties', () => {
  const cases = TEXTS.flatMap(([party, texts]) => texts.map((text) => [text, party] as const));
  it.each(cases)('%j is %s', (text, party) => expect(read(text)).toBe(party));
});

it('is read by the codes of its column', () => {
  const under = (codes: 'alpha2' | 'numeric' | 'cow', text: string) =>
    readParty(text, names.under(codes)).means?.meanings.map(({ code }) => code) ?? null;
  expect(under('alpha2', 'NA')).toEqual(['NAM']);
  expect(under('alpha2', 'NO')).toEqual(['NOR']);
  expect(under('alpha2', 'AU')).toEqual(['AUS']);
  expect(under('alpha2', 'France')).toEqual(['FRA']);
  expect(under('numeric', '4')).toEqual(['AFG']);
  expect(under('numeric', '840')).toEqual(['USA']);
  expect(under('cow', '2')).toEqual(['USA']);
  expect(under('cow', '002')).toEqual(['USA']);
  expect(under('cow', '840')).toEqual(['PHL']);
  expect(under('cow', '365')).toEqual(['RUS', 'SUN', 'RUS']);
  expect(under('cow', '999')).toBeNull();
  expect(names.under('cow').groupOf('002')).toBeNull();
});
