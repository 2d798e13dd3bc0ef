import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { guess, headOf, names, targetsOf } from '../../testing/guesses.ts';
import type { Cell } from '../read/table.ts';
import { guessMapping } from './guessMapping.ts';
import { SHARED_TARGETS, TARGETS, type Target } from './mapping.ts';

describe('names and cells together', () => {
  test.each<[string, readonly (readonly Cell[])[], (Target | null)[]]>([
    [
      'two columns of parties',
      [
        ['Treaty', 'Country A', 'Country B', 'Signature date', 'Entry into force'],
        ['Treaty on borders', 'Kenya', 'Uganda', '03/04/2015', '17/06/2016'],
      ],
      ['title', 'parties', 'parties', 'date', 'validFrom'],
    ],
    [
      'codes beside names of the same parties',
      [
        ['Country', 'Country code', 'Name', 'Year'],
        ['Kenya', 'KEN', 'Treaty on borders', 2015],
        ['Uganda', 'UGA', 'Treaty on lakes', 2016],
      ],
      ['parties', 'note', 'title', 'year'],
    ],
    [
      'parties so many that the cell is long',
      [
        ['Title', 'Date', 'Parties'],
        ['Convention', 2015, Array.from({ length: 200 }, (_, i) => `Party ${i}`).join('; ')],
        ['Protocol', 2016, 'France; Japan'],
      ],
      ['title', 'date', 'parties'],
    ],
    [
      'Russian',
      [
        ['№', 'Название', 'Дата подписания', 'Стороны', 'Отрасль', 'Вид', 'Статус', 'Ссылка', 'Примечание'],
        [
          1,
          'Договор о дружбе',
          '17.06.2024',
          'Россия, Китай',
          'Связь',
          'договор',
          'действует',
          'https://a.ru',
          '-',
        ],
        [
          2,
          'Меморандум',
          '18.06.2024',
          'Россия, Куба',
          'Связь',
          'меморандум',
          'подписан',
          'https://b.ru',
          'x',
        ],
      ],
      ['id', 'title', 'date', 'parties', 'sectors', 'kind', 'stage', 'url', 'note'],
    ],
    [
      'Chinese',
      [
        ['编号', '标题', '签署日期', '缔约方', '领域', '类型', '状态', '链接', '生效日期'],
        [
          'a',
          '合作谅解备忘录',
          '2024年6月17日',
          '中国、俄罗斯',
          '能源',
          '谅解备忘录',
          '生效',
          'https://a.cn',
          '2024年7月1日',
        ],
      ],
      ['id', 'title', 'date', 'parties', 'sectors', 'kind', 'stage', 'url', 'validFrom'],
    ],
    [
      'French, Spanish and German',
      [
        ['Intitulé', 'Fecha de firma', 'Vertragsparteien', 'Domaine', 'Gültig bis'],
        ['Accord de commerce', '17/06/2024', 'France; Japon', 'Commerce', '2029'],
      ],
      ['title', 'date', 'parties', 'sectors', 'validTo'],
    ],
    [
      'joined names',
      [
        ['treatyTitle', 'date_signed', 'partner', 'ISO3', 'topic', 'valid-until'],
        ['Treaty on borders', '2024-06-17', 'Kenya', 'UGA', 'Borders', '9999-12-31'],
      ],
      ['title', 'date', 'parties', 'parties', 'sectors', 'validTo'],
    ],
    [
      'a date in three columns',
      [
        ['Title', 'Year', 'Month', 'Day'],
        ['Treaty on borders', '2024', 'June', '17'],
      ],
      ['title', 'year', 'month', 'day'],
    ],
    [
      'a year beside a date',
      [
        ['Title', 'Year', 'Date'],
        ['Treaty on borders', '2024', '2024-06-17'],
      ],
      ['title', 'note', 'date'],
    ],
    [
      'a day of entry into force alone',
      [
        ['Title', 'Effective date'],
        ['Treaty on borders', '2024-06-17'],
      ],
      ['title', 'date'],
    ],
    [
      'a date of something else',
      [
        ['Title', 'Updated at', 'Concluded'],
        ['Treaty on borders', '2024-06-17', '1990'],
      ],
      ['title', 'note', 'date'],
    ],
    [
      'a source that is no address',
      [
        ['Title', 'Source'],
        ['Treaty on borders', 'National archive'],
      ],
      ['title', 'note'],
    ],
    [
      'signatories who are people',
      [
        ['Title', 'Parties', 'Signed by'],
        ['Treaty on borders', 'Kenya; Uganda', 'A. Person; B. Person'],
      ],
      ['title', 'parties', 'people'],
    ],
    [
      'columns that mean nothing, and empty ones',
      [
        ['Title', 'Volume', 'Xyz', ''],
        ['Treaty on borders', 12, 'foo', null],
      ],
      ['title', 'note', 'note', null],
    ],
    [
      'names of objects',
      [
        ['title', 'constructor', '__proto__', 'toString'],
        ['Treaty on borders', 'a', 'b', 'c'],
      ],
      ['title', 'note', 'note', 'note'],
    ],
  ])('%s', (_name, rows, expected) => {
    expect(targetsOf(rows)).toEqual(expected);
  });

  it('takes the better of two columns for the same', () => {
    const uses = guess([
      ['Date', 'Date signed', 'Title', 'Name'],
      ['see text', '2024-06-17', 'Treaty on borders', 'Borders'],
    ]).mapping.uses;
    expect(uses).toEqual({ Date: 'note', 'Date signed': 'date', Title: 'title', Name: 'note' });
  });

  it('understands columns whose names say nothing', () => {
    const fields = ['Trade', 'Energy', 'Health'];
    const states = ['Kenya', 'Uganda', 'Japan', 'Chile'];
    const kinds = ['Treaty', 'MoU'];
    const rows = Array.from({ length: 24 }, (_, i) => [
      `r${i}`,
      `Treaty number ${i} on common lakes`,
      `2024-06-${String(i + 1).padStart(2, '0')}`,
      `${states[i % 4]} / ${states[(i + 1) % 4]}`,
      fields[i % 3] ?? '',
      kinds[i % 2] ?? '',
      `https://example.org/${i}`,
      'Long words of what it is about. '.repeat(9) + i,
    ]);
    const { mapping } = guess([['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8'], ...rows]);
    expect(Object.values(mapping.uses)).toEqual([
      'id',
      'title',
      'date',
      'parties',
      'sectors',
      'kind',
      'url',
      'summary',
    ]);
    expect(mapping.partySeparator).toBe('/');
  });

  it('asks for the order of dates that nothing decides', () => {
    const column = (...dates: string[]) => guess([['Date'], ...dates.map((date) => [date])]);
    expect(column('03/04/2015')).toMatchObject({ asksDateOrder: true, mapping: { dateOrders: {} } });
    expect(column('03/04/2015', '17/04/2015')).toMatchObject({
      asksDateOrder: false,
      mapping: { dateOrders: { Date: { '/': 'dmy' } } },
    });
  });

  it('takes the language it is told', () => {
    const input = { head: headOf(['title']), sample: [['Accord']], names, title: 'x' };
    expect(guessMapping({ ...input, language: 'fr' }).mapping.language).toBe('fr');
  });
});

