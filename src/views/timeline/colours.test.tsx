// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { oneSector } from '../../testing/oneSector.ts';
import { renderWithAtlas } from '../../testing/renderWithAtlas.tsx';
import { ReadingList } from './ReadingList.tsx';
import { TimelineLegend } from './TimelineLegend.tsx';

const ALIKE = oneSector(12, 12);

const choice = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Colour by' });

test('the legend says by what colours go, and lets choose', () => {
  const { steps } = renderWithAtlas(<TimelineLegend />);
  expect(choice().selectedOptions[0]?.text).toBe('Primary sector');
  fireEvent.change(choice(), { target: { value: 'kind' } });
  expect(steps.at(-1)?.view.colour).toBe('kind');
  expect(choice().selectedOptions[0]?.text).toBe('Kind');
  fireEvent.change(choice(), { target: { value: 'sector' } });
  expect(steps.at(-1)?.view.colour).toBeNull();
});

test('the legend says where they go by another field, though there is no other', () => {
  renderWithAtlas(<TimelineLegend />, { dataset: ALIKE });
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(screen.getByText('Kind')).toBeTruthy();
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
