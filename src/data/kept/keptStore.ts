import type { Text } from '../../core/dataset.ts';
import type { KeptDataset, LoadedDataset } from '../loaded.ts';
import { transferablesOf } from '../packed/transferables.ts';
import { asked, KeptFault } from './faults.ts';
import { keptId } from './keptId.ts';
import { isLoadedDataset, STORED_VERSION, type StoredDataset, upToDate, versionOf } from './storedShape.ts';

/** What of `idb-keyval` is used. Several entries are set and deleted all at once, or not at all. */
export interface KeyValues {
  get(key: string): Promise<unknown>;
  getMany(keys: readonly string[]): Promise<readonly unknown[]>;
  setMany(entries: readonly (readonly [string, unknown])[]): Promise<void>;
  delMany(keys: readonly string[]): Promise<void>;
  keys(): Promise<readonly IDBValidKey[]>;
}

/** What a store needs of its surroundings. */
export interface KeptSurroundings {
  open(): KeyValues;
  /** An ISO instant. */
  now(): string;
  /** From 0 to 1. */
  random(): number;
  /** Asks the browser not to throw away what is stored. */
  persist(): Promise<unknown>;
}

/** What a list shows, and whether the title is the reader's own. */
interface Summary extends KeptDataset {
  readonly renamed: boolean;
}

/** A summary and the arrays are stored apart, so that a list reads no arrays. */
const SUMMARY = 'about:';
const ARRAYS = 'data:';

function isSummary(value: unknown): value is Summary {
  if (typeof value !== 'object' || value === null) return false;
  const { id, title, records, size, opened, from, renamed } = value as Partial<Summary>;
  const texts = [id, title, opened, from].every((each) => typeof each === 'string');
  return texts && typeof records === 'number' && typeof size === 'number' && typeof renamed === 'boolean';
}

/** Bytes of the arrays; the rest is little. */
const sizeOf = (loaded: LoadedDataset) =>
  transferablesOf(loaded).reduce((sum, buffer) => sum + buffer.byteLength, 0);

const stored = ({ info, data, packed }: LoadedDataset): StoredDataset => ({
  version: STORED_VERSION,
  info,
  data,
  packed,
});

const plainTitle = (title: Text) => (typeof title === 'string' ? title : (Object.values(title)[0] ?? ''));

/** Datasets in a store of keys and values. Every function rejects with StoreFault where the browser refuses. */
export function keptStore({ open, now, random, persist }: KeptSurroundings) {
  let isAsked = false;
  /** The browser asks the person at most once a page; what it answers changes nothing here. */
  const askToPersist = () => {
    if (isAsked) return;
    isAsked = true;
    persist().catch(() => undefined);
  };
  const summaryOf = async (id: string): Promise<Summary> => {
    const summary = await open().get(SUMMARY + id);
    if (!isSummary(summary)) throw new KeptFault(id, 'absent');
    return summary;
  };
  return {
    /** The last opened first. */
    list: () =>
      asked(async (): Promise<readonly KeptDataset[]> => {
        const keys = (await open().keys()).filter(
          (key): key is string => typeof key === 'string' && key.startsWith(SUMMARY),
        );
        const summaries = (await open().getMany(keys)).filter(isSummary);
        return summaries.map(({ renamed, ...kept }) => kept).sort((a, b) => b.opened.localeCompare(a.opened));
      }),
    /** Rejects with KeptFault where it is not here, of another version, or damaged. */
    load: (id: string) =>
      asked(async (): Promise<LoadedDataset> => {
        const [found, summary] = await open().getMany([ARRAYS + id, SUMMARY + id]);
        const value = upToDate(found);
        if (value === undefined) throw new KeptFault(id, 'absent');
        const version = versionOf(value);
        if (typeof version === 'number' && version !== STORED_VERSION) throw new KeptFault(id, 'version');
        if (!isLoadedDataset(value)) throw new KeptFault(id, 'spoiled');
        const { info, data, packed } = value;
        const title = isSummary(summary) && summary.renamed ? summary.title : info.title;
        return { info: { ...info, title }, data, packed };
      }),
    /** Keeps a dataset and gives its id: the value of `data=` that shows it. */
    save: (loaded: LoadedDataset, { title, from }: Pick<KeptDataset, 'title' | 'from'>) =>
      asked(async (): Promise<string> => {
        askToPersist();
        const taken = new Set(await open().keys());
        const id = keptId(title, random, (each) => taken.has(ARRAYS + each) || taken.has(SUMMARY + each));
        const renamed = title !== plainTitle(loaded.info.title);
        const about: Summary = {
          ...{ id, title, from, renamed, opened: now() },
          records: loaded.data.n,
          size: sizeOf(loaded),
        };
        await open().setMany([
          [ARRAYS + id, stored(loaded)],
          [SUMMARY + id, about],
        ]);
        return id;
      }),
    /** Rejects with KeptFault where there is none. */
    rename: (id: string, title: string) =>
      asked(async () => {
        const summary: Summary = { ...(await summaryOf(id)), title, renamed: true };
        await open().setMany([[SUMMARY + id, summary]]);
      }),
    /** Puts a changed dataset in the place of one that is kept; its title and the day it was opened stay. */
    replace: (id: string, loaded: LoadedDataset) =>
      asked(async () => {
        const summary: Summary = { ...(await summaryOf(id)), size: sizeOf(loaded) };
        await open().setMany([
          [ARRAYS + id, stored(loaded)],
          [SUMMARY + id, summary],
        ]);
      }),
    remove: (id: string) => asked(() => open().delMany([SUMMARY + id, ARRAYS + id])),
  };
}