describe('any table', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('Kenya', '2024-06-17', '12', 'https://a.org', 'signed', 'Treaty of peace', ''),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.string(), { maxLength: 2 }),
  );
  const column = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom(
      'date',
      'Date signed',
      'title',
      'party 1',
      'party 2',
      'status',
      'type',
      'year',
      'sector',
      '年',
    ),
  );

  it('has one use for each column, none twice unless it can be shared, and loses nothing', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(column, { maxLength: 7 }),
        fc.array(fc.array(cell), { maxLength: 5 }),
        (c, s) => {
          const sample = s.map((row) => c.map((_, i) => row[i] ?? null));
          const { mapping } = guessMapping({ head: headOf(c), sample, names, title: '' });
          expect(Object.keys(mapping.uses).sort()).toEqual([...c].sort());
          const used = Object.values(mapping.uses).filter((use) => use !== null);
          for (const target of TARGETS)
            if (!SHARED_TARGETS.includes(target))
              expect(used.filter((use) => use === target).length).toBeLessThanOrEqual(1);
          for (const [i, name] of c.entries()) {
            const isEmpty = sample.every((row) => {
              const value = row[i];
              return (
                value === null ||
                value === undefined ||
                (Array.isArray(value) ? value : [String(value)]).join('; ').trim() === ''
              );
            });
            expect(mapping.uses[name] === null, name).toBe(isEmpty);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
