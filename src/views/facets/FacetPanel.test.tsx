// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { DEFAULT_VIEW } from '../../core/viewState.ts';
import { setHover } from '../../state/useHover.ts';
import { columns, dataset, names } from '../../testing/builtIn.ts';
import { renderWithAtlas } from '../../testing/renderWithAtlas.tsx';
import { afterPaint } from '../../ui/useAfterPaint.ts';
import { FacetPanel } from './FacetPanel.tsx';

const facets = (changed: Partial<typeof DEFAULT_VIEW.facets>) => ({ ...DEFAULT_VIEW.facets, ...changed });
const group = (name: string) => within(screen.getByRole('group', { name }));

describe('the facet panel', () => {
  test('lists five groups of checkboxes, each named by its label and its count, those with most records first', () => {
    renderWithAtlas(<FacetPanel />);
    const panel = within(screen.getByRole('region', { name: 'Filters' }));
    const named = panel
      .getAllByRole('group')
      .filter((each) => within(each).queryAllByRole('checkbox').length > 0);
    expect(named).toHaveLength(5);
    for (const name of ['Sector', 'Partner', 'Kind', 'Stage', 'Level']) panel.getByRole('group', { name });
    const sectors = group('Sector').getAllByRole<HTMLInputElement>('checkbox');
    const recordsIn = (sector: string) =>
      dataset.agreements.filter(({ sectors }) => sectors.includes(sector)).length;
    const byCount = dataset.sectors.map(({ id }) => id).sort((a, b) => recordsIn(b) - recordsIn(a));
    expect(sectors.map(({ name, value }) => [name, value])).toEqual(byCount.map((id) => ['sector', id]));
    const withChina = dataset.agreements.filter(({ parties }) => parties.some(({ code }) => code === 'CHN'));
    group('Partner').getByRole('checkbox', { name: `China ${withChina.length}` });
  });

  test('choosing a value is one step back in history and recounts', () => {
    const { steps } = renderWithAtlas(<FacetPanel />);
    fireEvent.click(group('Partner').getByRole('checkbox', { name: /^China/ }));
    fireEvent.click(group('Sector').getByRole('checkbox', { name: /^Competition/ }));
    expect(steps.map(({ mode }) => mode)).toEqual(['push', 'push']);
    expect(steps[1]?.view.facets).toEqual(facets({ partner: ['CHN'], sector: ['regulation'] }));
    const shown = dataset.agreements.filter(
      ({ parties, sectors }) => parties.some(({ code }) => code === 'CHN') && sectors.includes('regulation'),
    );
    expect(screen.getByRole('region', { name: 'Filters' }).dataset.visibleCount).toBe(String(shown.length));
  });

  test('unchoosing takes the value away', () => {
    const { steps } = renderWithAtlas(<FacetPanel />, { view: { facets: facets({ kind: ['talks'] }) } });
    fireEvent.click(group('Kind').getByRole('checkbox', { name: /^Talks/, checked: true }));
    expect(steps[0]?.view.facets.kind).toEqual([]);
  });

  test('a value that would show nothing can still be chosen', () => {
    const { steps } = renderWithAtlas(<FacetPanel />, { view: { facets: facets({ partner: ['SRB'] }) } });
    fireEvent.click(group('Stage').getByRole('checkbox', { name: 'Launched 0' }));
    expect(steps[0]?.view.facets.stage).toEqual(['launched']);
  });

  test('Clear stands where there is something to clear, and keeps the focus in its facet', () => {
    const { steps } = renderWithAtlas(<FacetPanel />, {
      view: { facets: facets({ sector: ['connectivity'], stage: ['signed'] }), matchAll: ['sector'] },
    });
    expect(screen.queryByRole('button', { name: 'Clear Partner' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Clear Sector' }));
    expect(steps[0]?.view).toMatchObject({ facets: facets({ stage: ['signed'] }), matchAll: [] });
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Sector' }));
  });

  test('Clear all drops every filter, the period too', () => {
    const { steps } = renderWithAtlas(<FacetPanel />, {
      view: { facets: facets({ level: ['city'] }), from: '2017', to: '2024', selected: 'tkm-ict-mou-2022' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(steps[0]?.view).toEqual({ ...DEFAULT_VIEW, selected: 'tkm-ict-mou-2022' });
    expect(screen.queryByRole('button', { name: 'Clear all' })).toBeNull();
  });

  test('sector and partner may ask for all of the chosen values', () => {
    const { steps } = renderWithAtlas(<FacetPanel />, {
      view: { facets: facets({ sector: ['connectivity', 'emerging-tech'], kind: ['talks'] }) },
    });
    expect(screen.queryByRole('combobox', { name: 'Kind: match' })).toBeNull();
    const match = screen.getByRole('combobox', { name: 'Sector: match' });
    fireEvent.change(match, { target: { value: 'all' } });
    expect(steps[0]?.view.matchAll).toEqual(['sector']);
    fireEvent.change(match, { target: { value: 'any' } });
    expect(steps[1]?.view.matchAll).toEqual([]);
  });

  test('a long facet folds to a constant number of values, and never over a chosen one', () => {
    const partners = columns.domains.partner.values;
    const last = partners.at(-1) ?? '';
    renderWithAtlas(<FacetPanel />, { view: { facets: facets({ partner: [last] }) } });
    const boxes = () => group('Partner').getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes().map(({ value }) => value)).toEqual([...partners.slice(0, 7), last]);
    fireEvent.click(group('Partner').getByRole('button', { name: `Show ${partners.length - 8} more` }));
    expect(boxes()).toHaveLength(partners.length);
    fireEvent.click(group('Partner').getByRole('button', { name: 'Show fewer' }));
    expect(boxes()).toHaveLength(8);
  });

  test('a record hovered elsewhere lights its values', () => {
    renderWithAtlas(<FacetPanel />);
    const litValues = () =>
      screen
        .getAllByRole<HTMLInputElement>('checkbox')
        .filter((box) => box.closest('label')?.dataset.lit === 'true')
        .map(({ value }) => value);
    expect(litValues()).toEqual([]);
    act(() => setHover({ kind: 'agreement', id: 'aze-ip-mou-2021' }));
    const record = columns.recordOf(columns.rowOf('aze-ip-mou-2021') ?? -1);
    expect(litValues()).toEqual(
      expect.arrayContaining(['AZE', record?.kind, record?.stage, record?.level, ...(record?.sectors ?? [])]),
    );
    expect(litValues()).not.toContain('CHN');
  });

  test('a focused value lights itself, and no longer when the focus leaves', () => {
    renderWithAtlas(<FacetPanel />);
    const box = group('Partner').getByRole('checkbox', { name: new RegExp(`^${names.partner('BLR')}`) });
    fireEvent.focus(box);
    expect(box.closest('label')?.dataset.lit).toBe('true');
    fireEvent.blur(box);
    expect(box.closest('label')?.dataset.lit).toBe('false');
  });

  const facet = (name: string) => screen.getByRole('group', { name });
  const order = (of: HTMLElement) =>
    [...of.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].map(({ value }) => value);
  /**
   * Waits until what follows a click has been drawn, changes that came one upon another too. However busy the machine
   * is, the panel's own timer began no later and is shorter.
   */
  const settled = () => act(() => new Promise<void>((done) => afterPaint(done, 200)));
  const stagesWith = (partner: string) =>
    dataset.agreements
      .filter(({ parties }) => parties.some(({ code }) => code === partner))
      .map(({ stage }) => stage);

  test('a filter elsewhere sorts a facet by what is left', async () => {
    renderWithAtlas(<FacetPanel />);
    const stages = facet('Stage');
    const before = order(stages);
    fireEvent.click(group('Partner').getByRole('checkbox', { name: /^China/ }));
    const left = stagesWith('CHN');
    const count = (stage: string) => left.filter((each) => each === stage).length;
    await settled();
    const after = order(stages);
    expect(after).not.toEqual(before);
    expect(after.map(count)).toEqual(after.map(count).sort((a, b) => b - a));
    expect(count(after.at(-1) ?? '')).toBe(0);
  });

  test.each([
    ['the pointer is over it', fireEvent.pointerEnter, fireEvent.pointerLeave],
    ['the focus is in it', fireEvent.focus, fireEvent.blur],
  ])('no value moves while %s', async (_, come, go) => {
    renderWithAtlas(<FacetPanel />);
    const stages = facet('Stage');
    const before = order(stages);
    come(stages);
    const china = group('Partner').getByRole('checkbox', { name: /^China/ });
    fireEvent.click(china);
    await settled();
    expect(order(stages)).toEqual(before);
    go(stages);
    expect(order(stages)).not.toEqual(before);
    fireEvent.click(china);
    await settled();
    expect(order(stages)).toEqual(before);
  });

  test('a finger that is lifted keeps the order until another place is touched', async () => {
    renderWithAtlas(<FacetPanel />);
    const stages = facet('Stage');
    const before = order(stages);
    fireEvent.pointerEnter(stages, { pointerType: 'touch' });
    fireEvent.pointerLeave(stages, { pointerType: 'touch' });
    fireEvent.click(group('Partner').getByRole('checkbox', { name: /^China/ }));
    await settled();
    expect(order(stages)).toEqual(before);
    fireEvent.pointerDown(facet('Partner'));
    expect(order(stages)).not.toEqual(before);
  });
});
