import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importText } from '../../testing/importTable.ts';
import { termIds } from './vocabulary.ts';

describe('ids of labels', () => {
  test('are the slugs of common labels', () => {
    expect(termIds(['Trade & Customs', 'Energy', 'São Tomé', 'R&D', '5G'], [])).toEqual([
      'trade-customs',
      'energy',
      'sao-tome',
      'r-d',
      '5g',
    ]);
  });

  test('tell apart what differs by signs or letters that a slug loses', () => {
    const ids = termIds(['C', 'C++', 'C#', 'C (Т)', '<5', '>5'], []);
    expect(ids[0]).toBe('c');
    expect(new Set(ids).size).toBe(6);
    for (const label of ['C++', 'C#', '<5', '>5'])
      expect(termIds([label], [])).toEqual([ids[['C', 'C++', 'C#', 'C (Т)', '<5', '>5'].indexOf(label)]]);
  });

  test('that would be one are each hashed, and none is that of the atlas', () => {
    const ids = termIds(['A/B', 'A & B', 'Unstated'], ['unstated']);
    expect(ids[0]).toMatch(/^a-b-[0-9a-z]{6}$/);
    expect(ids[1]).toMatch(/^a-b-[0-9a-z]{6}$/);
    expect(ids[0]).not.toBe(ids[1]);
    expect(ids[2]).toMatch(/^unstated-[0-9a-z]{6}$/);
  });

  test('do not depend on the order of labels, are slugs and are unique', () => {
    const label = fc.oneof(
      fc.constantFrom('C', 'C++', 'C#', 'c-', 'A/B', 'A & B', 'Нефть', '石油', 'x'.repeat(120)),
      fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(label, { maxLength: 12 }), fc.nat(), (labels, seed) => {
        const other = labels.toSorted((a, b) => ((a.length + seed) % 7) - ((b.length + seed) % 7)).reverse();
        const [ids, others] = [termIds(labels, ['c']), termIds(other, ['c'])];
        expect(new Set(ids).size).toBe(labels.length);
        for (const [i, each] of labels.entries()) {
          expect(ids[i]).toMatch(/^[a-z0-9][a-z0-9-]{0,99}$/);
          expect(ids[i]).toBe(others[other.indexOf(each)]);
        }
      }),
    );
  });
});

test('rows in another order give sectors, kinds and levels the same ids', async () => {
  const head = 'title,date,parties,sectors,kind,status\n';
  const rows = [
    'One,2020,FRA; DEU,C++,Pact I,Signed!',
    'Two,2021,FRA; DEU,C#; нефть,Pact: I,signed?',
    'Three,2022,FRA; The club,Нефть; A/B,pact I,SIGNED',
    'Four,2023,FRA; the Club,НЕФТЬ; A & B; Unstated,Pact I,Signed?',
  ];
  const idsOf = async (order: readonly string[]) => {
    const { info, data } = await importText(head + order.join('\n'));
    const lists = [info.sectors, info.kinds ?? [], info.stages ?? []];
    const ids = lists.flatMap((list) => list.map(({ id, label }) => `${id} ${String(label).toLowerCase()}`));
    return [...ids, ...data.groups.map(({ code }) => code)].sort();
  };
  const ids = await idsOf(rows);
  expect(ids.length).toBeGreaterThan(9);
  expect(await idsOf(rows.toReversed())).toEqual(ids);
  expect(await idsOf(rows.toSorted((a, b) => a.charCodeAt(1) - b.charCodeAt(1)))).toEqual(ids);
});
