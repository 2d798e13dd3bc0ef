import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allRows } from '../../core/columns.ts';
import { datasets } from '../../testing/arbitraries.ts';
import { buildColumns } from '../../testing/buildColumns.ts';
import { dataset, places } from '../../testing/builtIn.ts';
import { pairArcs } from './arcs.ts';
import { partnerPoint } from './bubbles.ts';
import { Circles } from './circles.ts';

test('each two placed parties have a line, those with most records first', () => {
  fc.assert(
    fc.property(datasets, ({ hub: _, ...others }) => {
      const columns = buildColumns(others);
      const { parties, groups } = columns;
      const isPlaced = (code: string) => partnerPoint(code, groups, places, undefined) !== null;
      const counts = new Map<string, number>();
      for (const row of allRows(columns)) {
        const codes = (columns.recordOf(row)?.parties ?? [])
          .map(({ code }) => code)
          .filter(isPlaced)
          .sort((a, b) => parties.indexOf(a) - parties.indexOf(b));
        codes.forEach((a, i) => {
          for (const b of codes.slice(i + 1)) counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
        });
      }
      const { arcs, leftOut } = pairArcs(columns, allRows(columns), places, new Circles());
      const found = arcs.map(({ partners }) => partners.join(' '));
      expect(leftOut).toBe(0);
      expect([...found].sort()).toEqual([...counts.keys()].sort());
      const inOrder = found.map((pair) => counts.get(pair) ?? 0);
      expect(inOrder).toEqual([...inOrder].sort((a, b) => b - a));
      // What one count leaves behind must not be seen by the next.
      expect(pairArcs(columns, allRows(columns), places, new Circles())).toEqual({ arcs, leftOut });
    }),
  );
});

test('of very many pairs the eighty strongest have lines, and the others are counted', () => {
  const codes = [...places.values()].filter(({ capital }) => capital).map(({ code }) => code);
  const [first, ...others] = codes.slice(0, 101);
  if (first === undefined) throw new Error('no places');
  const agreements = others.flatMap((code, i) =>
    Array.from({ length: i + 1 }, (_, copy) => ({
      id: `${code}-${copy}`,
      title: code,
      summary: code,
      date: '2020',
      dateBasis: 'event' as const,
      parties: [first, code].map((each) => ({ type: 'country' as const, code: each })),
      kind: 'agreement',
      stage: 'signed',
      level: 'state',
      sectors: ['trade'],
      sources: [{ title: 'A source' }],
    })),
  );
  const columns = buildColumns({
    ...dataset,
    hub: undefined,
    sectors: [{ id: 'trade', label: 'Trade' }],
    agreements,
  });
  const { arcs, leftOut } = pairArcs(columns, allRows(columns), places, new Circles());
  expect(leftOut).toBe(20);
  const strongest = others.slice(-80).reverse();
  expect(arcs.map(({ partners }) => partners.find((code) => code !== first))).toEqual(strongest);
});
