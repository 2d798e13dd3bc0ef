import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import type { Dataset } from '../src/core/dataset.ts';
import { buildDay, dataFolder, siteUrl } from './buildFacts.ts';
import { pageLanguages } from './pages/pageLanguages.ts';
import { withModules } from './withModules.mjs';

const NOSCRIPT_END = /\s*<\/p>\s*<\/noscript>/;

/** The datasets in a folder; `checkedDatasets` has checked them. */
function datasetsIn(folder: string): Dataset[] {
  const inputs = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  return inputs.filter(
    (input): input is Dataset => typeof input === 'object' && input !== null && 'agreements' in input,
  );
}

/** Runs the program that writes pages, which needs the message catalogues compiled. */
async function runWritePages(input: import('./pages/writePages.ts').PagesInput): Promise<void> {
  await withModules(async (load) => {
    const { writePages } = (await load(
      '/scripts/pages/writePages.ts',
    )) as typeof import('./pages/writePages.ts');
    await writePages(input);
  });
}

/**
 * Vite plugin: writes a plain page for each record of the datasets that are served with the atlas, and tells the page
 * which datasets have some and in which languages.
 */
export function recordPages(): Plugin {
  let config: ResolvedConfig;
  let datasets: readonly Dataset[] = [];
  let folder = '';
  /** A site of one's own writes its pages itself. */
  const isOwnSite = () => config.plugins.some(({ name }) => name === 'own-site');
  return {
    name: 'record-pages',
    apply: 'build',
    config: (userConfig) => {
      folder = dataFolder(userConfig);
      datasets = datasetsIn(folder);
      const pages = Object.fromEntries(datasets.map((dataset) => [dataset.name, pageLanguages(dataset)]));
      return { define: { RECORD_PAGES: JSON.stringify(pages) } };
    },
    configResolved: (resolved) => {
      config = resolved;
    },
    transformIndexHtml: (html) => {
      const [dataset] = datasets;
      if (!dataset) return html;
      const pages = `./records/${dataset.name}/`;
      if (!NOSCRIPT_END.test(html)) throw new Error('index.html has no text for readers without JavaScript.');
      const link = `Every record has <a href="${pages}index.html">a plain page</a>.`;
      return {
        html: html.replace(NOSCRIPT_END, (end) => ` ${link}${end}`),
        tags: [
          {
            tag: 'link',
            attrs: { rel: 'alternate', type: 'application/atom+xml', href: `${pages}feed.xml` },
          },
        ],
      };
    },
    closeBundle: async () => {
      if (isOwnSite()) return;
      const { logger } = config;
      await runWritePages({
        datasets,
        out: resolve(config.root, config.build.outDir),
        dataFolder: folder,
        historyFolder: join(folder, '../records'),
        url: siteUrl(),
        title: null,
        accent: null,
        today: buildDay(),
        say: (line) => logger.info(line),
      });
    },
  };
}
