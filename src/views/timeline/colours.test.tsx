// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { oneSector } from '../../testing/oneSector';
import { renderWithAtlas } from '../../testing/renderWithAtlas';
import { Legend } from './Legend';
import { ReadingList } from './ReadingList';

const ALIKE = oneSector(12, 12);

test('the legend says by what colours go', () => {
  renderWithAtlas(<Legend />);
  expect(screen.getByText('primary sector, as in the filters')).toBeTruthy();
});

test('the legend says where they go by another field', () => {
  renderWithAtlas(<Legend />, { dataset: ALIKE });
  expect(screen.getByText('kind, as in the filters')).toBeTruthy();
});

test('the list marks records by what colours go by, and sectors only where it is them', () => {
  renderWithAtlas(<ReadingList standsFor="list" />, { dataset: ALIKE });
  const rows = screen.getAllByRole('button', { name: /Record \d/ });
  const colours = rows.map(
    (row) => /var\(--sector-\d\)/.exec(row.querySelector('svg')?.innerHTML ?? '')?.[0],
  );
  expect(new Set(colours).size).toBe(3);
  for (const row of rows)
    expect(
      within(row)
        .getByText(/regulation/i)
        .querySelector('span[style]'),
    ).toBeNull();
});
