import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownName } from '../../core/datasetRef.ts';
import type { KeyValues } from '../../storage/keyValues.ts';
import { datasets } from '../../testing/arbitraries.ts';
import { dataset as builtIn } from '../../testing/builtIn.ts';
import { memoryValues } from '../../testing/memoryValues.ts';
import { richDatasets } from '../../testing/richDatasets.ts';
import { identityOf } from '../identity/identityOf.ts';
import type { LoadedDataset } from '../packed/loaded.ts';
import { packDataset } from '../packed/packDataset.ts';
import { NO_RECORDS } from '../packed/packedRecords.ts';
import { KeptFault } from './faults.ts';
import { sourceOfFile } from './keptSource.ts';
import { keptStore } from './keptStore.ts';
import { isLoadedDataset } from './storedShape.ts';

const LOADED = packDataset(builtIn);
const FEWER = packDataset({ ...builtIn, agreements: builtIn.agreements.slice(0, 4) });

/** A store in memory, and what it was asked for. */
function memory(change: Partial<KeyValues> = {}) {
  const { store: own, values, read } = memoryValues(change);
  let minute = 0;
  const store = keptStore(
    () => own,
    () => `2026-01-01T00:${String(minute++).padStart(2, '0')}:00.000Z`,
  );
  return { store, values, read };
}

const ABOUT = { title: 'My treaties', from: 'treaties.csv' };

