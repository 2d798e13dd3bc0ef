// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type KeptSource, sourceOfFile } from '../data/kept/keptSource';
import type { KeptDataset } from '../data/loaded';
import { ImportFailed, type ImportJob, type Origin } from '../import/job/protocol';
import type { Mapping } from '../import/mapping/mapping';
import { places } from '../testing/builtIn';
import { fakeJob, openedTable } from '../testing/fakeJob';
import { renderWithAtlas } from '../testing/renderWithAtlas';
import { OpenDialog } from './OpenDialog';

const TABLE = {
  columns: ['Name', 'Signed', 'Sides', 'Type'],
  rows: [
    ['Trade', '03/04/2015', 'France; Germany', 'MoU'],
    ['Roaming', '31/02/2014', 'Brazil; Ruritania', 'Pact'],
    ['Fish', '31/02/2014', 'Brazil', 'MoU'],
    ['Space', '', 'France', 'MoU'],
  ],
};
const MAPPING: Mapping = {
  uses: { Name: 'title', Signed: 'date', Sides: 'parties', Type: 'kind' },
  dateOrders: {},
  partySeparator: ';',
  partyCodes: {},
  gatherBy: null,
  sectorSeparator: null,
  terms: { kind: { MoU: 'memorandum' }, stage: {}, level: {} },
  hub: 'detect',
  coloured: null,
  title: 'Treaties',
  language: 'en',
};
const KEPT: KeptDataset = {
  id: 'local-9',
  title: 'Old treaties',
  records: 12,
  size: 3400,
  opened: '2026-11-20T10:00:00Z',
  from: 'old.csv',
  left: { heldBack: 1, undated: 2, fileSize: null, isAtAddress: false },
};
const PASTED: Origin = { kind: 'text', text: 'a;b' };

interface Setting {
  readonly start?: Origin | null;
  readonly over?: Partial<ImportJob>;
  readonly asks?: boolean;
  readonly mapping?: Mapping;
  /** What the kept dataset was made of. */
  readonly source?: KeptSource | null;
}

function open({ start = PASTED, over = {}, asks = true, mapping = MAPPING, source = null }: Setting = {}) {
  const opened = openedTable(TABLE, mapping, asks);
  const calls = { closed: vi.fn(), shown: vi.fn(), jobs: 0, ended: vi.fn() };
  const kept = {
    list: vi.fn(async () => [KEPT]),
    load: () => Promise.reject(new Error('absent')),
    rename: vi.fn(async () => undefined),
    remove: vi.fn(async () => undefined),
    facts: () => Promise.reject(new Error('absent')),
    settle: async () => undefined,
    source: async () => source,
  };
  const services = {
    createJob: () => {
      calls.jobs++;
      return fakeJob(TABLE, opened, { close: calls.ended, ...over });
    },
    kept,
    show: () => undefined,
  };
  const { unmount } = renderWithAtlas(
    <OpenDialog
      services={services}
      places={places}
      locale="en"
      current="russia-digital-economy"
      start={start}
      onShow={calls.shown}
      onClose={calls.closed}
    />,
  );
  return { calls, kept, unmount };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const click = (name: string | RegExp) => fireEvent.click(button(name));
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 3, name });
const pressEscape = () => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });

async function toRepairs() {
  await heading('Columns of treaties.csv');
  fireEvent.click(screen.getByRole('radio', { name: /^3 April 2015/ }));
  click('Check all rows');
  await heading('Check and repair');
  return screen.findByRole('button', { name: /^Import \d/ });
}

afterEach(() => localStorage.clear());

