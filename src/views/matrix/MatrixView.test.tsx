// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Dataset } from '../../core/dataset';
import { dataset as builtIn } from '../../testing/builtIn';
import { renderWithAtlas } from '../../testing/renderWithAtlas';
import { MatrixView } from './MatrixView';

/** A partner and a sector a record, the first ones with most records; one record in each of the years. */
function large(count: number): Dataset {
  const code = (i: number) => `P${String(i).padStart(3, '0')}`;
  return {
    ...builtIn,
    sectors: Array.from({ length: count }, (_, i) => ({ id: `s-${i}`, label: `Sector ${i}` })),
    agreements: Array.from({ length: count }, (_, i) => ({
      ...{
        id: `r-${i}`,
        title: 'A',
        summary: 'A',
        dateBasis: 'event' as const,
        kind: 'talks',
        stage: 'held',
      },
      ...{ date: String(2024 - i), level: 'state', sectors: [`s-${i}`], sources: [{ title: 'S' }] },
      parties: [{ type: 'other' as const, code: code(i), name: `Party ${code(i)}`, members: [] }],
    })),
  };
}

const rows = () => within(screen.getAllByRole('rowgroup')[1] ?? document.body).getAllByRole('row').length;
const heads = () => screen.getAllByRole('columnheader').length - 1;

test('a large matrix is written out in part, and more of it when it is asked for', () => {
  renderWithAtlas(<MatrixView />, { dataset: large(150) });
  expect([rows(), heads()]).toEqual([60, 60]);
  screen.getByText('90 partners with fewer records are not shown.');
  fireEvent.click(screen.getByText('Show 60 more partners'));
  fireEvent.click(screen.getByText('Show 60 more sectors'));
  expect([rows(), heads()]).toEqual([120, 120]);
  fireEvent.click(screen.getByText('Show 30 more partners'));
  expect(screen.queryByText(/partners with fewer/)).toBeNull();
});

test('a partner that is filtered to is there wherever it stands', () => {
  const facets = { sector: [], partner: ['P149'], kind: [], stage: [], level: [] };
  renderWithAtlas(<MatrixView />, { dataset: large(150), view: { facets } });
  expect(rows()).toBe(61);
  screen.getByRole('rowheader', { name: 'Party P149' });
});

const outside = () => {
  const table = screen.getByRole('table');
  if (table.dataset.filtered === 'false') return 0;
  return within(table)
    .getAllByRole('button')
    .filter(({ dataset }) => dataset.in === 'false').length;
};
const cells = () => within(screen.getByRole('table')).getAllByRole('button').length;

test('what the view is not filtered to steps back, and it is said', () => {
  const facets = { sector: ['s-1'], partner: ['P001', 'P002'], kind: [], stage: [], level: [] };
  renderWithAtlas(<MatrixView />, { dataset: large(5), view: { facets } });
  expect([cells(), outside()]).toEqual([5, 4]);
  expect(screen.getByRole('rowheader', { name: 'Party P002' }).dataset.in).toBe('true');
  expect(screen.getByRole('rowheader', { name: 'Party P003' }).dataset.in).toBe('false');
  screen.getByText('No fill: outside the filters.');
});

test('years outside the period step back', () => {
  renderWithAtlas(<MatrixView />, {
    dataset: large(5),
    view: { across: 'year', from: '2022', to: '2023-06' },
  });
  expect([cells(), outside()]).toEqual([5, 3]);
});

test('without a filter nothing steps back', () => {
  renderWithAtlas(<MatrixView />, { dataset: large(5) });
  expect([cells(), outside()]).toEqual([5, 0]);
  expect(screen.queryByText('No fill: outside the filters.')).toBeNull();
});

test('a matrix that is embedded or on a slide shows what the view is filtered to, and nothing else', () => {
  const facets = { sector: [], partner: ['P001'], kind: [], stage: [], level: [] };
  const embedded = renderWithAtlas(<MatrixView />, { dataset: large(5), view: { facets, embed: true } });
  expect([rows(), heads()]).toEqual([1, 1]);
  embedded.unmount();
  window.location.hash = '#play=deck&slide=1';
  renderWithAtlas(<MatrixView />, { dataset: large(5), view: { facets } });
  expect([rows(), heads()]).toEqual([1, 1]);
  window.location.hash = '';
});

test('where years are counted together a cell filters to all of them', () => {
  const { steps } = renderWithAtlas(<MatrixView />, { dataset: large(150), view: { across: 'year' } });
  screen.getByText('Each column covers 5 years.');
  fireEvent.click(screen.getByRole('button', { name: 'Party P004, 2020–2024: 1 record' }));
  expect(steps.at(-1)?.view).toMatchObject({ from: '2020', to: '2024', periodBy: 'date' });
  const cell = screen.getByRole('button', { name: 'Party P004, 2020–2024: 1 record' });
  expect(cell.getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(cell);
  expect(steps.at(-1)?.view).toMatchObject({ from: null, to: null });
});

test('one cell is in the tab order; arrows go to the next with something in it', () => {
  renderWithAtlas(<MatrixView />);
  const inOrder = () =>
    within(screen.getByRole('table'))
      .getAllByRole('button')
      .filter(({ tabIndex }) => tabIndex === 0);
  const [first] = inOrder();
  expect(inOrder()).toHaveLength(1);
  first?.focus();
  const name = () => document.activeElement?.getAttribute('aria-label') ?? '';
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  const start = name();
  expect(start).toMatch(/^China, /);
  press('ArrowRight');
  expect(name()).toMatch(/^China, /);
  expect(name()).not.toBe(start);
  expect(inOrder()[0]).toBe(document.activeElement);
  press('ArrowDown');
  expect(name()).not.toMatch(/^China, /);
  const column = name().split(', ')[1]?.split(':')[0];
  press('ArrowUp');
  expect(name()).toContain(`China, ${column}`);
  press('ArrowLeft');
  expect(name()).toBe(start);
  press('ArrowLeft');
  expect(name()).toBe(start);
});
