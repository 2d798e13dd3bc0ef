import { describe, expect, test } from 'vitest';
import type { Relation } from '../core/dataset';
import { columns, dataset } from '../testing/builtIn';

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
  ['blr-union-state-strategy-2024', '2024-01-29', 'event', 'BLR', 'strategy', 'prepared'],
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
