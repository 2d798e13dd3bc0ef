// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderWithAtlas } from '../../testing/renderWithAtlas.tsx';
import { wideDataset } from '../../testing/wideDatasets.ts';
import { DetailPanel } from './DetailPanel.tsx';

const long = { records: 3, partners: 2, sectors: 2, length: 5000, words: 'Memorandum on cooperation ' };

test('a title of 5,000 characters is cut, and can be read whole', () => {
  renderWithAtlas(<DetailPanel />, { dataset: wideDataset(long), view: { selected: 'record-1' } });
  const title = () => screen.getByRole('heading', { level: 2 }).firstChild?.textContent ?? '';
  expect(title().length).toBeLessThanOrEqual(600);
  expect(title()).toMatch(/…$/);
  const [whole] = screen.getAllByRole('button', { name: 'Show the whole text' });
  if (!whole) throw new Error('no button');
  fireEvent.click(whole);
  expect(title().length).toBeGreaterThan(4900);
  fireEvent.click(screen.getByRole('button', { name: 'Show less' }));
  expect(title()).toMatch(/…$/);
});

test('no name in it is longer than a few lines, and a text that is short has no button', () => {
  const { container, unmount } = renderWithAtlas(<DetailPanel />, {
    dataset: wideDataset(long),
    view: { selected: 'record-1' },
  });
  const longest = [...container.querySelectorAll('*')].flatMap(({ childNodes }) =>
    [...childNodes].filter(({ nodeType }) => nodeType === 3).map(({ nodeValue }) => nodeValue?.length ?? 0),
  );
  expect(Math.max(...longest)).toBeLessThanOrEqual(600);
  unmount();
  renderWithAtlas(<DetailPanel />, {
    dataset: wideDataset({ ...long, length: 80 }),
    view: { selected: 'record-1' },
  });
  expect(screen.queryByRole('button', { name: 'Show the whole text' })).toBeNull();
});
