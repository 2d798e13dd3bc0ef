import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildNames } from '../../src/app/names.ts';
import { parseDeck, writeDeck } from '../../src/briefing/model/deckFile.ts';
import { rebase } from '../../src/briefing/model/edit.ts';
import type { Dataset } from '../../src/core/dataset.ts';
import type { DatasetRef } from '../../src/core/datasetRef.ts';
import { type Deck, datasetsOf } from '../../src/core/deck.ts';
import type { Translate } from '../../src/core/names.ts';
import { DEFAULT_VIEW } from '../../src/core/viewState.ts';
import { parseCountries } from '../../src/data/countries.ts';
import { packDataset } from '../../src/data/packed/packDataset.ts';
import { readyDataset } from '../../src/data/readyDataset.ts';
import { translatorOf } from '../../src/i18n/languages.ts';
import { writeOneFile } from '../../src/oneFile/writeOneFile.ts';
import { routeHash } from '../../src/state/route.ts';
import { parseView, serialiseView } from '../../src/state/viewUrl.ts';
import { today } from '../../src/ui/today.ts';
import { buildTemplate } from '../oneFile/buildTemplate.ts';
import { plain } from '../validate/lines.ts';
import { type PackInput, PackProblem } from './packInput.ts';
import { namedCatalogue, namedMessages, siteLook } from './siteLook.ts';

/**
 * The briefing in a file, with all slides on the dataset.
 * @throws PackProblem if it can't be read, or part of it is on other data
 */
async function briefingOn(path: string, dataset: Dataset, t: Translate): Promise<Deck> {
  let count = 0;
  const reading = parseDeck(await readFile(path, 'utf8'), () => `briefing-${count++}`);
  const faults = reading.faults.map(({ key, values }) => `  ${plain(t(key, values))}`);
  if (!reading.ok) throw new PackProblem(`${plain(path)} isn't a briefing that can be read:`, ...faults);
  const refs = datasetsOf(reading.deck);
  const others = refs.filter(({ name }) => name !== dataset.name && refs.length > 1);
  if (others.length > 0)
    throw new PackProblem(
      `${plain(path)} has slides on other data than ${plain(dataset.name)}: ${others.map(({ title, name }) => plain(title || name)).join('; ')}.`,
      'Save it as one HTML file in the atlas, which takes the data of all slides.',
    );
  const to: DatasetRef = {
    name: dataset.name,
    title: typeof dataset.title === 'string' ? dataset.title : '',
    version: dataset.version,
    identity: null,
    records: dataset.agreements.length,
  };
  return refs.reduce((deck, from) => rebase(deck, from, to), reading.deck);
}

/** Megabytes, to two digits. */
const inMegabytes = (text: string) => (Buffer.byteLength(text) / 1e6).toFixed(2);

/**
 * Writes one HTML file.
 * @throws PackProblem if it can't be written
 */
export async function packOneFile({ dataset, briefing, out, site, root, say }: PackInput): Promise<void> {
  const t = namedMessages(translatorOf('en'), site);
  const read = (name: string) => readFile(join(root, 'public/data', name), 'utf8');
  const [countries, world] = await Promise.all([read('countries.json'), read('world-110m.json')]);
  const deck = briefing === null ? null : await briefingOn(briefing, dataset, t);
  const { info, columns } = readyDataset(packDataset(dataset));
  const names = buildNames(info, columns, parseCountries(JSON.parse(countries)), t, 'en');
  const view = { ...parseView(site.view).view, data: dataset.name };
  const playing = deck && routeHash({ kind: 'play', deck: deck.id, slide: 1, auto: 0, loop: false });
  const html = await writeOneFile({
    template: await buildTemplate({
      plugins: [siteLook(site)],
      catalogue: (text, language) => namedCatalogue(text, site, language),
    }),
    title: deck?.title ?? names.text(site.title ?? dataset.title),
    language: 'en',
    day: today(),
    live: site.url,
    start: deck ? `${serialiseView({ ...DEFAULT_VIEW, data: dataset.name })}${playing}` : serialiseView(view),
    datasets: [{ name: dataset.name, dataset, names, isLive: site.url !== null }],
    deck: deck && { deck, text: writeDeck(deck) },
    layers: [],
    countries,
    world,
    t,
  });
  try {
    await writeFile(out, html);
  } catch (error) {
    throw new PackProblem(
      `${plain(out)} can't be written: ${plain(String(error))}.`,
      'Name a file in a folder that exists and that you may write to.',
    );
  }
  say(
    `Wrote ${plain(out)}: ${dataset.agreements.length} records, ${inMegabytes(html)} MB. Open it in a browser.`,
  );
}
