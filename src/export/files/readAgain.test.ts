import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agreement, Dataset } from '../../core/dataset.ts';
import { LANGUAGES } from '../../core/viewState.ts';
import { datasets } from '../../testing/arbitraries.ts';
import { dataset } from '../../testing/builtIn.ts';
import { fileInput, openAgain } from '../../testing/exported.ts';
import { richDatasets } from '../../testing/richDatasets.ts';
import { FORMATS } from '../formats.ts';

const READ = FORMATS.filter(({ isForReading }) => !isForReading);

async function readAgain(of: Dataset, format: (typeof READ)[number], search = '', locale = 'en') {
  const { id, ending = id, make } = format;
  return openAgain(await make(await fileInput(of, search, locale), null), `exported.${ending}`);
}

const byId = (agreements: readonly Agreement[]) =>
  [...agreements].sort((a, b) => (a.id < b.id ? -1 : 1)).map((record) => JSON.parse(JSON.stringify(record)));

describe.each(READ)('$id', (format) => {
  test('gives back the built-in dataset in any language', async () => {
    for (const locale of LANGUAGES) {
      const { dataset: read, report } = await readAgain(dataset, format, '', locale);
      expect(read).toEqual(dataset);
      expect(report).toMatchObject({
        rows: dataset.agreements.length,
        imported: dataset.agreements.length,
        heldBack: 0,
        problems: [],
      });
    }
  });

  test('gives back any dataset: all records, own terms, undated ones, whatever is in their texts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(richDatasets, datasets).filter(({ agreements }) => agreements.length > 0),
        async (of) => {
          const { dataset: read, report } = await readAgain(of, format);
          expect(report.problems).toEqual([]);
          expect(byId(read.agreements)).toEqual(byId(of.agreements));
          const { agreements: _, ...info } = read;
          const { agreements: __, ...about } = of;
          expect(info).toEqual(JSON.parse(JSON.stringify(about)));
        },
      ),
      { numRuns: format.isHeavy ? 15 : 60 },
    );
  }, 60_000);

  test('gives back a selection under its own name', async () => {
    const { dataset: read, report } = await readAgain(dataset, format, '?partner=CHN');
    expect(read.agreements).toHaveLength(10);
    expect(read.name).toBe('russia-digital-economy-selection');
    expect(report.problems).toEqual([]);
  });

  test('gives back any characters', async () => {
    const anything = fc.string({ minLength: 1, maxLength: 30, unit: 'binary' });
    const [first] = dataset.agreements;
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 10, maxLength: 40 }), async (texts) => {
        const of = {
          ...dataset,
          agreements: texts.flatMap((title, i) =>
            first ? [{ ...first, relations: undefined, id: `r-${i}`, title, notes: [title] }] : [],
          ),
        };
        const { dataset: read, report } = await readAgain(of, format);
        expect(report.problems).toEqual([]);
        expect(byId(read.agreements)).toEqual(byId(of.agreements));
      }),
      { numRuns: format.isHeavy ? 3 : 8 },
    );
  }, 60_000);

  test('gives back texts that a format has signs for', async () => {
    const titles = [
      '=1+1',
      "'=1+1",
      '-x',
      '_x0041_',
      'constructor',
      '__proto__',
      'a; b, "c"\nd\te',
      "''",
      '+7; @x',
      '\u{10fffe}(a',
      '\u{10ffff}\u{1fffe}b',
    ];
    const texts = {
      ...dataset,
      agreements: dataset.agreements.map((each, i) => ({ ...each, title: titles[i % titles.length] ?? '' })),
    };
    const { dataset: read, report } = await readAgain(texts, format);
    expect(report.problems).toEqual([]);
    expect(byId(read.agreements)).toEqual(byId(texts.agreements));
  });
});

test('records longer than a cell go on in further columns', async () => {
  const long = {
    ...dataset,
    agreements: dataset.agreements.map((each, i) =>
      i === 3
        ? {
            ...each,
            summary: 'wörd = 協定; '.repeat(1500),
            notes: ['-'.repeat(20_000), '協'.repeat(19_000), ' '.repeat(9000)],
          }
        : each,
    ),
  };
  for (const format of READ) {
    const { dataset: read, report } = await readAgain(long, format);
    expect(read).toEqual(long);
    expect(report.problems).toEqual([]);
  }
});