describe('from a file to the atlas', () => {
  test('asks about day and month before it goes on, and shows what rows become', async () => {
    open();
    const title = await heading('Columns of treaties.csv');
    await waitFor(() => expect(document.activeElement).toBe(title));
    const question = screen.getByRole('group', { name: '03/04/2015: is this 3 April 2015 or 4 March 2015?' });
    expect(within(question).getAllByRole('radio')).toHaveLength(3);
    click('Check all rows');
    expect(document.activeElement).toBe(within(question).getAllByRole('radio')[0]);
    screen.getByText('Answer the question about day and month first.');
    fireEvent.click(within(question).getByRole('radio', { name: /^4 March 2015/ }));
    const preview = within(screen.getByRole('region', { name: 'Preview' }));
    await preview.findByText('4 March 2015 · France, Germany');
    expect(preview.getAllByText('Memorandum · Not stated').length).toBeGreaterThan(0);
    expect(button('Check all rows').getAttribute('aria-disabled')).toBe('false');
  });

  test('takes suggestions, corrections by hand and what is left alone; the numbers follow', async () => {
    open();
    expect((await toRepairs()).textContent).toBe('Import 4 records, 3 without a date');
    click(/^The date doesn’t exist/);
    const row = within(screen.getByRole('group', { name: '31/02/2014' }));
    expect(row.getByRole('textbox', { name: 'Read as' })).toHaveProperty('value', '2014-02');
    row.getByText('February 2014');
    fireEvent.click(row.getByRole('button', { name: 'Use for all 2 like this' }));
    expect(document.activeElement).toBe(row.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('button', { name: 'Import 4 records, 1 without a date' }, { timeout: 3000 });
    row.getByText(/Read as “2014-02”/);

    click(/^The date is missing/);
    const empty = within(screen.getByRole('group', { name: '(empty)' }));
    empty.getByText(/row 5 · Space/);
    fireEvent.change(empty.getByRole('textbox'), { target: { value: '1999' } });
    fireEvent.click(empty.getByRole('button', { name: 'Correct' }));
    await screen.findByRole('button', { name: 'Import 4 records' }, { timeout: 3000 });

    click(/^The party isn’t recognised/);
    const party = within(screen.getByRole('group', { name: 'Ruritania' }));
    fireEvent.click(party.getByRole('button', { name: 'Leave' }));
    party.getByText(/Left as it is in 1 row/);
  });

  test('a correction that does not settle it says why, where it was made', async () => {
    open();
    await toRepairs();
    click(/^The date is missing/);
    const empty = within(screen.getByRole('group', { name: '(empty)' }));
    fireEvent.change(empty.getByRole('textbox'), { target: { value: 'soon' } });
    fireEvent.click(empty.getByRole('button', { name: 'Correct' }));
    await empty.findByText(/“soon” doesn’t fix the problem/, {}, { timeout: 3000 });
    expect(empty.getByRole('textbox')).toHaveProperty('value', 'soon');
  });

  test('ends with counts, what has no date, and the atlas', async () => {
    const { calls } = open();
    fireEvent.click(await toRepairs());
    const title = await heading('Your dataset is ready');
    await waitFor(() => expect(document.activeElement).toBe(title));
    screen.getByText('4 records imported from 4 rows, 3 of them without a date; no rows skipped.');
    click('See rows skipped or without a date');
    screen.getByRole('cell', { name: '31/02/2014' });
    click('Open the atlas');
    expect(calls.shown).toHaveBeenCalledWith('local-1');
    expect(calls.closed).toHaveBeenCalledTimes(1);
  });

  test('uses what was chosen for such a table before, and can go back to the guess', async () => {
    const first = open();
    fireEvent.click(await toRepairs());
    await heading('Your dataset is ready');
    first.unmount();
    open();
    await heading('Columns of treaties.csv');
    screen.getByText(/Your earlier choices were applied/);
    expect(button('Check all rows').getAttribute('aria-disabled')).toBe('false');
    click('Use automatic choices instead');
    expect(button('Check all rows').getAttribute('aria-disabled')).toBe('true');
  });

  test('without a date column a word says that all records will be undated', async () => {
    open({ asks: false, mapping: { ...MAPPING, dateOrders: { Signed: { '/': 'dmy' } } } });
    await heading('Columns of treaties.csv');
    fireEvent.change(screen.getByRole('combobox', { name: 'Use “Signed” as' }), { target: { value: '' } });
    screen.getByText(/No date column: all records will be imported without a date/);
    click('Check all rows');
    await screen.findByRole('button', { name: 'Import 4 records, 4 without a date' });
  });
});

describe('what is asked and counted', () => {
  test('the guesses are one question, confirmed by one button, while all rows are counted', async () => {
    const { guess, ...opened } = openedTable(TABLE, { ...MAPPING, dateOrders: { Signed: { '/': 'dmy' } } });
    const gather = { column: 'Name', rows: 4, records: 3, isTaken: false };
    open({ over: { open: async () => ({ ...opened, guess: { ...guess, gather } }) } });
    await heading('Columns of treaties.csv');
    await screen.findByText('4 rows: 4 records, 3 of them without a date; 0 to fix.');
    const check = within(screen.getByRole('region', { name: 'Please check' }));
    fireEvent.click(check.getByRole('radio', { name: /^Yes: 4 rows become 3 records/ }));
    expect(screen.getByRole('combobox', { name: 'Which rows are one record' })).toHaveProperty('value', '0');
    fireEvent.click(check.getByRole('button', { name: 'These are right' }));
    screen.getByText('You have reviewed the guesses.');
    expect(screen.queryByRole('region', { name: 'Please check' })).toBeNull();
  });

  test('a check that fails in the background is no fault there, and is tried again later', async () => {
    const failed = new ImportFailed({ code: 'worker-ended', values: {}, problems: [] });
    const check = vi.fn<ImportJob['check']>(() => Promise.reject(failed));
    open({ over: { check }, asks: false, mapping: { ...MAPPING, dateOrders: { Signed: { '/': 'dmy' } } } });
    await heading('Columns of treaties.csv');
    await screen.findByText(/Couldn’t count all rows yet/);
    click('Check all rows');
    const alert = within(await screen.findByRole('alert'));
    alert.getByText('Reading stopped unexpectedly');
    const before = check.mock.calls.length;
    fireEvent.click(alert.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(check.mock.calls.length).toBeGreaterThan(before));
  });
});

test('rows are mended from the very file of a dataset, which takes its place', async () => {
  const file = new File(['Name;Signed'], 'old.csv');
  const repairs = [{ column: 'Signed', value: '31/02/2014', rows: null, to: '2014-02' }];
  const mapping = { ...MAPPING, dateOrders: { Signed: { '/': 'dmy' } } };
  const how = { options: { delimiter: ';' }, mapping, repairs };
  const source = { ...(await sourceOfFile(file, 'old.csv', how)), file: null };
  const run = vi.fn<ImportJob['run']>(() => new Promise(() => undefined));
  open({ start: null, source, over: { run } });
  await screen.findByText(/1 row skipped, 2 without a date/);
  click('Fix rows of Old treaties');
  const input = await screen.findByLabelText('The file old.csv');
  fireEvent.change(input, { target: { files: [new File(['Name,Signed'], 'old.csv')] } });
  await screen.findByText(/This is a different file/);
  fireEvent.change(input, { target: { files: [file] } });
  await heading('Check and repair');
  fireEvent.click(await screen.findByRole('button', { name: 'Import 4 records, 1 without a date' }));
  expect(run.mock.calls[0]?.[0]).toEqual(mapping);
  expect(run.mock.calls[0]?.[1]).toEqual(repairs);
  expect(run.mock.calls[0]?.[4]).toBe('local-9');
});

describe('the preview', () => {
  test('listens to the newest mapping only', async () => {
    const answers: (() => void)[] = [];
    const preview: ImportJob['preview'] = ({ title }) =>
      new Promise((resolve) => {
        const record = { title, date: '2015', parties: [], sectors: [], kind: 'talks', stage: 'held' };
        answers.push(() => resolve([{ row: 2, record, problems: [] }]));
      });
    open({ over: { preview } });
    await heading('Columns of treaties.csv');
    await waitFor(() => expect(answers).toHaveLength(1));
    fireEvent.change(screen.getByRole('textbox', { name: 'Title of the dataset' }), {
      target: { value: 'Newer' },
    });
    await waitFor(() => expect(answers).toHaveLength(2), { timeout: 2000 });
    await act(async () => {
      answers[1]?.();
      answers[0]?.();
    });
    const region = within(screen.getByRole('region', { name: 'Preview' }));
    region.getByText('Newer');
    expect(region.queryByText('Treaties')).toBeNull();
  });
});

describe('closing', () => {
  test('with nothing to lose closes at once, and ends the worker', async () => {
    const { calls, unmount } = open();
    await heading('Columns of treaties.csv');
    pressEscape();
    expect(calls.closed).toHaveBeenCalledTimes(1);
    unmount();
    expect(calls.ended).toHaveBeenCalled();
  });

  test('asks where choices would be lost; a second Escape goes on', async () => {
    const { calls } = open();
    await toRepairs();
    pressEscape();
    screen.getByRole('alertdialog', { name: 'Close and lose your choices and corrections?' });
    expect(document.activeElement).toBe(button('Keep editing'));
    pressEscape();
    expect(screen.queryByRole('alertdialog')).toBeNull();
    pressEscape();
    fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Close' }));
    expect(calls.closed).toHaveBeenCalledTimes(1);
  });

  test('an import that is cancelled leaves nothing behind', async () => {
    let signal: AbortSignal | null = null;
    const { calls } = open({
      over: {
        run: (_mapping, _repairs, _onProgress, given) => {
          signal = given;
          return new Promise(() => undefined);
        },
      },
    });
    fireEvent.click(await toRepairs());
    click('Cancel');
    expect((signal as AbortSignal | null)?.aborted).toBe(true);
    await heading('Check and repair');
    expect(calls.shown).not.toHaveBeenCalled();
  });
});

describe('choosing', () => {
  const fails: ImportJob['open'] = () =>
    Promise.reject(new ImportFailed({ code: 'pdf', values: {}, problems: [] }));

  test('a file that cannot be read says what it is and what to do', async () => {
    open({ over: { open: fails } });
    const alert = within(await screen.findByRole('alert'));
    alert.getByText('This is a PDF');
    alert.getByText(/Copy the table out of it/);
  });

  test('an address has to be one', async () => {
    const { calls } = open({ start: null });
    const field = screen.getByRole('textbox', { name: 'Or an address' });
    fireEvent.change(field, { target: { value: 'ftp://example.org/x.csv' } });
    click('Fetch');
    screen.getByText('Enter an address that starts with https://');
    expect(calls.jobs).toBe(0);
    fireEvent.change(field, { target: { value: ' https://example.org/x.csv ' } });
    screen.getByText('example.org will see your IP address.');
    click('Fetch');
    await heading('Columns of treaties.csv');
    expect(calls.jobs).toBe(1);
  });

  test('a table that is pasted beside the fields is opened', async () => {
    open({ start: null });
    const paste = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(paste, { clipboardData: { files: [], getData: () => 'Name\tDate\nA\t2015' } });
    fireEvent(screen.getByRole('dialog'), paste);
    await heading('Columns of treaties.csv');
  });

  test('a dataset of the atlas needs no questions', async () => {
    const info = {
      name: 'x',
      title: 'Fisheries',
      version: '2',
      language: 'en',
      licenses: [],
      sources: [],
      contributors: [],
      sectors: [],
    };
    open({
      over: { open: async () => ({ kind: 'dataset', name: 'x.json', info, records: 312, problems: [] }) },
    });
    const card = within(await screen.findByRole('region', { name: 'This file is an atlas dataset' }));
    card.getByText('Fisheries');
    card.getByText(/312 records/);
    fireEvent.click(card.getByRole('button', { name: 'Open' }));
    await heading('Your dataset is ready');
  });

  test('kept datasets are opened, renamed, and deleted after a question', async () => {
    const { calls, kept } = open({ start: null });
    await screen.findByText(/12 records · 3 kB · opened 20 Nov 2026 · old.csv/);
    click('Rename Old treaties');
    const name = screen.getByRole('textbox', { name: 'New name of Old treaties' });
    expect(document.activeElement).toBe(name);
    fireEvent.change(name, { target: { value: ' Newer treaties ' } });
    click('Save');
    await waitFor(() => expect(kept.rename).toHaveBeenCalledWith('local-9', 'Newer treaties'));
    click('Delete Old treaties');
    click('Cancel');
    expect(kept.remove).not.toHaveBeenCalled();
    click('Delete Old treaties');
    click('Delete');
    await screen.findByText('“Old treaties” was deleted');
    expect(kept.remove).toHaveBeenCalledWith('local-9');
    click('Open Old treaties');
    expect(calls.shown).toHaveBeenCalledWith('local-9');
  });
});
