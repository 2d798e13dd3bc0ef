import type { DatasetRef } from '../../core/datasetRef.ts';
import { isFields } from './fileReader.ts';
import { MAX_CHARACTERS } from './limits.ts';

const MAX_VERSION = 40;
const MAX_IDENTITY = 200;

/** The dataset a slide was made on; invalid details are left out. */
export function readRef(value: unknown, name: string): DatasetRef {
  const fields = isFields(value) ? value : {};
  // The dataset named in the view takes precedence: ignore details of another one.
  const details = fields.name === undefined || fields.name === name ? fields : {};
  const text = (field: string, most: number) => {
    const found = details[field];
    return typeof found === 'string'
      ? found
          .replace(/\p{Cc}/gu, '')
          .slice(0, most)
          .toWellFormed()
      : '';
  };
  const { records } = details;
  return {
    name,
    title: text('title', MAX_CHARACTERS.title),
    version: text('version', MAX_VERSION),
    identity: text('identity', MAX_IDENTITY) || null,
    records: typeof records === 'number' && Number.isSafeInteger(records) && records >= 0 ? records : null,
  };
}

/** The known details of a dataset, in the file's format. */
export function writeRef({ name, title, version, identity, records }: DatasetRef) {
  return {
    name,
    ...(title === '' ? {} : { title }),
    ...(version === '' ? {} : { version }),
    ...(identity === null ? {} : { identity }),
    ...(records === null ? {} : { records }),
  };
}