describe('a dataset that is kept', () => {
  test('comes back as it was, under an id of its content', async () => {
    const { store } = memory();
    const { id } = await store.save(LOADED, { ...ABOUT, title: 'Договоры & Treaties, 2024!' });
    expect(id).toBe(ownName(identityOf(LOADED)));
    const { info, ...rest } = await store.load(id);
    expect(rest).toEqual({ data: LOADED.data, packed: LOADED.packed, identity: identityOf(LOADED) });
    expect(info).toEqual({ ...LOADED.info, title: 'Договоры & Treaties, 2024!' });
  });

  test('is listed without its arrays being read, the last opened first', async () => {
    const { store, read } = memory();
    const { id: first } = await store.save(LOADED, ABOUT);
    const { id: second } = await store.save(FEWER, ABOUT);
    expect(second).not.toBe(first);
    read.length = 0;
    const list = await store.list();
    expect(list.map(({ id }) => id)).toEqual([second, first]);
    expect(list[1]).toMatchObject({
      ...ABOUT,
      id: first,
      records: builtIn.agreements.length,
      opened: '2026-01-01T00:00:00.000Z',
    });
    expect(list[1]?.size).toBeGreaterThan(10_000);
    expect(read.every((key) => key.startsWith('about:'))).toBe(true);
  });

  test('keeps every title it has until it is given another', async () => {
    const { store } = memory();
    const { id } = await store.save(packDataset({ ...builtIn, title: { en: 'Treaties', ru: 'Договоры' } }), {
      ...ABOUT,
      title: 'Treaties',
    });
    expect((await store.load(id)).info.title).toEqual({ en: 'Treaties', ru: 'Договоры' });
    await store.rename(id, 'Mine');
    expect((await store.load(id)).info.title).toBe('Mine');
    expect((await store.list())[0]?.title).toBe('Mine');
  });

  test('is replaced under its id, title and day', async () => {
    const { store } = memory();
    const { id } = await store.save(LOADED, { ...ABOUT, title: 'Mine' });
    const [before] = await store.list();
    await store.replace(id, { ...LOADED, info: { ...LOADED.info, hub: 'CHN' } });
    expect((await store.load(id)).info).toMatchObject({ hub: 'CHN', title: 'Mine' });
    expect(await store.list()).toEqual([before]);
    await store.remove(id);
    await expect(store.replace(id, LOADED)).rejects.toMatchObject({ problem: 'absent' });
  });

  test('can be deleted', async () => {
    const { store } = memory();
    const { id } = await store.save(LOADED, ABOUT);
    await store.remove(id);
    expect(await store.list()).toEqual([]);
    await expect(store.load(id)).rejects.toMatchObject({ name: 'KeptFault', problem: 'absent' });
    await expect(store.rename(id, 'x')).rejects.toMatchObject({ problem: 'absent' });
  });

  test('is kept with the table it was made of, mended with it, and deleted with it', async () => {
    const { store, values } = memory();
    const first = packDataset({ ...builtIn, title: 'First' });
    const { id } = await store.save(first, { ...ABOUT, title: 'First' });
    const [{ size } = { size: 0 }] = await store.list();
    expect(await store.source(id)).toBeNull();
    const source = await sourceOfFile(new Blob(['a,b']), 'a.csv', { repairs: [] });
    await store.keepSource(id, source, { heldBack: 3, undated: 5 });
    expect(await store.source(id)).toMatchObject({ name: 'a.csv', size: 3, how: { repairs: [] } });
    const left = { heldBack: 3, undated: 5, fileSize: 3, isAtAddress: false };
    expect(await store.list()).toMatchObject([{ id, left, size: size + 3 }]);
    const mended = await store.remake(id, FEWER, 'Newer');
    expect(mended).toBe(ownName(identityOf(FEWER)));
    await expect(store.load(id)).rejects.toMatchObject({ problem: 'mended', successor: mended });
    expect(await store.list()).toMatchObject([{ id: mended, title: 'Newer', records: 4, left }]);
    await store.rename(mended, 'Mine');
    const last = await store.remake(mended, LOADED, 'Newest');
    expect((await store.load(last)).info.title).toBe('Mine');
    await store.remove(last);
    expect([...values.keys()].filter((key) => !key.startsWith('mended:'))).toEqual([]);
  });

  test('that was mended leads to what it became, however often, until that is deleted', async () => {
    const { store } = memory();
    const { id: first } = await store.save(LOADED, ABOUT);
    const fewest = packDataset({ ...builtIn, agreements: builtIn.agreements.slice(0, 2) });
    const second = await store.remake(first, FEWER, 'Newer');
    const third = await store.remake(second, fewest, 'Newest');
    for (const id of [first, second])
      await expect(store.load(id)).rejects.toMatchObject({ id, problem: 'mended', successor: third });
    // Opened once more beside it, it is what it was.
    await store.save(LOADED, ABOUT);
    expect((await store.load(first)).data.n).toBe(LOADED.data.n);
    await store.remove(third);
    await expect(store.load(second)).rejects.toMatchObject({ problem: 'absent', successor: null });
    // Mended to and fro, it leads to nobody when it is gone.
    expect(await store.remake(first, FEWER, 'Newer')).toBe(second);
    expect(await store.remake(second, LOADED, 'As before')).toBe(first);
    await store.remove(first);
    await expect(store.load(second)).rejects.toMatchObject({ problem: 'absent' });
    await expect(store.load(first)).rejects.toMatchObject({ problem: 'absent' });
  });

  test('is kept once, however often it is opened, and stays as it was named', async () => {
    const { store } = memory();
    const { id, wasHere } = await store.save(LOADED, ABOUT);
    await store.rename(id, 'Mine');
    expect(wasHere).toBe(false);
    expect(await store.save(LOADED, { ...ABOUT, from: 'again.csv' })).toEqual({ id, wasHere: true });
    expect(await store.list()).toMatchObject([{ id, title: 'Mine', from: 'again.csv' }]);
  });

  test('stays under an id of older atlases, also when it is mended', async () => {
    const { store, values } = memory();
    const { id } = await store.save(LOADED, ABOUT);
    const old = 'local-treaties-abcd';
    for (const kind of ['about:', 'data:']) values.set(kind + old, values.get(kind + id));
    values.set(`about:${old}`, { ...(values.get(`about:${id}`) as object), id: old });
    expect((await store.load(old)).identity).toBeUndefined();
    expect(await store.remake(old, FEWER, 'Newer')).toBe(old);
    expect((await store.load(old)).data.n).toBe(4);
  });

  test('stays where its table has no room', async () => {
    let isFull = false;
    const refuse = () => Promise.reject(new DOMException('no', 'QuotaExceededError'));
    const { store, values } = memory();
    const full = memory({
      get: async (key) => structuredClone(values.get(key)),
      setMany: async (entries) => {
        if (isFull) return refuse();
        for (const [key, value] of entries) values.set(key, structuredClone(value));
      },
    });
    const { id } = await full.store.save(LOADED, ABOUT);
    isFull = true;
    const source = await sourceOfFile(new Blob(['a,b']), 'a.csv', {});
    const kept = full.store.keepSource(id, source, { heldBack: 0, undated: 1 });
    await expect(kept).rejects.toMatchObject({ reason: 'full' });
    expect((await store.load(id)).data.n).toBe(builtIn.agreements.length);
  });
});

