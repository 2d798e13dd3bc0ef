import { openDatabase } from '../../storage/keyValues.ts';
import type { LoadedDataset } from '../packed/loaded.ts';
import { keptStore } from './keptStore.ts';
import { forgetOpened, openedDataset, registerOpened, replaceOpened } from './opened.ts';
import { type Settings, type SettingsFacts, settingsFacts, settled } from './settings.ts';

const browser = keptStore(() => openDatabase('accord-atlas-datasets', 'datasets'));

export const listKept = browser.list;
export const saveKept = browser.save;
export const sourceOfKept = browser.source;
export const remakeKept = browser.remake;
export const keepSource = browser.keepSource;

/**
 * The dataset opened on this page, otherwise the stored one.
 * @throws KeptFault or StoreFault
 */
export const loadKept = async (id: string): Promise<LoadedDataset> => openedDataset(id) ?? browser.load(id);

/** Renames a kept dataset, including on the page that shows it. */
export async function renameKept(id: string, title: string): Promise<void> {
  await browser.rename(id, title);
  const loaded = openedDataset(id);
  if (loaded) registerOpened(id, { ...loaded, info: { ...loaded.info, title } });
  else forgetOpened(id);
}

/**
 * What a reader can change about a dataset.
 * @throws KeptFault or StoreFault
 */
export const factsOfKept = async (id: string): Promise<SettingsFacts> => settingsFacts(await loadKept(id));

/**
 * Changes the settings of a kept dataset, including on the page that shows it.
 * @throws KeptFault or StoreFault; nothing has changed then
 */
export async function settleKept(id: string, settings: Settings): Promise<void> {
  const loaded = settled(await loadKept(id), settings);
  await browser.replace(id, loaded);
  replaceOpened(id, loaded);
}

export async function deleteKept(id: string): Promise<void> {
  await browser.remove(id);
  forgetOpened(id);
}
