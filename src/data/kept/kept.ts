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

/** From this page, where it was opened here; else from storage. Rejects with KeptFault or StoreFault. */
export const loadKept = async (id: string): Promise<LoadedDataset> => openedDataset(id) ?? browser.load(id);

/** Also where it is shown now. */
export async function renameKept(id: string, title: string): Promise<void> {
  await browser.rename(id, title);
  const loaded = openedDataset(id);
  if (loaded) registerOpened(id, { ...loaded, info: { ...loaded.info, title } });
  else forgetOpened(id);
}

/** What can be decided anew about a dataset. Rejects with KeptFault or StoreFault. */
export const factsOfKept = async (id: string): Promise<SettingsFacts> => settingsFacts(await loadKept(id));

/** Also where it is shown now. Rejects with KeptFault or StoreFault; then everything is as it was. */
export async function settleKept(id: string, settings: Settings): Promise<void> {
  const loaded = settled(await loadKept(id), settings);
  await browser.replace(id, loaded);
  replaceOpened(id, loaded);
}

export async function deleteKept(id: string): Promise<void> {
  await browser.remove(id);
  forgetOpened(id);
}
