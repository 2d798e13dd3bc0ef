import { describe, expect, it } from 'vitest';
import { DEFAULT_TABLE_COLUMNS, TABLE_COLUMNS } from '../../core/viewState.ts';
import { fromSorting, fromVisibility, sortOf, toSorting, toVisibility } from './useTableModel.ts';

const NO_DAY_ASKED = { tableColumns: null, asOf: null };

describe('order', () => {
  it('is by time where none is asked for, and then not in the view', () => {
    expect(toSorting(sortOf({ sort: null }))).toEqual([{ id: 'date', desc: false }]);
    expect(fromSorting([{ id: 'date', desc: false }])).toBeNull();
    expect(fromSorting([])).toBeNull();
    expect(fromSorting([{ id: 'colour', desc: true }])).toBeNull();
  });

  it('comes back as it went', () => {
    for (const column of TABLE_COLUMNS)
      expect(fromSorting(toSorting({ column, descending: true }))).toEqual({ column, descending: true });
  });
});

describe('columns', () => {
  it('show the title always, and the status with a day alone', () => {
    expect(toVisibility({ tableColumns: ['status'], asOf: null })).toMatchObject({
      title: true,
      status: false,
      date: false,
    });
    expect(toVisibility({ tableColumns: null, asOf: '2022-03-01' })).toMatchObject({
      status: true,
      amounts: false,
    });
  });

  it('keep the choice of what cannot be chosen now', () => {
    const shown = toVisibility(NO_DAY_ASKED);
    expect(fromVisibility(shown, NO_DAY_ASKED)).toEqual(DEFAULT_TABLE_COLUMNS);
    expect(fromVisibility({ ...shown, date: false }, NO_DAY_ASKED)).toEqual(
      DEFAULT_TABLE_COLUMNS.filter((id) => id !== 'date'),
    );
  });
});
