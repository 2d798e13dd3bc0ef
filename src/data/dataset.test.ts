import { describe, expect, test } from 'vitest';
import type { Relation } from '../core/dataset.ts';
import { LANGUAGES } from '../core/viewState.ts';
import { columns, dataset, publicJson } from '../testing/builtIn.ts';

/** The record's id, date, basis, partners, kind and stage, as the source supports them. */
const RECORDS = [
  ['chn-competition-1996', '1996-04-25', 'event', 'CHN', 'agreement', 'in-force'],
  ['chn-ict-subcommittee-2017', '2017-06-08', 'event', 'CHN', 'talks', 'held'],
  ['chn-miit-talks-2017', '2017-07-28', 'report', 'CHN', 'talks', 'held'],
  ['chn-arctic-cable-2017', '2017-07-28', 'report', 'CHN', 'proposal', 'proposed'],
  ['sco-mobile-satellite-2017', '2017-07-28', 'report', 'CHN SCO', 'proposal', 'proposed'],
  ['srb-digital-talks-2017', '2017-08-24', 'event', 'SRB', 'talks', 'held'],
  ['srb-working-group-2017', '2017-08-24', 'event', 'SRB', 'proposal', 'proposed'],
  ['chn-cac-talks-2017', '2017-08-28', 'event', 'CHN', 'talks', 'held'],
  ['chn-safe-internet-convention-2017', '2017-08-28', 'event', 'CHN', 'proposal', 'proposed'],
  ['kaz-digital-technologies-2017', '2017-09', 'event', 'KAZ', 'proposal', 'proposed'],
  ['kaz-abayev-talks-2017', '2017-09', 'event', 'KAZ', 'talks', 'held'],
  ['kaz-blr-joint-commission-2017', '2017-09', 'event', 'KAZ BLR', 'proposal', 'proposed'],
  ['aze-ict-2021', '2021-05-20', 'report', 'AZE', 'agreement', 'signed'],
  ['aze-ip-mou-2021', '2021-05-20', 'report', 'AZE', 'memorandum', 'signed'],
  ['aze-space-2021', '2021-05-20', 'report', 'AZE', 'talks', 'held'],
  ['chn-antitrust-2022', '2022-02', 'event', 'CHN', 'agreement', 'signed'],
  ['tkm-ict-mou-2022', '2022-06', 'event', 'TKM', 'memorandum', 'signed'],
  ['cog-ict-2022', '2022-09-27', 'report', 'COG', 'agreement', 'signed'],
  ['blr-microelectronics-2022', '[2022-09-21..2022-09-30]', 'event', 'BLR', 'agreement', 'signed'],
  ['blr-mutual-recognition-2022', '[2022-09-21..2022-09-30]', 'event', 'BLR', 'agreement', 'signed'],
  ['chn-putin-xi-2023', '2023-03-21', 'event', 'CHN', 'statement', 'announced'],
  ['africa-digital-offer-2023', '2023-07-27', 'event', '002', 'statement', 'announced'],
  ['blr-union-state-strategy-2024', '2024-01-29', 'report', 'BLR', 'strategy', 'prepared'],
  ['chn-moscow-beijing-2024', '2024-06-17', 'event', 'CHN', 'programme', 'signed'],
  ['tjk-digital-projects-2024', '2024-10', 'report', 'TJK', 'project', 'launched'],
  ['tjk-business-portfolio-2024', '2024-10', 'report', 'TJK', 'project', 'prepared'],
  ['tjk-digital-strategy-2024', '2024-10', 'report', 'TJK', 'strategy', 'prepared'],
] as const;

const record = (id: string) => {
  const found = dataset.agreements.find((agreement) => agreement.id === id);
  if (!found) throw new Error(`No record ${id}`);
  return found;
};

const group = (id: string, code: string) => {
  const party = record(id).parties.find((each) => each.code === code);
  if (!party || party.type === 'country') throw new Error(`No group ${code} in ${id}`);
  return party;
};

