// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activeFilters } from '../../core/filters.ts';
import { queryOf, runQuery } from '../../core/query.ts';
import { FACETS, type FacetId } from '../../core/taxonomy.ts';
import { DEFAULT_VIEW, type ViewState } from '../../core/viewState.ts';
import { columns } from '../../testing/builtIn.ts';
import { renderWithAtlas } from '../../testing/renderWithAtlas.tsx';
import { Chips } from './Chips.tsx';
import { bestWidening, EmptyState, without } from './EmptyState.tsx';
import { FacetPanel } from './FacetPanel.tsx';
import { FilterSheet } from './FilterSheet.tsx';
import { Heading } from './Heading.tsx';

const facets = (changed: Partial<typeof DEFAULT_VIEW.facets>) => ({ ...DEFAULT_VIEW.facets, ...changed });
const button = (name: string) => screen.getByRole('button', { name });

describe('chips', () => {
  test('each removes its own filter and hands the focus on', () => {
    const { steps } = renderWithAtlas(<Chips />, {
      view: { facets: facets({ sector: ['connectivity'], partner: ['CHN'] }), from: '2017', to: '2024' },
    });
    expect(button('Remove filter Partner: China').textContent).toContain('China');
    button('Remove filter Period: 2017 to 2024');
    fireEvent.click(button('Remove filter Sector: Telecoms & connectivity'));
    expect(steps[0]).toMatchObject({ mode: 'push', view: { facets: facets({ partner: ['CHN'] }) } });
    expect(document.activeElement).toBe(button('Remove filter Partner: China'));
    fireEvent.click(button('Remove filter Period: 2017 to 2024'));
    expect(steps[1]?.view).toMatchObject({ from: null, to: null });
    fireEvent.click(button('Remove filter Partner: China'));
    expect(steps[2]?.view).toEqual(DEFAULT_VIEW);
    expect(document.activeElement).toBe(screen.getByText('No filters: showing everything'));
  });

  test('one button clears them all', () => {
    const { steps } = renderWithAtlas(<Chips />, {
      view: { facets: facets({ stage: ['signed', 'launched'] }), to: '2020-03' },
    });
    button('Remove filter Period: until March 2020');
    fireEvent.click(button('Clear all filters'));
    expect(steps[0]?.view).toEqual(DEFAULT_VIEW);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the heading', () => {
  test('is the sentence, and is announced after a change only', () => {
    renderWithAtlas(
      <>
        <Heading />
        <FacetPanel />
      </>,
      { view: { facets: facets({ partner: ['CHN'] }) } },
    );
    const sentence = () => screen.getByRole('heading', { level: 1 }).textContent;
    const announced = () => screen.getByRole('status').textContent;
    const first = sentence();
    expect(first).toMatch(/between Russia and China/);
    expect(announced()).toBe('');
    fireEvent.click(screen.getByRole('checkbox', { name: /^China/ }));
    expect(sentence()).not.toBe(first);
    expect(announced()).toBe(sentence());
    fireEvent.click(screen.getByRole('checkbox', { name: /^China/ }));
    expect(announced()).toBe(first);
  });
});

describe('nothing matches', () => {
  const view = { facets: facets({ partner: ['CHN'], kind: ['strategy'], level: ['city'] }) };

  test('names what was asked and offers the step that shows most', () => {
    const { steps } = renderWithAtlas(<EmptyState />, { view });
    screen.getByText('No records match Partner: China; Kind: Strategy; Level: City');
    fireEvent.click(button('Remove Kind: Strategy (1 record)'));
    expect(steps[0]?.view.facets).toEqual(facets({ partner: ['CHN'], level: ['city'] }));
  });

  test('several values of a facet go together', () => {
    renderWithAtlas(<EmptyState />, {
      view: { facets: facets({ partner: ['TKM', 'COG'] }), from: '2024-07' },
    });
    screen.getByText(
      'No records match Partner: Turkmenistan or Republic of the Congo; Period: since July 2024',
    );
    button('Remove Partner (3 records)');
  });

  test('where no single step helps, all filters can go', () => {
    const { steps } = renderWithAtlas(<EmptyState />, {
      view: { facets: facets({ partner: ['SRB'], kind: ['strategy'] }), to: '1900' },
    });
    expect(screen.getAllByRole('button')).toHaveLength(1);
    fireEvent.click(button('Clear all filters'));
    expect(steps[0]?.view).toEqual(DEFAULT_VIEW);
  });

  test('the offer is the best of all single steps, for any filters', () => {
    const some = (facet: FacetId) => fc.subarray([...columns.domains[facet].values], { maxLength: 2 });
    const anyView = fc.record({
      facets: fc.record({
        sector: some('sector'),
        partner: some('partner'),
        kind: some('kind'),
        stage: some('stage'),
        level: some('level'),
      }),
      to: fc.constantFrom(null, '1996', '2017'),
    });
    fc.assert(
      fc.property(anyView, (changed) => {
        const asked: ViewState = { ...DEFAULT_VIEW, ...changed };
        const count = (wider: ViewState) => runQuery(columns, queryOf(wider)).rows.length;
        const alternatives = [
          ...FACETS.filter((facet) => asked.facets[facet].length > 0).map((facet) =>
            count({ ...asked, facets: { ...asked.facets, [facet]: [] } }),
          ),
          ...(asked.to === null ? [] : [count({ ...asked, to: null })]),
        ];
        const best = bestWidening(columns, asked, null);
        expect(best?.count ?? 0).toBe(Math.max(0, ...alternatives));
        if (!best) return;
        const wider = without(asked, best.filter);
        expect(count(wider)).toBe(best.count);
        expect(activeFilters(wider).length).toBeLessThan(activeFilters(asked).length);
      }),
    );
  });
});

describe('the filter sheet', () => {
  test('opens over the page, says how many it shows, and gives the focus back', async () => {
    renderWithAtlas(<FilterSheet />, { view: { facets: facets({ partner: ['CHN'], kind: ['talks'] }) } });
    const opener = button('Filters (2)');
    opener.focus();
    fireEvent.click(opener);
    const dialog = within(await screen.findByRole('dialog', { name: 'Filters' }));
    const shown = runQuery(
      columns,
      queryOf({ ...DEFAULT_VIEW, facets: facets({ partner: ['CHN'], kind: ['talks'] }) }),
    );
    fireEvent.click(dialog.getByRole('button', { name: `Show ${shown.rows.length} records` }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  test('announces the new count while it is open', async () => {
    renderWithAtlas(<FilterSheet />);
    fireEvent.click(button('Filters'));
    fireEvent.click(await screen.findByRole('checkbox', { name: /^Serbia/ }));
    expect(screen.getByRole('status').textContent).toBe('2 of 27 records');
  });
});
