import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Agreement } from '../core/dataset.ts';
import { importGuessed, recordsOf } from '../testing/importTable.ts';
import { sourceOfBytes } from './read/source.ts';

/** What a file comes to when every guess is taken unseen. */
async function published(name: string) {
  const bytes = await readFile(new URL(`../../e2e/fixtures/real/published/${name}`, import.meta.url));
  const result = await importGuessed(sourceOfBytes(bytes, name));
  const records = recordsOf(result).filter((record) => record !== undefined);
  const rowsWith = (code: string) =>
    result.report.problems
      .filter((problem) => problem.code === code)
      .reduce((sum, { rows }) => sum + rows.length, 0);
  const { rows, imported, merged, heldBack } = result.report;
  expect(imported + merged + heldBack).toBe(rows);
  return { ...result, records, rowsWith, titled: (title: string) => recordTitled(records, title) };
}

function recordTitled(records: readonly Agreement[], title: string): Agreement {
  const found = records.find((record) => record.title === title);
  if (!found) throw new Error(`There is no “${title}”`);
  return found;
}

const codesOf = ({ parties }: Agreement) => parties.map(({ code }) => code);

describe('tables as their publishers write them', () => {
  test('a list of members: one record a treaty, with what each state did', async () => {
    const { report, records, titled, rowsWith } = await published('wipo_copyright_membership.csv');
    expect(report).toMatchObject({ rows: 1501, imported: 17, merged: 1484, heldBack: 0, undated: 0 });
    expect(records.map(({ title }) => title).sort()).toContain(
      'WIPO Performances and Phonograms Treaty (WPPT)',
    );
    const berne = titled('Berne');
    expect(berne.date).toBe('1886-09-09');
    expect(berne.parties).toHaveLength(182);
    expect(titled('Beijing')).toMatchObject({ date: '2012-06-26', validity: '2020-04-28/' });
    expect(titled('Beijing').notes).toContain(
      'Chile: Signature Date 2012-06-26; Instrument Date 2015-06-22; Entry Into Force Date 2020-04-28; Instrument Type Ratification',
    );
    expect(rowsWith('date-other')).toBe(872);
    expect(rowsWith('rows-gathered')).toBe(1501);
  });

  test('lines above the header, and dates with the month first', async () => {
    const { report, records, guess, titled } = await published('us_senate_treaty_docs.csv');
    expect(report).toMatchObject({ rows: 768, imported: 768, undated: 0 });
    expect(guess.asksDateOrder).toBe(false);
    expect(titled('Extradition Treaty with the Republic of Kosovo.')).toMatchObject({
      id: '115-2',
      date: '2017-01-17',
      sources: [{ url: 'https://www.congress.gov/treaty-document/115th-congress/2' }],
    });
    expect(records.some(({ date }) => date === '1949-06-16')).toBe(true);
  });

  test('words for how many parties there are, among the parties', async () => {
    const { report, records, titled } = await published('us_senate_treaty_docs.json');
    expect(report).toMatchObject({ rows: 768, imported: 768, undated: 0 });
    expect(codesOf(titled('Extradition Treaty with the Republic of Kosovo.'))).toEqual(['XKX']);
    const names = records.flatMap(({ parties }) =>
      parties.map((party) => ('name' in party ? party.name : '')),
    );
    expect(names.filter((name) => /lateral/i.test(String(name)))).toEqual([]);
  });

  test('two lines a treaty: the same identifier twice is one record', async () => {
    const { report, records, titled, rowsWith } = await published('korea_treaties_frontmatter.jsonl.gz');
    expect(report).toMatchObject({ rows: 6907, imported: 3461, merged: 3446, heldBack: 0 });
    expect(rowsWith('rows-gathered')).toBe(2 * 3446);
    expect(
      titled('제8차 특별집행이사회 및 지구환경장관포럼 준비에 관한 대한민국정부와 국제연합환경계획간 협정'),
    ).toMatchObject({ id: '2003-472', date: '2003-09-17' });
    expect(records.filter(({ summary }) => summary === 'true')).toEqual([]);
    expect(rowsWith('title-missing') + rowsWith('title-made')).toBe(15);
    expect(report.undated).toBeLessThan(10);
  });

  test.each([
    ['us_cn_tradewar_events.csv', 109, 'Trade talks to restart, ban on Huawei relaxed', '2019-06-29'],
    [
      'obor_events.csv',
      51,
      '习近平在出席中国、俄罗斯、蒙古国三国元首会晤时提出，将“丝绸之路经济带”同“欧亚经济联盟”、蒙古国“草原之路”倡议对接，打造中蒙俄经济走廊。',
      '2014-09-11',
    ],
  ])('a title from the column that is filled: %s', async (file, rows, title, date) => {
    const { report, records, titled } = await published(file);
    expect(report).toMatchObject({ rows, imported: rows, undated: 0 });
    expect(titled(title).date).toBe(date);
    expect(records.every((record) => typeof record.title === 'string')).toBe(true);
  });
});