describe('the built-in dataset', () => {
  test('has these records and no others', () => {
    expect(dataset.agreements.map((agreement) => agreement.id).sort()).toEqual(
      RECORDS.map(([id]) => id).sort(),
    );
  });

  test.each(RECORDS)('%s', (id, date, dateBasis, partners, kind, stage) => {
    const found = record(id);
    expect(found).toMatchObject({ date, dateBasis, kind, stage });
    const others = found.parties.map((party) => party.code).filter((code) => code !== 'RUS');
    expect(others).toEqual(partners.split(' '));
    expect(found.parties.some((party) => party.code === 'RUS')).toBe(true);
    expect(found.sources.every((source) => source.locator !== undefined)).toBe(true);
  });

  test.each([
    ['tjk-digital-projects-2024', [{ value: 2_500_000_000, currency: 'RUB', qualifier: 'over' }]],
    ['tjk-business-portfolio-2024', [{ value: 3_700_000_000, currency: 'RUB', qualifier: 'over' }]],
    [
      'chn-moscow-beijing-2024',
      [
        { value: 227_000_000_000, currency: 'USD', qualifier: 'about' },
        { value: 90_000_000_000, currency: 'USD', qualifier: 'over' },
      ],
    ],
  ])('amounts of %s', (id, amounts) => {
    expect(record(id).amounts).toMatchObject(amounts);
  });

  test.each([
    ['chn-competition-1996', '1996-04-25/2021-12-31'],
    ['blr-union-state-strategy-2024', '/2035'],
    ['chn-moscow-beijing-2024', '2024/2026'],
  ])('validity of %s', (id, validity) => {
    expect(record(id).validity).toBe(validity);
  });

  test('groups carry their members', () => {
    const sco = group('sco-mobile-satellite-2017', 'SCO');
    expect([...sco.members].sort()).toEqual(['CHN', 'IND', 'KAZ', 'KGZ', 'PAK', 'RUS', 'TJK', 'UZB']);
    expect(sco.membersAsOf).toBe('2017-07');
    const africa = group('africa-digital-offer-2023', '002');
    expect(new Set(africa.members).size).toBe(54);
  });

  test('relations are said from both sides', () => {
    const inverse: Record<Relation['type'], Relation['type']> = {
      supersedes: 'supersededBy',
      supersededBy: 'supersedes',
      partOf: 'hasPart',
      hasPart: 'partOf',
      sameMeeting: 'sameMeeting',
      related: 'related',
    };
    for (const { id, relations } of dataset.agreements)
      for (const { type, to } of relations ?? [])
        expect(record(to).relations).toContainEqual({ type: inverse[type], to: id });
  });

  test('the oldest record comes first', () => {
    expect(columns.idOf(0)).toBe('chn-competition-1996');
  });
});

const SCRIPTS = { en: /\p{Script=Latin}/u, ru: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u };

