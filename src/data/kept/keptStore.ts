import type { Text } from '../../core/dataset.ts';
import { identityInName, ownName } from '../../core/datasetRef.ts';
import { guarded, type KeyValues } from '../../storage/keyValues.ts';
import { identityOf } from '../identity/identityOf.ts';
import type { KeptDataset, LoadedDataset, RowsLeft } from '../packed/loaded.ts';
import { transferablesOf } from '../packed/transferables.ts';
import { KeptFault } from './faults.ts';
import { isKeptSource, type KeptSource } from './keptSource.ts';
import { isLoadedDataset, STORED_VERSION, type StoredDataset, upToDate, versionOf } from './storedShape.ts';

/** The data shown in a list, and whether the title was chosen by the reader. */
interface Summary extends KeptDataset {
  readonly renamed: boolean;
}

/** Key prefixes. Summary, arrays and source are stored separately, so that a list reads no more than it shows. */
const SUMMARY = 'about:';
const ARRAYS = 'data:';
const SOURCE = 'source:';
/** Key prefix; under the id of a corrected dataset is the id of its replacement. */
const MENDED = 'mended:';

const isRowsLeft = (value: unknown): value is RowsLeft => {
  if (typeof value !== 'object' || value === null) return false;
  const { heldBack, undated, fileSize, isAtAddress } = value as Partial<RowsLeft>;
  return (
    typeof heldBack === 'number' &&
    typeof undated === 'number' &&
    (fileSize === null || typeof fileSize === 'number') &&
    typeof isAtAddress === 'boolean'
  );
};

function isSummary(value: unknown): value is Summary {
  if (typeof value !== 'object' || value === null) return false;
  const { id, title, records, size, opened, from, renamed, left } = value as Partial<Summary>;
  const texts = [id, title, opened, from].every((each) => typeof each === 'string');
  const numbers = [records, size].every((each) => typeof each === 'number');
  return texts && numbers && typeof renamed === 'boolean' && (left === undefined || isRowsLeft(left));
}

/** Size of the arrays, bytes; the rest is small. */
const sizeOf = (loaded: LoadedDataset) =>
  transferablesOf(loaded).reduce((sum, buffer) => sum + buffer.byteLength, 0);

const stored = ({ info, data, packed }: LoadedDataset): StoredDataset => ({
  version: STORED_VERSION,
  info,
  data,
  packed,
});

const plainTitle = (title: Text) => (typeof title === 'string' ? title : (Object.values(title)[0] ?? ''));

/**
 * Datasets in a key-value store.
 * @param now current time as an ISO instant
 * @throws StoreFault from every function if the browser refuses access
 */
