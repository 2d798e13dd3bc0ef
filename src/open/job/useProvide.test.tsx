// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { type DatasetRef, ownName } from '../../core/datasetRef.ts';
import { KeptFault } from '../../data/kept/faults.ts';
import type { LoadedDataset } from '../../data/packed/loaded.ts';
import { packDataset } from '../../data/packed/packDataset.ts';
import { ImportFailed, type ImportJob } from '../../import/job/protocol.ts';
import type { Mapping } from '../../import/mapping/mapping.ts';
import { dataset } from '../../testing/builtIn.ts';
import { fakeJob, openedTable } from '../../testing/fakeJob.ts';
import type { OpenServices } from './services.ts';
import { useProvide } from './useProvide.ts';

afterEach(cleanup);

const TABLE = { columns: ['Name', 'Signed'], rows: [['Trade', '2015']] };
const MAPPING: Mapping = {
  ...{ uses: { Name: 'title', Signed: 'date' }, dateOrders: {}, partySeparator: ';', partyCodes: {} },
  ...{ gatherBy: null, sectorSeparator: null, terms: { kind: {}, stage: {}, level: {} } },
  ...{ hub: 'detect', coloured: null, title: 'Treaties', language: 'en' },
};
const wanted: DatasetRef = {
  ...{
    name: ownName('a'.repeat(20)),
    title: 'Treaties',
    version: '1',
    identity: 'a'.repeat(20),
    records: 27,
  },
};
const [first] = dataset.agreements;
/** Views of which one names a record, and one a record that nobody has. */
const VIEWS = [[''], [`?sel=${first?.id}`], ['?sel=nobody']];
const FILE = new File(['x'], 'treaties.csv');

interface Setting {
  readonly over?: Partial<ImportJob>;
  readonly mapping?: Mapping;
  readonly asks?: boolean;
  /** What is kept under an id. */
  readonly kept?: Readonly<Record<string, LoadedDataset>>;
}

function provide({ over = {}, mapping = MAPPING, asks = false, kept = {} }: Setting) {
  const ready = vi.fn();
  const remove = vi.fn(async () => undefined);
  const load = async (id: string) => {
    const loaded = kept[id];
    if (!loaded) throw new KeptFault(id, 'absent');
    return loaded;
  };
  const services = {
    createJob: () => fakeJob(TABLE, openedTable(TABLE, mapping, asks), over),
    store: { load, remove },
  } as unknown as OpenServices;
  const { result } = renderHook(() => useProvide(services, wanted, VIEWS, ready));
  return { ready, remove, now: () => result.current };
}

/** A job that comes to a dataset under an id. */
const comingTo = (id: string, wasHere = false): Partial<ImportJob> => ({
  run: async (...asked) => ({
    ...(await fakeJob(TABLE, openedTable(TABLE, MAPPING)).run(...asked)),
    id,
    wasHere,
  }),
});
const LOADED = packDataset(dataset);
const OTHER = ownName('b'.repeat(20));

test('the right file is used, whatever it is called', async () => {
  const { ready, now } = provide({ over: comingTo(wanted.name), kept: { [wanted.name]: LOADED } });
  await act(async () => now().give(FILE));
  await waitFor(() => expect(ready).toHaveBeenCalledWith(expect.objectContaining({ name: wanted.name })));
});

test('another file is not used: how many views it lacks is said, and it does not stay', async () => {
  const { ready, remove, now } = provide({ over: comingTo(OTHER), kept: { [OTHER]: LOADED } });
  await act(async () => now().give(FILE));
  await waitFor(() => expect(now().phase.kind).toBe('other'));
  expect(now().phase).toMatchObject({
    given: { lacks: 1, ref: { name: OTHER, records: dataset.agreements.length } },
  });
  expect(ready).not.toHaveBeenCalled();
  act(() => now().back());
  expect(remove).toHaveBeenCalledWith(OTHER);
  expect(now().phase.kind).toBe('asking');
});

test('what was in this browser before stays, right or not', async () => {
  const { remove, now } = provide({ over: comingTo(OTHER, true), kept: { [OTHER]: LOADED } });
  await act(async () => now().give(FILE));
  await waitFor(() => expect(now().phase.kind).toBe('other'));
  act(() => now().back());
  expect(remove).not.toHaveBeenCalled();
});

test('a table that cannot be understood alone is asked about', async () => {
  const unclear = provide({ mapping: { ...MAPPING, uses: { Name: 'title' } } });
  await act(async () => unclear.now().give(FILE));
  await waitFor(() => expect(unclear.now().phase).toMatchObject({ kind: 'columns', origin: { file: FILE } }));
});

test('a file that cannot be read says why', async () => {
  const fault = { code: 'empty', values: {}, problems: [] } as const;
  const { now } = provide({ over: { open: () => Promise.reject(new ImportFailed(fault)) } });
  await act(async () => now().give(FILE));
  await waitFor(() => expect(now().phase).toEqual({ kind: 'failed', fault }));
});

test('a dataset chosen in the dialog is judged by what is kept of it', async () => {
  const { now } = provide({ kept: { [OTHER]: LOADED } });
  act(() => now().judge(OTHER));
  await waitFor(() =>
    expect(now().phase).toMatchObject({ kind: 'other', given: { lacks: 1 }, origin: null }),
  );
  act(() => now().judge('local-gone'));
  await waitFor(() => expect(now().phase.kind).toBe('failed'));
});

test('a later file takes the place of the one before', async () => {
  let slow: (() => void) | null = null;
  const open: ImportJob['open'] = (origin, _, signal) =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      const go = () => resolve(openedTable(TABLE, MAPPING));
      if (origin.kind === 'file' && origin.file === FILE) slow = go;
      else go();
    });
  const { ready, now } = provide({
    over: { ...comingTo(wanted.name), open },
    kept: { [wanted.name]: LOADED },
  });
  act(() => {
    now().give(FILE);
  });
  expect(now().phase.kind).toBe('reading');
  await act(async () => now().give(new File(['y'], 'right.csv')));
  await waitFor(() => expect(ready).toHaveBeenCalledTimes(1));
  await act(async () => slow?.());
  expect(ready).toHaveBeenCalledTimes(1);
});
