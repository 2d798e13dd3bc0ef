import { writeFile } from 'node:fs/promises';
import { type Page, test } from '@playwright/test';
import type { Dataset } from '../src/core/dataset.ts';
import { STORED_VERSION } from '../src/data/kept/storedShape.ts';
import { packDataset } from '../src/data/packed/packDataset.ts';

/** Numbers that stand elsewhere: the name of their array's constructor, and how many bytes they take. */
interface Numbers {
  readonly array: string;
  readonly bytes: number;
}

/** JSON of a value without its arrays of numbers, whose bytes follow one another in `parts`, in the order of the JSON. */
const withoutNumbers = (value: unknown, parts: Uint8Array[]): string =>
  JSON.stringify(value, (_, each: unknown) => {
    if (!ArrayBuffer.isView(each)) return each;
    parts.push(new Uint8Array(each.buffer, each.byteOffset, each.byteLength));
    return { array: each.constructor.name, bytes: each.byteLength } satisfies Numbers;
  });

/** Stores a dataset in the browser the way the atlas does. The page must be at the atlas. */
export async function keep(page: Page, id: string, dataset: Dataset): Promise<void> {
  const about = {
    ...{ id, title: 'Kept treaties', from: 'treaties.csv', renamed: true },
    ...{ records: dataset.agreements.length, size: 1, opened: '2026-01-01T00:00:00.000Z' },
  };
  // By way of a file: a protocol would take a minute for many records.
  const parts: Uint8Array[] = [];
  const stored = withoutNumbers({ version: STORED_VERSION, ...packDataset(dataset) }, parts);
  const path = test.info().outputPath('kept.bin');
  await writeFile(path, Buffer.concat(parts));
  const input = await page.evaluateHandle(() => {
    const element = document.createElement('input');
    element.type = 'file';
    return element;
  });
  await input.setInputFiles(path);
  await input.evaluate(
    async ({ files }, [key, summary, json]) => {
      const bytes = (await files?.[0]?.arrayBuffer()) ?? new ArrayBuffer(0);
      let at = 0;
      const isNumbers = (value: unknown): value is Numbers =>
        typeof value === 'object' && value !== null && 'array' in value && 'bytes' in value;
      const whole: unknown = JSON.parse(json, (_, value: unknown) => {
        if (!isNumbers(value)) return value;
        const own = bytes.slice(at, at + value.bytes);
        at += value.bytes;
        return Reflect.construct(Reflect.get(window, value.array), [own]);
      });
      await new Promise<void>((resolve, reject) => {
        const asking = indexedDB.open('accord-atlas-datasets');
        asking.onupgradeneeded = () => asking.result.createObjectStore('datasets');
        asking.onerror = () => reject(asking.error);
        asking.onsuccess = () => {
          const transaction = asking.result.transaction('datasets', 'readwrite');
          const store = transaction.objectStore('datasets');
          store.put(summary, `about:${key}`);
          store.put(whole, `data:${key}`);
          transaction.oncomplete = () => {
            asking.result.close();
            resolve();
          };
          transaction.onerror = () => reject(transaction.error);
        };
      });
    },
    [id, about, stored] as const,
  );
}
