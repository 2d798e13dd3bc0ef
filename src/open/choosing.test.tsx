// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { sourceOfFile } from '../data/kept/keptSource.ts';
import { ImportFailed, type ImportJob } from '../import/job/protocol.ts';
import { click, heading, MAPPING, openDialog } from '../testing/openDialog.tsx';

afterEach(() => localStorage.clear());

test('rows are mended from the very file of a dataset, which takes its place', async () => {
  const file = new File(['Name;Signed'], 'old.csv');
  const repairs = [{ column: 'Signed', value: '31/02/2014', rows: null, to: '2014-02' }];
  const mapping = { ...MAPPING, dateOrders: { Signed: { '/': 'dmy' } } };
  const how = { options: { delimiter: ';' }, mapping, repairs };
  const source = { ...(await sourceOfFile(file, 'old.csv', how)), file: null };
  const run = vi.fn<ImportJob['run']>(() => new Promise(() => undefined));
  openDialog({ start: null, source, over: { run } });
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

describe('choosing', () => {
  const fails: ImportJob['open'] = () =>
    Promise.reject(new ImportFailed({ code: 'pdf', values: {}, problems: [] }));

  test('a file that cannot be read says what it is and what to do', async () => {
    openDialog({ over: { open: fails } });
    const alert = within(await screen.findByRole('alert'));
    alert.getByText('This is a PDF');
    alert.getByText(/Copy the table out of it/);
  });

  test('an address has to be one', async () => {
    const { calls } = openDialog({ start: null });
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
    openDialog({ start: null });
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
    openDialog({
      over: { open: async () => ({ kind: 'dataset', name: 'x.json', info, records: 312, problems: [] }) },
    });
    const card = within(await screen.findByRole('region', { name: 'This file is an atlas dataset' }));
    card.getByText('Fisheries');
    card.getByText(/312 records/);
    fireEvent.click(card.getByRole('button', { name: 'Open' }));
    await heading('Your dataset is ready');
  });

  test('kept datasets are opened, renamed, and deleted after a question', async () => {
    const { calls, kept } = openDialog({ start: null });
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
