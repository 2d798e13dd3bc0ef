import type { DatasetRef } from '../../core/datasetRef.ts';
import { MOST_CHARACTERS } from './limits.ts';

const MOST_VERSION = 40;
const MOST_IDENTITY = 200;

/** The dataset a slide says it was made on; what it does not say well is not known. */
export function readRef(value: unknown, name: string): DatasetRef {
  const fields = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  // A slide's view rules: what is said of another dataset is not said of its own.
  const said = fields.name === undefined || fields.name === name ? fields : {};
  const text = (field: string, most: number) => {
    const found = said[field];
    return typeof found === 'string'
      ? found
          .replace(/\p{Cc}/gu, '')
          .slice(0, most)
          .toWellFormed()
      : '';
  };
  const { records } = said;
  return {
    name,
    title: text('title', MOST_CHARACTERS.title),
    version: text('version', MOST_VERSION),
    identity: text('identity', MOST_IDENTITY) || null,
    records: typeof records === 'number' && Number.isSafeInteger(records) && records >= 0 ? records : null,
  };
}

/** What of it is known, as a file holds it. */
export function writeRef({ name, title, version, identity, records }: DatasetRef) {
  return {
    name,
    ...(title === '' ? {} : { title }),
    ...(version === '' ? {} : { version }),
    ...(identity === null ? {} : { identity }),
    ...(records === null ? {} : { records }),
  };
}