describe('what cannot be shown is said', () => {
  const changes: readonly [string, (stored: LoadedDataset) => unknown, string][] = [
    ['of a later version', (stored) => ({ ...stored, version: 3 }), 'version'],
    ['of no version', () => 'text', 'spoiled'],
    ['nothing but a version', () => ({ version: 2 }), 'spoiled'],
    ['nothing but an old version', () => ({ version: 1 }), 'spoiled'],
    [
      'with more dates than records',
      (stored) => ({ ...stored, data: { ...stored.data, dated: builtIn.agreements.length + 1 } }),
      'spoiled',
    ],
    ['without records', (stored) => ({ ...stored, packed: NO_RECORDS }), 'spoiled'],
    [
      'with a column too short',
      (stored) => ({ ...stored, data: { ...stored.data, minDay: new Int32Array(3) } }),
      'spoiled',
    ],
    [
      'with a column of another type',
      (stored) => ({ ...stored, data: { ...stored.data, kind: [...stored.data.kind] } }),
      'spoiled',
    ],
    [
      'with texts cut off',
      ({ packed, ...stored }) => ({
        ...stored,
        packed: { ...packed, rests: { ...packed.rests, bytes: packed.rests.bytes.slice(5) } },
      }),
      'spoiled',
    ],
  ];
  test.each(changes)('%s', async (_, change, problem) => {
    const { store, values } = memory();
    const { id } = await store.save(LOADED, ABOUT);
    values.set(`data:${id}`, change(values.get(`data:${id}`) as LoadedDataset));
    await expect(store.load(id)).rejects.toEqual(new KeptFault(id, problem as 'spoiled'));
  });

  test('one stored before records could be without a date is shown with all its dates', async () => {
    const { store, values } = memory();
    const { id } = await store.save(LOADED, ABOUT);
    const { data, ...stored } = values.get(`data:${id}`) as LoadedDataset;
    const { dated, ...old } = data;
    values.set(`data:${id}`, { ...stored, version: 1, data: old });
    expect((await store.load(id)).data).toEqual({ ...old, dated: builtIn.agreements.length });
  });

  test('a summary that is spoilt is not listed', async () => {
    const { store, values } = memory();
    const { id } = await store.save(LOADED, ABOUT);
    values.set(`about:${id}`, { id, title: 5 });
    expect(await store.list()).toEqual([]);
    expect((await store.load(id)).data.n).toBe(builtIn.agreements.length);
  });

  test.each([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'forbidden'],
    ['DataCloneError', 'other'],
  ])('%s is %s', async (name, reason) => {
    const refuse = () => Promise.reject(new DOMException('no', name));
    const { store } = memory({ setMany: refuse, keys: refuse });
    await expect(store.save(LOADED, ABOUT)).rejects.toMatchObject({ name: 'StoreFault', reason });
    await expect(store.list()).rejects.toMatchObject({ reason });
  });
});

test('every dataset that is packed has the shape that is stored', () => {
  fc.assert(
    fc.property(fc.oneof(datasets, richDatasets), (dataset) => isLoadedDataset(packDataset(dataset))),
  );
});