/** Every text that a reader meets, with its path: a string for all languages, or one for each. */
function textsIn(value: unknown, path = ''): [string, unknown][] {
  if (Array.isArray(value)) return value.flatMap((each, i) => textsIn(each, `${path}/${i}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]): [string, unknown][] => {
    const here = `${path}/${key}`;
    if (['commitments', 'notes', 'bodies'].includes(key) && Array.isArray(each))
      return each.map((text, i) => [`${here}/${i}`, text]);
    const isText = [
      ...['title', 'shortTitle', 'summary', 'description', 'label', 'place', 'role', 'of'],
      ...['locator', 'membersNote', 'name', 'shortName'],
    ].includes(key);
    return isText ? [[here, each]] : textsIn(each, here);
  });
}

describe('the texts of the built-in dataset', () => {
  const {
    name: _,
    contributors: __,
    licenses: ___,
    ...about
  } = publicJson('russia-digital-economy.json') as Record<string, unknown>;
  const texts = textsIn(about);

  test('are in three languages, each in its own script', () => {
    expect(texts.length).toBeGreaterThan(500);
    const faults = texts.flatMap(([path, text]) => {
      const of = text as Partial<Record<string, string>>;
      return typeof text === 'object' &&
        Object.keys(of).sort().join() === [...LANGUAGES].sort().join() &&
        LANGUAGES.every((language) => SCRIPTS[language].test(of[language] ?? ''))
        ? []
        : [path];
    });
    expect(faults).toEqual([]);
  });

  test('have no other text than these', () => {
    // What is of no language: ids, dates, codes and the publisher.
    const seen = new Set(texts.flatMap(([, text]) => Object.values(text as object)));
    const strings = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(strings)
          : [];
    const left = strings(about).filter(
      (each) => !seen.has(each) && /[ \u0400-\u04ff\u4e00-\u9fff]/.test(each),
    );
    expect(left).toEqual([]);
  });

  test('say nothing of commitments that list subjects', () => {
    expect(texts.filter(([, text]) => JSON.stringify(text).includes('list the subjects'))).toEqual([]);
  });
});

/** Names of the bodies of a party, in English. */
const bodies = (id: string, code: string) =>
  (record(id).parties.find((party) => party.code === code)?.bodies ?? []).map((body) =>
    typeof body === 'string' ? body : body.en,
  );

/** All that a record says in English. */
const textOf = (id: string) =>
  textsIn(record(id))
    .map(([, text]) => (text as { en: string }).en)
    .join('\n');

describe('what the article says, and no more', () => {
  test.each([
    ['chn-competition-1996', 'RUS', []],
    ['blr-microelectronics-2022', 'BLR', []],
    ['blr-mutual-recognition-2022', 'BLR', []],
    ['cog-ict-2022', 'RUS', []],
    ['kaz-digital-technologies-2017', 'KAZ', []],
    ['srb-digital-talks-2017', 'SRB', ['Minister for Innovation and Technological Development']],
    ['srb-working-group-2017', 'SRB', ['Minister for Innovation and Technological Development']],
    ['kaz-abayev-talks-2017', 'KAZ', ['Minister of Information and Communications']],
    ['aze-space-2021', 'AZE', ['Minister of Transport, Communications and High Technologies']],
  ])('who acted in %s for %s', (id, code, expected) => {
    expect(bodies(id, code)).toEqual(expected);
  });

  test('the talks with Abayev are a record of their own', () => {
    expect(record('kaz-abayev-talks-2017').people?.map(({ name }) => (name as { en: string }).en)).toEqual([
      'Nikolai Nikiforov',
      'Dauren Abayev',
    ]);
    expect(textOf('kaz-abayev-talks-2017')).toContain('Russian media in Kazakhstan');
    expect(textOf('kaz-digital-technologies-2017')).not.toContain('Abayev');
  });

  test.each([
    [
      'chn-competition-1996',
      'Agreement with China on combating unfair competition and on antimonopoly policy',
    ],
    ['chn-miit-talks-2017', 'Talks of Russian and Chinese ministers on the digital economy'],
  ])('title of %s', (id, en) => {
    expect(record(id).title).toMatchObject({ en });
  });

  test.each([
    ['chn-competition-1996', /gave way|takes? the place/],
    ['chn-antitrust-2022', /takes? the place/],
    ['chn-putin-xi-2023', /presidents announced/],
    ['tjk-digital-projects-2024', /with online courses/],
    ['blr-union-state-strategy-2024', /two science bodies/],
  ])('%s says no more', (id, overstated) => {
    expect(textOf(id)).not.toMatch(overstated);
  });

  test.each([
    ['chn-competition-1996', 'unclear whether this last point refers to the text of 1996 or that of 2022'],
    ['chn-miit-talks-2017', 'garbled'],
    ['chn-putin-xi-2023', 'the Kremlin’s website listed'],
    ['aze-ict-2021', '“signed” is the nearest stage'],
    ['chn-antitrust-2022', 'not as a signatory'],
    ['africa-digital-offer-2023', 'Vladimir Putin’s claims'],
    ['africa-digital-offer-2023', 'ready to share'],
    ['blr-union-state-strategy-2024', 'According to Vladimir Putin'],
    ['blr-union-state-strategy-2024', 'State Committee on Science and Technology of Belarus'],
    ['blr-mutual-recognition-2022', 'neither signatories nor bodies'],
    ['blr-microelectronics-2022', 'belongs, as the source words it, to the document on mutual recognition'],
    ['srb-digital-talks-2017', 'no digital sovereignty without information technology'],
  ])('%s says: %s', (id, words) => {
    expect(textOf(id)).toContain(words);
  });
});
