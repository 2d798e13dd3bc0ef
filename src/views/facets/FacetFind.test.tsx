// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { dataset } from '../../testing/builtIn.ts';
import { renderWithAtlas } from '../../testing/renderWithAtlas.tsx';
import { FacetPanel } from './FacetPanel.tsx';

const PARTNERS = ['CIV', 'KGZ', 'BLR', 'DZA', 'KAZ', 'KOR', 'PRK', 'FRA', 'DEU', 'ITA', 'ESP', 'PRT', 'GRC'];

/** The built-in records, each with one of so many partners. */
const partnersOf = (count: number) => ({
  ...dataset,
  agreements: dataset.agreements.map((record, i) => ({
    ...record,
    parties: [
      { type: 'country' as const, code: 'RUS' },
      { type: 'country' as const, code: PARTNERS[i % count] ?? '' },
    ],
  })),
});
const partners = () => within(screen.getByRole('group', { name: 'Partner' }));
const field = () => partners().getByRole('searchbox', { name: 'Find in Partner' });
const values = () =>
  partners()
    .queryAllByRole<HTMLInputElement>('checkbox')
    .map(({ value }) => value);
const type = (value: string) => fireEvent.change(field(), { target: { value } });

describe('finding in a facet', () => {
  test('is there for a long facet alone', () => {
    renderWithAtlas(<FacetPanel />, { dataset: partnersOf(12) });
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  test('leaves the values whose name holds what is typed, and says how many of how many', () => {
    const { steps } = renderWithAtlas(<FacetPanel />, { dataset: partnersOf(13) });
    type('COTE');
    expect(values()).toEqual(['CIV']);
    partners().getByText('1 of 13');
    type('korea');
    expect(values()).toEqual(['KOR', 'PRK']);
    fireEvent.click(partners().getByRole('checkbox', { name: /^South Korea/ }));
    expect(steps[0]?.view.facets.partner).toEqual(['KOR']);
    expect(values()).toEqual(['KOR', 'PRK']);
    type('xyz');
    expect(values()).toEqual([]);
    partners().getByText('0 of 13');
  });

  test('Escape clears it, and then means what it means elsewhere', () => {
    renderWithAtlas(<FacetPanel />, { dataset: partnersOf(13) });
    const before = values();
    type('korea');
    expect(fireEvent.keyDown(field(), { key: 'Escape' })).toBe(false);
    expect(values()).toEqual(before);
    expect(fireEvent.keyDown(field(), { key: 'Escape' })).toBe(true);
  });
});
