// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ImportFailed, type ImportJob } from '../import/job/protocol.ts';
import { openedTable } from '../testing/fakeJob.ts';
import {
  button,
  click,
  heading,
  MAPPING,
  openDialog,
  pressEscape,
  TABLE,
  toRepairs,
} from '../testing/openDialog.tsx';

afterEach(() => localStorage.clear());

describe('from a file to the atlas', () => {
  test('asks about day and month before it goes on, and shows what rows become', async () => {
    openDialog();
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
    openDialog();
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
    openDialog();
    await toRepairs();
    click(/^The date is missing/);
    const empty = within(screen.getByRole('group', { name: '(empty)' }));
    fireEvent.change(empty.getByRole('textbox'), { target: { value: 'soon' } });
    fireEvent.click(empty.getByRole('button', { name: 'Correct' }));
    await empty.findByText(/“soon” doesn’t fix the problem/, {}, { timeout: 3000 });
    expect(empty.getByRole('textbox')).toHaveProperty('value', 'soon');
  });

  test('ends with counts, what has no date, and the atlas', async () => {
    const { calls } = openDialog();
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
    const first = openDialog();
    fireEvent.click(await toRepairs());
    await heading('Your dataset is ready');
    first.unmount();
    openDialog();
    await heading('Columns of treaties.csv');
    screen.getByText(/Your earlier choices were applied/);
    expect(button('Check all rows').getAttribute('aria-disabled')).toBe('false');
    click('Use automatic choices instead');
    expect(button('Check all rows').getAttribute('aria-disabled')).toBe('true');
  });

  test('without a date column a word says that all records will be undated', async () => {
    openDialog({ asks: false, mapping: { ...MAPPING, dateOrders: { Signed: { '/': 'dmy' } } } });
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
    openDialog({ over: { open: async () => ({ ...opened, guess: { ...guess, gather } }) } });
    await heading('Columns of treaties.csv');
    await screen.findByText('4 rows: 4 records, 3 of them without a date; 0 to fix.');
    const check = within(screen.getByRole('region', { name: 'Please check' }));
    fireEvent.click(check.getByRole('radio', { name: /^Yes: 4 rows become 3 records/ }));
    expect(screen.getByRole('combobox', { name: 'Which rows are one record' })).toHaveProperty(
      'value',
      'Name',
    );
    fireEvent.click(check.getByRole('button', { name: 'These are right' }));
    screen.getByText('You have reviewed the guesses.');
    expect(screen.queryByRole('region', { name: 'Please check' })).toBeNull();
  });

  test('a check that fails in the background is no fault there, and is tried again later', async () => {
    const failed = new ImportFailed({ code: 'worker-ended', values: {}, problems: [] });
    const check = vi.fn<ImportJob['check']>(() => Promise.reject(failed));
    openDialog({
      over: { check },
      asks: false,
      mapping: { ...MAPPING, dateOrders: { Signed: { '/': 'dmy' } } },
    });
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

describe('the preview', () => {
  test('listens to the newest mapping only', async () => {
    const answers: (() => void)[] = [];
    const preview: ImportJob['preview'] = ({ title }) =>
      new Promise((resolve) => {
        const record = { title, date: '2015', parties: [], sectors: [], kind: 'talks', stage: 'held' };
        answers.push(() => resolve([{ row: 2, record, problems: [] }]));
      });
    openDialog({ over: { preview } });
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
    const { calls, unmount } = openDialog();
    await heading('Columns of treaties.csv');
    pressEscape();
    expect(calls.closed).toHaveBeenCalledTimes(1);
    unmount();
    expect(calls.ended).toHaveBeenCalled();
  });

  test('asks where choices would be lost; a second Escape goes on', async () => {
    const { calls } = openDialog();
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
    const { calls } = openDialog({
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