export function keptStore(open: () => KeyValues, now: () => string = () => new Date().toISOString()) {
  const values = guarded(open);
  const keep = (id: string, loaded: LoadedDataset, summary: Summary) =>
    values.setMany([
      [ARRAYS + id, stored(loaded)],
      [SUMMARY + id, summary],
    ]);
  const summaryOf = async (id: string): Promise<Summary> => {
    const summary = await values.get(SUMMARY + id);
    if (!isSummary(summary)) throw new KeptFault(id, 'absent');
    return summary;
  };
  /** Id of the dataset that replaced a corrected one, possibly in several steps; null if none is kept. */
  const successorOf = async (id: string): Promise<string | null> => {
    const seen = new Set<unknown>([id]);
    for (let at = id; ; ) {
      const next = await values.get(MENDED + at);
      if (typeof next !== 'string' || seen.has(next)) return null;
      if (isSummary(await values.get(SUMMARY + next))) return next;
      seen.add(next);
      at = next;
    }
  };
  return {
    /** The most recently opened first. */
    list: async (): Promise<readonly KeptDataset[]> => {
      const keys = (await values.keys()).filter(
        (key): key is string => typeof key === 'string' && key.startsWith(SUMMARY),
      );
      const summaries = (await values.getMany(keys)).filter(isSummary);
      return summaries
        .map(({ renamed, ...kept }) => ({ ...kept, size: kept.size + (kept.left?.fileSize ?? 0) }))
        .sort((a, b) => b.opened.localeCompare(a.opened));
    },
    /** @throws KeptFault if it is missing, since corrected, from another version of the atlas, or damaged */
    load: async (id: string): Promise<LoadedDataset> => {
      const [found, summary] = await values.getMany([ARRAYS + id, SUMMARY + id]);
      const value = upToDate(found);
      if (value === undefined) {
        const successor = await successorOf(id);
        throw new KeptFault(id, successor === null ? 'absent' : 'mended', successor);
      }
      const version = versionOf(value);
      if (typeof version === 'number' && version !== STORED_VERSION) throw new KeptFault(id, 'version');
      if (!isLoadedDataset(value)) throw new KeptFault(id, 'spoiled');
      const { info, data, packed } = value;
      const title = isSummary(summary) && summary.renamed ? summary.title : info.title;
      return { info: { ...info, title }, data, packed, identity: identityInName(id) ?? undefined };
    },
    /** Keeps a dataset and returns its id, the value of `data=`. One already kept retains the reader's title. */
    save: async (
      loaded: LoadedDataset,
      { title, from }: Pick<KeptDataset, 'title' | 'from'>,
    ): Promise<{ readonly id: string; readonly wasHere: boolean }> => {
      const id = ownName(loaded.identity ?? identityOf(loaded));
      const before = await values.get(SUMMARY + id);
      const known = isSummary(before) ? before : null;
      const about: Summary = {
        ...{ id, from, opened: now() },
        title: known?.renamed ? known.title : title,
        renamed: known?.renamed || title !== plainTitle(loaded.info.title),
        records: loaded.data.n,
        size: sizeOf(loaded),
        left: known?.left,
      };
      await keep(id, loaded, about);
      return { id, wasHere: known !== null };
    },
    /** @throws KeptFault if there is no such dataset */
    rename: async (id: string, title: string) => {
      const summary: Summary = { ...(await summaryOf(id)), title, renamed: true };
      await values.setMany([[SUMMARY + id, summary]]);
    },
    /** Replaces a kept dataset with a changed one; its title and the day it was opened stay. */
    replace: async (id: string, loaded: LoadedDataset) => {
      await keep(id, loaded, { ...(await summaryOf(id)), size: sizeOf(loaded) });
    },
    /**
     * Replaces a dataset with one made again from its table, and returns its id. The id changes with the content,
     * except for random ids from older versions of the atlas; the previous id then leads to the new one. A title chosen
     * by the reader stays.
     */
    remake: async (before: string, loaded: LoadedDataset, title: string): Promise<string> => {
      const summary = await summaryOf(before);
      const id = identityInName(before) === null ? before : ownName(loaded.identity ?? identityOf(loaded));
      const after: Summary = {
        ...summary,
        id,
        title: summary.renamed ? summary.title : title,
        records: loaded.data.n,
        size: sizeOf(loaded),
      };
      const entries: [string, unknown][] = [
        [ARRAYS + id, stored(loaded)],
        [SUMMARY + id, after],
      ];
      if (id !== before) entries.push([MENDED + before, id]);
      await values.setMany(entries);
      if (id !== before) await values.delMany([SUMMARY + before, ARRAYS + before, SOURCE + before]);
      return id;
    },
    /** Keeps what a dataset was made from. If there is no room, the dataset stays as it is. */
    keepSource: async (id: string, source: KeptSource, left: Pick<RowsLeft, 'heldBack' | 'undated'>) => {
      const { heldBack, undated } = left;
      const fileSize = source.file?.size ?? null;
      const rows: RowsLeft = { heldBack, undated, fileSize, isAtAddress: source.url !== null };
      await values.setMany([
        [SOURCE + id, source],
        [SUMMARY + id, { ...(await summaryOf(id)), left: rows }],
      ]);
    },
    /** What a dataset was made from; null if that was not kept, or cannot be read. */
    source: async (id: string): Promise<KeptSource | null> => {
      const found = await values.get(SOURCE + id);
      return isKeptSource(found) ? found : null;
    },
    remove: (id: string) => values.delMany([SUMMARY + id, ARRAYS + id, SOURCE + id]),
  };
}
