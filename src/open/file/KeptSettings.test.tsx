// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { Settings, SettingsFacts } from '../../data/kept/settings.ts';
import { places } from '../../testing/builtIn.ts';
import { renderWithAtlas } from '../../testing/renderWithAtlas.tsx';
import { PageContext } from '../parts/PageContext.ts';
import { KeptList } from './KeptList.tsx';

const KEPT = {
  ...{ id: 'local-9', title: 'Old treaties', records: 12, size: 3400 },
  ...{ opened: '2026-11-20T10:00:00Z', from: 'old.csv' },
};
const sector = (id: string, records: number, crossCutting = false) => ({
  ...{ id, label: id, records, crossCutting },
});
const FACTS: SettingsFacts = {
  language: 'en',
  hub: 'FRA',
  countries: ['FRA', 'JPN'],
  sectors: [
    ...Array.from('abcdefgh', (id, i) => sector(id, 20 - i)),
    sector('late', 90, true),
    { ...sector('unstated', 5, true), label: { en: 'Not stated' } },
  ],
};

describe('what is deleted', () => {
  const remove = (current: string, removing: () => Promise<void>) => {
    let asked = 0;
    const shown = vi.fn();
    const kept = {
      // The browser answers once, and never again.
      list: () => (asked++ === 0 ? Promise.resolve([KEPT]) : new Promise<never>(() => undefined)),
      load: () => Promise.reject(new Error('absent')),
      rename: async () => undefined,
      remove: removing,
      facts: async () => FACTS,
      settle: async () => undefined,
      source: async () => null,
    };
    renderWithAtlas(<KeptList store={kept} current={current} onShow={shown} onMend={vi.fn()} />);
    return shown;
  };
  const go = async () => {
    fireEvent.click(await screen.findByRole('button', { name: 'Delete Old treaties' }));
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
  };

  test('while it is shown is left at once, before the browser has listed the others', async () => {
    const shown = remove('local-9', async () => undefined);
    await go();
    await waitFor(() => expect(shown).toHaveBeenCalledWith('russia-digital-economy'));
  });

  test('stays on screen where the browser does not allow it', async () => {
    const shown = remove('local-9', () => Promise.reject(new Error('no')));
    await go();
    await screen.findByText(/Couldn’t delete/);
    expect(shown).not.toHaveBeenCalled();
  });
});

function list(facts: () => Promise<SettingsFacts>) {
  const settle = vi.fn(async (_: string, __: Settings) => undefined);
  const kept = {
    list: async () => [KEPT],
    load: () => Promise.reject(new Error('absent')),
    rename: async () => undefined,
    remove: async () => undefined,
    facts,
    settle,
    source: async () => null,
  };
  renderWithAtlas(
    <PageContext value={{ places, locale: 'en' }}>
      <KeptList store={kept} current="" onShow={() => undefined} onMend={() => undefined} />
    </PageContext>,
  );
  return settle;
}

const button = (name: string) => screen.getByRole('button', { name });
const settings = () => screen.findByRole('group', { name: 'Settings of Old treaties' });

test('the country in the middle and the colours are changed with no new import', async () => {
  const settle = list(async () => FACTS);
  fireEvent.click(await screen.findByRole('button', { name: 'Settings of Old treaties' }));
  const form = within(await settings());
  const hub = await form.findByRole('combobox', { name: 'Country' });
  expect(hub).toHaveProperty('value', 'FRA');
  expect(within(hub).getAllByRole('option')).toHaveLength(3);
  expect(document.activeElement).toBe(form.getByRole('radio', { name: 'This one:' }));
  fireEvent.change(hub, { target: { value: 'JPN' } });

  form.getByText('8 of 9');
  expect(form.queryByText(/Not stated/)).toBeNull();
  expect(form.getByRole('checkbox', { name: 'late (90)' })).toHaveProperty('disabled', true);
  fireEvent.click(form.getByRole('checkbox', { name: 'a (20)' }));
  fireEvent.click(form.getByRole('checkbox', { name: 'late (90)' }));
  fireEvent.click(button('Save'));
  await screen.findByText('Settings saved');
  const [id, saved] = settle.mock.calls[0] ?? [];
  expect(id).toBe('local-9');
  expect(saved?.hub).toBe('JPN');
  expect([...(saved?.coloured ?? [])].sort()).toEqual([...'bcdefgh', 'late']);
  await waitFor(() => expect(document.activeElement).toBe(button('Open Old treaties')));
});

test('the colours go to the sectors with most records, and nothing is saved before it is said', async () => {
  const settle = list(async () => FACTS);
  fireEvent.click(await screen.findByRole('button', { name: 'Settings of Old treaties' }));
  const form = within(await settings());
  fireEvent.click(await form.findByRole('button', { name: 'Use the ones with the most records' }));
  expect(form.getByRole('checkbox', { name: 'late (90)' })).toHaveProperty('checked', true);
  expect(form.getByRole('checkbox', { name: 'h (13)' })).toHaveProperty('checked', false);
  fireEvent.click(button('Cancel'));
  expect(settle).not.toHaveBeenCalled();
});

test('with no more sectors than colours there is nothing to choose, and they stay', async () => {
  const settle = list(async () => ({ ...FACTS, hub: null, sectors: FACTS.sectors.slice(0, 8) }));
  fireEvent.click(await screen.findByRole('button', { name: 'Settings of Old treaties' }));
  const form = within(await settings());
  fireEvent.click(await form.findByRole('radio', { name: 'Detect automatically' }));
  expect(form.queryByText('Coloured sectors')).toBeNull();
  fireEvent.click(button('Save'));
  await screen.findByText('Settings saved');
  expect(settle).toHaveBeenCalledWith('local-9', { hub: 'detect', coloured: null });
});

test('a dataset that cannot be read says so, and there is a way back', async () => {
  list(() => Promise.reject(new Error('spoiled')));
  fireEvent.click(await screen.findByRole('button', { name: 'Settings of Old treaties' }));
  await screen.findByText(/Couldn’t read this dataset/);
  fireEvent.click(button('Cancel'));
  expect(document.activeElement).toBe(button('Open Old treaties'));
});
