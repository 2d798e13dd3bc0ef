import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PATTERNS } from '../../data/schema.ts';
import { parsePartyNames } from './partyNames.ts';

const input = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../public/data/party-names.json'), 'utf8'),
) as {
  readonly groups: readonly { readonly code: string; readonly type: string; readonly names: string[] }[];
};
const names = parsePartyNames(input);
const codeOf = (text: string) => names.groupOf(text)?.code ?? null;

const KNOWN: readonly (readonly [string, string])[] = [
  ['EU', 'EU|E.U.|ЕС|欧盟|歐盟|UE|European Union|EUROPEAN UNION|the European Union|European Union (EU)'],
  ['EU', 'EU (European Union)|Европейский союз|欧洲联盟|Union européenne|l’Union européenne|Unión Europea*'],
  [
    'UN',
    'UN|U.N.|ООН|ONU|United Nations|联合国|Nations Unies|Организация Объединённых Наций|Naciones Unidas',
  ],
  ['ASEAN', 'ASEAN|Asean|АСЕАН|东盟|Association of South-East Asian Nations (ASEAN)'],
  [
    'African-Union',
    'African Union|African Union (AU)|AU (African Union)|Union africaine (UA)|Африканский союз',
  ],
  ['NATO', 'NATO|OTAN|НАТО|北约|North Atlantic Treaty Organisation'],
  ['WHO', 'WHO|ВОЗ|OMS|World Health Organisation|世界卫生组织'],
  ['LAS', 'LAS|Arab League|League of Arab States|ЛАГ'],
  ['OECD', 'OECD|OCDE|Organization for Economic Co-operation and Development|ОЭСР'],
  ['CoE', 'CoE|Council of Europe|Совет Европы|Conseil de l’Europe'],
  [
    'UNESCO',
    'Unesco|联合国教育、科学及文化组织|Organización de las Naciones Unidas para la Educación, la Ciencia y la Cultura (UNESCO)',
  ],
  ['Andean-Community', 'Andean Community (CAN)|Comunidad Andina|Andean-Community'],
  ['Benelux', 'Benelux|Bénélux|Бенилюкс'],
  ['002', '002|Africa|Африка|非洲|Afrique|África'],
  [
    '419',
    '419|Latin America & the Caribbean|Латинская Америка и Карибский бассейн|América Latina y el Caribe',
  ],
  ['150', '150|Europe|Европа|欧洲|Europa'],
  ['143', '143|Central Asia|Центральная Азия|中亚|Asie centrale'],
].flatMap(([code = '', texts = '']) => texts.split('|').map((text) => [text, code] as const));

describe('a region or an organisation', () => {
  it.each(KNOWN)('%j is %s, and no country', (text, code) => {
    expect(codeOf(text)).toBe(code);
    expect(names.codeOf(text)).toBeNull();
    expect(names.knows(text)).toBe(true);
  });

  it('has its names in the languages of the atlas, and no members', () => {
    expect(names.groupOf('WHO')).toEqual({
      type: 'organisation',
      code: 'WHO',
      name: {
        en: 'World Health Organization',
        ru: 'Всемирная организация здравоохранения',
        zh: '世界卫生组织',
      },
      shortName: { en: 'WHO', ru: 'ВОЗ', zh: '世卫组织' },
      members: [],
    });
    expect(names.groupOf('Asia')).toEqual({
      type: 'region',
      code: '142',
      name: { en: 'Asia', ru: 'Азия', zh: '亚洲' },
      members: [],
    });
  });

  it.each([
    ...['', '()', 'eu', 'Eu', 'un', 'who', 'Who', 'las', 'uno', 'Las', '2', '02', '0002', '9', 'Union'],
    ...['Delegation of the European Union', 'EU-China', 'EU; UN', 'European Union (UN)', 'Commonwealth'],
    ...['European Union, its Member States', 'Kenya (EU)', 'WHO, Geneva', 'x'.repeat(500)],
  ])('is not %j', (text) => expect(codeOf(text)).toBeNull());

  it.each([
    ['CAN', 'CAN'],
    ['Южная Африка', 'ZAF'],
    ['Micronesia', 'FSM'],
    ['Central African Republic', 'CAF'],
  ])('never takes what is a country: %j is %s', (text, country) => {
    expect(names.codeOf(text)).toBe(country);
    expect(codeOf(text)).toBeNull();
  });

  it.each([
    ['AU', 'African-Union', 'AUS'],
    ['EC', 'European-Community', 'ECU'],
  ])('is only offered for %j, which may be a country', (text, group, country) => {
    expect(names.knows(text)).toBe(false);
    expect(names.suggest(text)).toBe(group);
    expect(names.under('alpha2').codeOf(text)).toBe(country);
    expect(names.under('alpha2').groupOf(text)).toBeNull();
  });

  it('is offered where its name has a slip, and hides countries within its name', () => {
    expect(names.suggest('Eurpean Union')).toBe('EU');
    expect(names.suggest('Council for South America')).toBeNull();
    expect(names.suggest('Delegation of the European Union to Kenya')).toBe('KEN');
  });
});

describe('the data of groups', () => {
  it('has codes that are good for a party, are read as the group, and are no country’s', () => {
    for (const { code, type } of input.groups) {
      expect(code).toMatch(PATTERNS.partyCode);
      expect(/^\d{3}$/.test(code), code).toBe(type === 'region');
      expect(codeOf(code)).toBe(code);
      expect(names.codeOf(code)).toBeNull();
      expect(names.under('cow').groupOf(code)?.code ?? null).toBe(type === 'region' ? null : code);
    }
    expect(new Set(input.groups.map(({ code }) => code)).size).toBe(input.groups.length);
  });

  it('has every name for one group, but for codes of countries', () => {
    const missed = input.groups.flatMap(({ code, names: list }) =>
      list.filter((name) => codeOf(name) !== code || codeOf(`${name}*`) !== code),
    );
    expect(missed).toEqual(['EC', 'AU', 'UA', 'CAN']);
  });
});
