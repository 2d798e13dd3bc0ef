import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { importSource, recordsOf } from '../../testing/importTable.ts';
import { sourceOfBytes } from '../read/source.ts';

describe('real sets', () => {
  const real = async (name: string) => {
    const bytes = await readFile(new URL(`../../../e2e/fixtures/real/${name}`, import.meta.url));
    const result = await importSource(sourceOfBytes(bytes, name));
    const codes = Object.fromEntries(
      result.report.problems.map(({ code }) => [
        code,
        result.report.problems
          .filter((each) => each.code === code)
          .reduce((sum, { rows }) => sum + rows.length, 0),
      ]),
    );
    return { ...result, codes };
  };

  it('us_senate.csv: 768 treaty documents of one country', async () => {
    const { report, info } = await real('us_senate.csv');
    expect(report).toMatchObject({ rows: 768, imported: 768, heldBack: 0 });
    const repeated = report.problems.filter(({ code }) => code === 'title-repeated');
    expect([repeated.length, repeated.reduce((sum, { rows }) => sum + rows.length, 0)]).toEqual([15, 31]);
    const changed = report.problems.filter(({ code }) => code === 'id-changed');
    expect(changed.map(({ value, became }) => [value, became])).toContainEqual([
      'us-109-10(C)',
      'us-109-10-c',
    ]);
    expect(info.hub).toBe('USA');
  });

  it('wipo_events.csv: organisations that are no states are known', async () => {
    const { report, info, codes, data: columns } = await real('wipo_events.csv');
    expect(report).toMatchObject({ rows: 1501, imported: 1501 });
    expect(info.hub).toBeUndefined();
    expect(columns.groups.map(({ code }) => code).sort()).toEqual(['BOIP', 'EPO', 'EU', 'OAPI']);
    expect(codes['party-unknown']).toBeUndefined();
  });

  it('korea.csv: fifteen without a title, two without a date', async () => {
    const { report, info, codes } = await real('korea.csv');
    expect(report).toMatchObject({ rows: 3461, imported: 3461, undated: 2, heldBack: 0 });
    expect(codes).toMatchObject({ 'title-made': 15, 'date-missing': 2 });
    expect(info.hub).toBe('KOR');
  });

  it('china_timeline.csv: line breaks in cells, and eight rows without parties', async () => {
    const { report, codes, ...result } = await real('china_timeline.csv');
    expect(report).toMatchObject({ rows: 160, imported: 160 });
    expect(codes['parties-missing']).toBe(8);
    expect(recordsOf(result).some((record) => String(record?.summary).includes('\n'))).toBe(true);
  });
});
