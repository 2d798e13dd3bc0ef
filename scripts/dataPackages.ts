import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import { buildDay, dataFolder, siteUrl } from './buildFacts.ts';
import { CONSTANTS } from './constants.ts';
import { icuMessages } from './icuMessages.ts';

/** Names of the datasets in a folder. */
const datasetsIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .filter((file) => 'agreements' in JSON.parse(readFileSync(join(folder, file), 'utf8')))
    .map((file) => file.replace(/\.json$/, ''));

/**
 * Vite plugin: writes the data package of every dataset served beside the page to `data/packages/NAME/`, and tells the
 * page which ones there are. While developing there are none.
 */
export function dataPackages(): Plugin {
  let folder = '';
  /** Of the site of one's own that is built, if it has one. */
  let ownUrl: string | null = null;
  return {
    name: 'data-packages',
    config: (config, { command }) => {
      folder = dataFolder(config);
      return { define: { PACKAGED_DATASETS: JSON.stringify(command === 'build' ? datasetsIn(folder) : []) } };
    },
    configResolved: ({ plugins }) => {
      ownUrl = plugins.find(({ name }) => name === 'own-site')?.api.url ?? null;
    },
    async generateBundle() {
      const { module } = await runnerImport<typeof import('./packagesOf.ts')>(
        fileURLToPath(new URL('./packagesOf.ts', import.meta.url)),
        { configFile: false, define: CONSTANTS, plugins: [icuMessages()], logLevel: 'warn' },
      );
      const [today, url] = [buildDay(), ownUrl ?? siteUrl()];
      for (const name of datasetsIn(folder))
        for (const [path, source] of Object.entries(await module.packageOfDataset(folder, name, today, url)))
          this.emitFile({ type: 'asset', fileName: `data/packages/${name}/${path}`, source });
    },
  };
}
