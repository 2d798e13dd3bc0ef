import type { Page } from '@playwright/test';
import type { Dataset } from '../src/core/dataset.ts';
import { STORED_VERSION } from '../src/data/kept/storedShape.ts';
import { packDataset } from '../src/data/packed/packDataset.ts';

/** Stores a dataset in the browser the way the atlas does. The page must be at the atlas. */
export async function keep(page: Page, id: string, dataset: Dataset): Promise<void> {
  const about = {
    ...{ id, title: 'Kept treaties', from: 'treaties.csv', renamed: true },
    ...{ records: dataset.agreements.length, size: 1, opened: '2026-01-01T00:00:00.000Z' },
  };
  await page.evaluate(
    ([key, summary, stored]) =>
      new Promise<void>((resolve, reject) => {
        const asking = indexedDB.open('accord-atlas-datasets');
        asking.onupgradeneeded = () => asking.result.createObjectStore('datasets');
        asking.onerror = () => reject(asking.error);
        asking.onsuccess = () => {
          const transaction = asking.result.transaction('datasets', 'readwrite');
          const store = transaction.objectStore('datasets');
          store.put(summary, `about:${key}`);
          store.put(stored, `data:${key}`);
          transaction.oncomplete = () => {
            asking.result.close();
            resolve();
          };
          transaction.onerror = () => reject(transaction.error);
        };
      }),
    [id, about, { version: STORED_VERSION, ...packDataset(dataset) }] as const,
  );
}
