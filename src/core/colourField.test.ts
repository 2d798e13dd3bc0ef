import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasets } from '../testing/arbitraries.ts';
import { buildColumns } from '../testing/buildColumns.ts';
import { columns, dataset } from '../testing/builtIn.ts';
import { oneSector } from '../testing/oneSector.ts';
import { colourChoices, colourField, primaryValue } from './colourField.ts';
import type { Dataset } from './dataset.ts';
import { COLOUR_FACETS } from './taxonomy.ts';
import { DEFAULT_VIEW } from './viewState.ts';

const fieldOf = (of: Dataset) => colourField({ dataset: of, columns: buildColumns(of), view: DEFAULT_VIEW });

describe('colours go by', () => {
  test('the primary sector, where no sector holds nearly all records', () => {
    expect(colourField({ dataset, columns, view: DEFAULT_VIEW }).facet).toBe('sector');
  });

  test('the kind, where one does', () => {
    expect(fieldOf(oneSector(10, 9)).facet).toBe('kind');
    expect(fieldOf(oneSector(10, 8)).facet).toBe('sector');
  });

  test('the next field that tells records apart, where one kind holds nearly all too', () => {
    const flat = oneSector(10, 10);
    const agreements = flat.agreements.map((record) => ({ ...record, kind: 'agreement' }));
    const levels = ['state', 'ministry'];
    expect(
      fieldOf({ ...flat, agreements: agreements.map((r) => ({ ...r, level: 'state', stage: 'signed' })) })
        .facet,
    ).toBe('sector');
    expect(
      fieldOf({ ...flat, agreements: agreements.map((r, i) => ({ ...r, level: levels[i % 2] ?? '' })) })
        .facet,
    ).toBe('level');
  });

  test('what is asked for, whatever holds nearly all', () => {
    for (const colour of COLOUR_FACETS) {
      const of = oneSector(10, 10);
      const { facet } = colourField({ dataset: of, columns: buildColumns(of), view: { colour } });
      expect(facet).toBe(colour);
    }
  });

  test('what has several values, and what they go by now, to choose from', () => {
    expect(colourChoices(columns, 'sector')).toEqual(COLOUR_FACETS);
    const alike = buildColumns(oneSector(10, 10));
    expect(colourChoices(alike, 'kind')).toEqual(['kind']);
    expect(colourChoices(alike, 'stage')).toEqual(['kind', 'stage']);
  });

  test('the sector of no records at all', () => {
    expect(fieldOf({ ...dataset, agreements: [] }).facet).toBe('sector');
  });
});

describe('a field by kind', () => {
  const many = oneSector(40, 40);
  const kinds = Array.from({ length: 12 }, (_, i) => ({ id: `own-${i}`, label: `Own ${i}` }));

  test('has a colour for each kind that a record has, in listing order, and grey for what is not stated', () => {
    const of = {
      ...many,
      agreements: many.agreements.map((record, i) => ({
        ...record,
        kind: ['unstated', 'project', 'agreement'][i % 3] ?? '',
      })),
    };
    const { swatches } = fieldOf(of);
    expect(swatches.get('agreement')).toBe(0);
    expect(swatches.get('project')).toBe(1);
    expect(swatches.get('unstated')).toBe(-1);
    expect(swatches.get('memorandum')).toBe(-1);
  });

  test('has colours for those with most records, where there are more than colours', () => {
    const of = {
      ...many,
      kinds,
      // The last have most.
      agreements: Array.from({ length: 78 }, (_, i) => {
        const kind = Math.floor((Math.sqrt(8 * i + 1) - 1) / 2);
        return { ...many.agreements[0], id: `r${i}`, kind: `own-${kind}` } as Dataset['agreements'][number];
      }),
    };
    const { swatches } = fieldOf(of);
    expect(kinds.map(({ id }) => swatches.get(id))).toEqual([-1, -1, -1, -1, 0, 1, 2, 3, 4, 5, 6, 7]);
  });
});

test('a row has the first of its values, whatever the facet', () => {
  fc.assert(
    fc.property(datasets, (of) => {
      const its = buildColumns(of);
      for (let row = 0; row < its.n; row++) {
        const record = its.recordOf(row);
        expect(primaryValue(its, 'sector', row)).toBe(record?.sectors[0]);
        expect(primaryValue(its, 'kind', row)).toBe(record?.kind);
        expect(its.firstValues('level').codes[row]).toBe(its.domains.level.indexOf.get(record?.level ?? ''));
      }
    }),
  );
});
