import type { Dataset } from '../../core/dataset.ts';
import type { Publication } from '../../core/history.ts';
import { isSame } from '../../core/isSame.ts';
import { changesBetween, type Published } from './changes.ts';
import { aboutState, addedRecord, recordStates } from './states.ts';

/** When a dataset was published and what changed each time; with its last state, to compare the next with. */
export interface History extends Omit<Published, 'languages'> {
  /** Name of the dataset. */
  readonly dataset: string;
  /** At least one, the earliest first. */
  readonly publications: readonly Publication[];
}

/** A dataset that is published. */
export interface ToPublish {
  readonly dataset: Dataset;
  /** Hash of its content. */
  readonly hash: string;
  /** Languages that it is published in. */
  readonly languages: readonly string[];
  /** ISO day. */
  readonly day: string;
}

/**
 * The history of a dataset once it is published: the former one, and a publication if anything has changed. Without a
 * former one, this is the first publication, which has no changes.
 */
export function historyWith(former: History | null, { dataset, hash, languages, day }: ToPublish): History {
  const state = { about: aboutState(dataset, languages), records: recordStates(dataset, languages) };
  const before = former?.publications ?? [];
  const last = before.at(-1);
  const changes: ReturnType<typeof changesBetween> =
    former && last ? changesBetween({ ...former, languages: last.languages }, { languages, ...state }) : {};
  const isSameAs = (other: Publication) => other.hash === hash && isSame(other.languages, languages);
  const isNew = last === undefined || !isSameAs(last) || Object.keys(changes).length > 0;
  const { version, agreements } = dataset;
  const isAdded = new Set(changes.added?.map(({ id }) => id));
  const added = agreements.filter(({ id }) => isAdded.has(id)).map(addedRecord);
  const told = { ...changes, ...(added.length > 0 ? { added } : {}) };
  const publication = { day, version, hash, languages, records: agreements.length, ...told };
  return { dataset: dataset.name, publications: isNew ? [...before, publication] : before, ...state };
}
