// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Dataset } from '../../core/dataset.ts';
import { dataset as builtIn } from '../../testing/builtIn.ts';
import { renderWithAtlas } from '../../testing/renderWithAtlas.tsx';
import { MatrixView } from './MatrixView.tsx';

/** A partner and a sector a record, in turn as many as there are; one record in each of the years. */
function large(count: number, { partners = count, sectors = count } = {}): Dataset {
  const code = (i: number) => `P${String(i).padStart(3, '0')}`;
  return {
    ...builtIn,
    sectors: Array.from({ length: sectors }, (_, i) => ({ id: `s-${i}`, label: `Sector ${i}` })),
    agreements: Array.from({ length: count }, (_, i) => ({
      ...{
        id: `r-${i}`,
        title: 'A',
        summary: 'A',
        dateBasis: 'event' as const,
        kind: 'talks',
        stage: 'held',
      },
      ...{ date: String(2024 - i), level: 'state', sectors: [`s-${i % sectors}`], sources: [{ title: 'S' }] },
      parties: [
        {
          type: 'other' as const,
          code: code(i % partners),
          name: `Party ${code(i % partners)}`,
          members: [],
        },
      ],
    })),
  };
}

// By selector: roles of ten thousand cells take seconds.
const rows = () => document.querySelectorAll('tbody tr').length;
const heads = () => document.querySelectorAll('thead th').length - 1;

test('of many partners some are written out, and more of them when they are asked for', () => {
  renderWithAtlas(<MatrixView />, { dataset: large(150, { sectors: 3 }) });
  expect([rows(), heads()]).toEqual([60, 3]);
  screen.getByText('90 partners with fewer records are not shown.');
  fireEvent.click(screen.getByText('Show 60 more partners'));
  expect([rows(), heads()]).toEqual([120, 3]);
  fireEvent.click(screen.getByText('Show 30 more partners'));
  expect([rows(), heads()]).toEqual([150, 3]);
  expect(screen.queryByText(/partners with fewer/)).toBeNull();
});

test('of many sectors, too', () => {
  renderWithAtlas(<MatrixView />, { dataset: large(150, { partners: 3 }) });
  expect([rows(), heads()]).toEqual([3, 60]);
  screen.getByText('90 sectors are not shown.');
  fireEvent.click(screen.getByText('Show 60 more sectors'));
  expect([rows(), heads()]).toEqual([3, 120]);
});

test('where not all have room, those with records come before those without', () => {
  const facets = { sector: [], partner: [], kind: [], stage: [], level: [] };
  const dataset = large(150, { sectors: 3 });
  renderWithAtlas(<MatrixView />, { dataset, view: { facets, from: '1875', to: '1875' } });
  expect(rows()).toBe(60);
  expect(screen.getByRole('rowheader', { name: 'Party P149' }).dataset.empty).toBe('false');
});

test('a partner that is filtered to is there wherever it stands', () => {
  const facets = { sector: [], partner: ['P149'], kind: [], stage: [], level: [] };
  renderWithAtlas(<MatrixView />, { dataset: large(150, { sectors: 3 }), view: { facets } });
  expect(rows()).toBe(61);
  screen.getByRole('rowheader', { name: 'Party P149' });
});

const buttons = () => screen.getAllByRole('cell').flatMap((cell) => within(cell).queryAllByRole('button'));
const outside = () => {
  if (screen.getByRole('table').dataset.filtered === 'false') return 0;
  return buttons().filter(({ dataset }) => dataset.in === 'false').length;
};
const cells = () => buttons().length;
const IGNORED = 'Counts ignore the filters by partner and sector; what those leave out has no fill.';

test('what the view is not filtered to steps back, and it is said', () => {
  const facets = { sector: ['s-1'], partner: ['P001', 'P002'], kind: [], stage: [], level: [] };
  renderWithAtlas(<MatrixView />, { dataset: large(5), view: { facets } });
  expect([cells(), outside()]).toEqual([5, 4]);
  expect(screen.getByRole('rowheader', { name: 'Party P002' }).dataset.in).toBe('true');
  expect(screen.getByRole('rowheader', { name: 'Party P003' }).dataset.in).toBe('false');
  screen.getByText(IGNORED);
});

test('years outside the period step back', () => {
  renderWithAtlas(<MatrixView />, {
    dataset: large(5),
    view: { across: 'year', from: '2022', to: '2023-06' },
  });
  expect([cells(), outside()]).toEqual([5, 3]);
  screen.getByText('Counts ignore the filter by partner and the period; what those leave out has no fill.');
});

