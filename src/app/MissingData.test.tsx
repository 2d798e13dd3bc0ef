// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { onChosenData } from '../briefing/library/chosenData.ts';
import { holdDeck } from '../briefing/library/heldDecks.ts';
import { ownName } from '../core/datasetRef.ts';
import type { Deck } from '../core/deck.ts';
import { DEFAULT_DATASET } from '../core/site.ts';
import { DEFAULT_VIEW, type ViewState } from '../core/viewState.ts';
import { KeptFault } from '../data/kept/faults.ts';
import { registerOpened } from '../data/kept/opened.ts';
import { packDataset } from '../data/packed/packDataset.ts';
import { TranslateContext } from '../i18n/useTranslate.ts';
import { StoreFault } from '../storage/storeFault.ts';
import { dataset, places } from '../testing/builtIn.ts';
import { translate } from '../testing/translate.ts';
import { MissingData } from './MissingData.tsx';

const NAME = ownName('a'.repeat(20));
const NEWER = ownName('b'.repeat(20));
const [first] = dataset.agreements;
const made = { name: NAME, title: 'Treaties', version: '1', identity: 'a'.repeat(20), records: 3 };
const slide = (id: string, more: string) => ({
  ...{ id, title: id, text: '', notes: '', view: `?data=${NAME}${more}`, dataset: made },
});
const deck: Deck = {
  ...{ id: 'deck', title: 'Our talk', author: '', language: 'en' },
  slides: [slide('a', ''), slide('b', `&sel=${first?.id}`), slide('c', '&sel=nobody')],
};

function ask(fault: KeptFault | StoreFault) {
  const calls = { retry: vi.fn(), views: [] as ViewState[] };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <TranslateContext value={translate}>
        <MissingData
          name={NAME}
          fault={fault}
          retrying={false}
          places={places}
          language="en"
          update={(change) => calls.views.push(change({ ...DEFAULT_VIEW, data: NAME }))}
          onRetry={calls.retry}
        />
      </TranslateContext>
    </QueryClientProvider>,
  );
  return calls;
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

beforeEach(() => {
  registerOpened(NEWER, { ...packDataset(dataset), identity: 'b'.repeat(20) });
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
});

describe('data that is elsewhere', () => {
  test('is asked for, and the built-in one is offered', async () => {
    const { views } = ask(new KeptFault(NAME, 'absent'));
    expect(screen.getByRole('alert').textContent).toMatch(/saved in another browser/);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    await press('Open the built-in dataset');
    expect(views.map(({ data }) => data)).toEqual([DEFAULT_DATASET]);
  });

  test('for a briefing says which briefing, on what', async () => {
    holdDeck(deck, null);
    window.history.replaceState(null, '', '/#play=deck&slide=1');
    ask(new KeptFault(NAME, 'absent'));
    expect(await screen.findByText(/“Our talk” uses “Treaties” \(3 records\)/)).toBeTruthy();
  });

  test('is not a briefing without data', async () => {
    ask(new KeptFault(NAME, 'absent'));
    const file = new File(
      [JSON.stringify({ format: 'accord-atlas-briefing', version: 2, slides: [{}] })],
      'x',
    );
    fireEvent.change(screen.getByLabelText('Choose file'), { target: { files: [file] } });
    expect(await screen.findByText(/a briefing without its data/)).toBeTruthy();
  });
});

describe('data that has been corrected since', () => {
  test('is offered as it is now, for a view', async () => {
    const { views } = ask(new KeptFault(NAME, 'mended', NEWER));
    expect((await screen.findByRole('alert')).textContent).toMatch(/has been corrected since/);
    await press('Show the corrected data');
    expect(views.map(({ data }) => data)).toEqual([NEWER]);
  });

  test('for a briefing says how many slides name what it lacks; the briefing stays as it was', async () => {
    holdDeck(deck, null);
    window.history.replaceState(null, '', '/#play=deck&slide=1');
    const { views } = ask(new KeptFault(NAME, 'mended', NEWER));
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /1 of 3 slides uses records or values it doesn’t have/,
    );
    await press('Show the corrected data');
    expect(views.map(({ data }) => data)).toEqual([NEWER]);
    expect(onChosenData(deck).slides.map(({ dataset: { name } }) => name)).toEqual([NEWER, NEWER, NEWER]);
    expect(deck.slides.every(({ dataset: { name } }) => name === NAME)).toBe(true);
  });

  test('and has gone since is asked for as any other', async () => {
    ask(new KeptFault(NAME, 'mended', ownName('c'.repeat(20))));
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /saved in another browser, or was deleted/,
    );
  });
});

describe('storage that refuses', () => {
  test.each([
    ['forbidden', /blocked access to saved data/],
    ['silent', /storage isn’t responding/],
  ] as const)('%s is said, and asked again or for the file', async (reason, message) => {
    const { retry } = ask(new StoreFault(reason));
    expect(screen.getByRole('alert').textContent).toMatch(message);
    expect(screen.getByText(/choose the data file to use it until you leave this page/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Choose file' })).toBeTruthy();
    await press('Try again');
    expect(retry).toHaveBeenCalledTimes(1);
  });
});
