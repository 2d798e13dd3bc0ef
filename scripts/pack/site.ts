import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { writeDeck } from '../../src/briefing/model/deckFile.ts';
import { LANGUAGES } from '../../src/core/viewState.ts';
import { packDataset } from '../../src/data/packed/packDataset.ts';
import { readyDataset } from '../../src/data/readyDataset.ts';
import { translatorOf } from '../../src/i18n/languages.ts';
import { PAGES } from '../../src/pages/paths.ts';
import { ignoredInWords } from '../../src/state/ignoredWords.ts';
import { reconcile } from '../../src/state/reconcile.ts';
import { parseView } from '../../src/state/viewUrl.ts';
import { buildDay, siteUrl } from '../buildFacts.ts';
import { writePages } from '../pages/writePages.ts';
import { plain } from '../validate/lines.ts';
import { builtSite } from './builtSite.ts';
import { formerHistory } from './formerHistory.ts';
import { packedDeck } from './packedDeck.ts';
import { type PackInput, PackProblem } from './packInput.ts';
import { replaceSite } from './replaceSite.ts';
import { historyIn, siteFolder } from './siteFolder.ts';
import { whyUndrawable } from './sitePicture.ts';

/**
 * The first view of a site, and its records in columns.
 * @throws PackProblem if it asks for what the dataset doesn't have
 */
function firstView({ dataset, site }: PackInput) {
  const parsed = parseView(site.view);
  const { columns } = readyDataset(packDataset(dataset));
  const { view, ignored } = reconcile(parsed.view, columns);
  const words = ignoredInWords([...parsed.ignored, ...ignored], translatorOf('en'));
  const asked = new URLSearchParams(site.view).get('data');
  const faults = asked === null || asked === dataset.name ? words : [...words, `data=${asked}`];
  if (faults.length === 0) return { view, columns };
  throw new PackProblem(
    `The first view of the site (view) can't be shown: ${plain(faults.join('; '))}.`,
    'Open the data in the atlas, set the view and copy its address.',
  );
}

/** The files served with the atlas, with the dataset of the site in place of the built-in ones. @returns slides */
async function writePublic(folder: string, { dataset, briefing, root }: PackInput): Promise<number> {
  const isKept = (path: string) => !/^russia-digital-economy\b/.test(basename(path));
  await cp(join(root, 'public'), folder, { recursive: true, filter: isKept });
  await writeFile(join(folder, 'data', `${dataset.name}.json`), JSON.stringify(dataset));
  if (briefing === null) return 0;
  const deck = await packedDeck(briefing, dataset, translatorOf('en'));
  for (const language of LANGUAGES)
    await writeFile(join(folder, 'briefings', `${dataset.name}.${language}.briefing.json`), writeDeck(deck));
  return deck.slides.length;
}

/** Puts the history of what was published before, if anything was, with the files of a site. */
async function writeFormer(folder: string, { dataset, out, history }: PackInput): Promise<void> {
  const replaced = await siteFolder(out, dataset.name);
  const from = history ?? replaced;
  if (from === null) return;
  const former = await formerHistory(from, dataset.name);
  const file = historyIn(folder, dataset.name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, former);
}

/**
 * Writes a site of a dataset: the atlas with its data, and a plain page for each record. A site of the same dataset in
 * the folder is replaced once all of the new one is there.
 * @throws PackProblem if it can't be written
 */
export async function packSite(input: PackInput): Promise<void> {
  const { dataset, out, site, root, say } = input;
  const { view, columns } = firstView(input);
  const folder = await mkdtemp(join(tmpdir(), 'atlas-'));
  try {
    const publicDir = join(folder, 'public');
    const slides = await writePublic(publicDir, input);
    await writeFormer(publicDir, input);
    const own = { ...site, data: dataset.name, dataTitle: dataset.title, slides };
    const built = await builtSite({ own, publicDir, folder, root, say }, whyUndrawable(view, columns));
    await writePages({
      datasets: [dataset],
      out: built,
      dataFolder: join(publicDir, 'data'),
      historyFolder: join(publicDir, PAGES),
      url: site.url ?? siteUrl(),
      title: site.title,
      accent: site.accent,
      today: buildDay(),
      say,
    });
    await replaceSite(out, dataset.name, built);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  say(`${plain(out)} is ready for any web host. To look at it: npx vite preview --outDir ${plain(out)}`);
}