test('without a filter nothing steps back', () => {
  renderWithAtlas(<MatrixView />, { dataset: large(5) });
  expect([cells(), outside()]).toEqual([5, 0]);
  expect(screen.queryByText(/^Counts ignore/)).toBeNull();
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

test('what other filters empty stays where it is', () => {
  const facets = { sector: [], partner: [], kind: ['no-such-kind'], stage: [], level: [] };
  renderWithAtlas(<MatrixView />, { dataset: large(5), view: { facets } });
  expect([rows(), heads(), cells()]).toEqual([5, 5, 0]);
  screen.getByText('No records match these filters');
  expect(screen.getAllByRole('cell', { name: 'none among the records shown' })).toHaveLength(25);
  expect(screen.getByRole('rowheader', { name: 'Party P003' }).dataset.empty).toBe('true');
  expect(screen.getByRole('button', { name: 'Party P000' }).tabIndex).toBe(0);
});

test('names filter by what they name, beside others, and no longer when pressed again', () => {
  const { steps } = renderWithAtlas(<MatrixView />, { dataset: large(5) });
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  const isPressed = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-pressed');
  press('Party P001');
  press('Party P003');
  press('Sector 1');
  expect(steps.at(-1)?.view.facets).toMatchObject({ partner: ['P001', 'P003'], sector: ['s-1'] });
  expect(['Party P001', 'Party P002', 'Sector 1'].map(isPressed)).toEqual(['true', 'false', 'true']);
  press('Party P001');
  press('Sector 1');
  expect(steps.at(-1)?.view.facets).toMatchObject({ partner: ['P003'], sector: [] });
});

test('the name of years makes them the period', () => {
  const { steps } = renderWithAtlas(<MatrixView />, {
    dataset: large(150, { sectors: 3, partners: 10 }),
    view: { across: 'year' },
  });
  const press = () => fireEvent.click(screen.getByRole('button', { name: /^2015–\u200b2019$/ }));
  press();
  expect(steps.at(-1)?.view).toMatchObject({ from: '2015', to: '2019', periodBy: 'date' });
  press();
  expect(steps.at(-1)?.view).toMatchObject({ from: null, to: null });
});

test('a cell lists its records and leaves the filters alone; Escape goes back to it', () => {
  const { steps } = renderWithAtlas(<MatrixView />);
  const cell = () => screen.getByRole('button', { name: 'China, Telecoms & connectivity: 5 records' });
  fireEvent.click(cell());
  const list = screen.getByRole('region', { name: '5 records of China in Telecoms & connectivity' });
  expect(cell().getAttribute('aria-expanded')).toBe('true');
  expect(document.activeElement).toBe(list);
  expect(within(list).getAllByRole('listitem')).toHaveLength(5);
  expect(steps).toEqual([]);
  fireEvent.click(within(list).getByRole('button', { name: /^Proposed undersea cable/ }));
  expect(steps.at(-1)?.view).toMatchObject({ selected: 'chn-arctic-cable-2017', facets: { partner: [] } });
  fireEvent.keyDown(list, { key: 'Escape' });
  expect(screen.queryByRole('region', { name: /^5 records/ })).toBeNull();
  expect(document.activeElement).toBe(cell());
});

test('where years are counted together a cell filters to all of them', () => {
  const { steps } = renderWithAtlas(<MatrixView />, {
    dataset: large(150, { sectors: 3, partners: 10 }),
    view: { across: 'year' },
  });
  screen.getByText('Each column covers 5 years.');
  fireEvent.click(screen.getByRole('button', { name: 'Party P004, 2020–2024: 1 record' }));
  const filter = screen.getByRole('button', { name: 'Filter by this cell' });
  fireEvent.click(filter);
  expect(steps.at(-1)?.view).toMatchObject({
    ...{ from: '2020', to: '2024', periodBy: 'date' },
    facets: { partner: ['P004'] },
  });
  expect(filter.getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(filter);
  expect(steps.at(-1)?.view).toMatchObject({ from: null, to: null });
});

test('one cell is in the tab order; arrows go to the next with something in it, and to the names', () => {
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
  expect(document.activeElement?.textContent).toBe('China');
  expect(inOrder()).toEqual([document.activeElement]);
  press('ArrowRight');
  press('ArrowUp');
  expect(document.activeElement?.textContent).toBe('Digital government & smart cities');
  press('ArrowUp');
  expect(document.activeElement?.textContent).toBe('Digital government & smart cities');
});
