import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildNames } from '../../src/app/names.ts';
import { type Dataset, type Text, textIn } from '../../src/core/dataset.ts';
import type { Translate } from '../../src/core/names.ts';
import type { Language } from '../../src/core/viewState.ts';
import { parseCountries } from '../../src/data/countries.ts';
import { historyText } from '../../src/data/history/historyFile.ts';
import { packDataset } from '../../src/data/packed/packDataset.ts';
import { contentHash, readyDataset } from '../../src/data/readyDataset.ts';
import { parseWorld } from '../../src/data/world.ts';
import { loadLanguage, loadLaterEnglish, translatorOf } from '../../src/i18n/languages.ts';
import type { PageContext, PageSite } from '../../src/pages/context.ts';
import { feedText } from '../../src/pages/feed.ts';
import { indexPages } from '../../src/pages/indexPage.ts';
import { PAGES, Paths } from '../../src/pages/paths.ts';
import { RecordPages } from '../../src/pages/recordPage.ts';
import { robotsText, sitemaps } from '../../src/pages/sitemap.ts';
import { PALETTES } from '../../src/scene/palette.ts';
import { pageLanguages } from './pageLanguages.ts';
import { Pictures, SIZE } from './picture.ts';
import { picturePlan } from './picturePlan.ts';
import { HISTORY_FILE, publicationInWords, publishedHistory } from './publishedHistory.ts';

/** What the pages of a site are written from. */
export interface PagesInput {
  readonly datasets: readonly Dataset[];
  /** Folder of the built site. */
  readonly out: string;
  /** Folder with `countries.json` and `world-110m.json`. */
  readonly dataFolder: string;
  /** Address of the site, with a slash at its end; null if not known. */
  readonly url: string | null;
  /** Name of the site; null for the atlas's own. */
  readonly title: Text | null;
  readonly accent: { readonly light: string; readonly dark: string } | null;
  /** Folder with what was published before: the history of each dataset, at `NAME/history.json`. */
  readonly historyFolder: string;
  /** ISO day of what has changed since. */
  readonly today: string;
  readonly say: (line: string) => void;
}

/** Pictures drawn at the same time, besides the pages. */
const AT_ONCE = 3;

/** A site's pages, written one by one. */
class SiteWriter {
  /** Paths of the pages, from the top of the site. */
  readonly pages: string[] = [];
  readonly #folders = new Set<string>();

  constructor(private readonly out: string) {}

  write(path: string, content: string | Buffer): void {
    const file = join(this.out, path);
    const folder = join(file, '..');
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    writeFileSync(file, content);
    if (path.endsWith('.html')) this.pages.push(path);
  }
}

async function contextIn(
  language: Language,
  dataset: Dataset,
  ready: ReturnType<typeof readyDataset>,
  places: PageContext['places'],
  site: PageSite,
  title: Text | null,
): Promise<PageContext> {
  await (language === 'en' ? loadLaterEnglish() : loadLanguage(language));
  const translate = translatorOf(language);
  const name = title === null ? translate('app.name') : textIn(title, [language, 'en']);
  const t: Translate = (key, values) => (key === 'app.name' ? name : translate(key, values));
  const { agreements: _, ...info } = dataset;
  const hash = await contentHash(ready.columns);
  const names = buildNames(info, ready.columns, places, t, language);
  return { dataset: info, columns: ready.columns, hash, places, names, t, language, site };
}

/** Writes the pages of one dataset, with pictures and feeds. */
async function writeDataset(dataset: Dataset, input: PagesInput, writer: SiteWriter): Promise<void> {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(input.dataFolder, name), 'utf8'));
  const places = parseCountries(read('countries.json'));
  const ready = readyDataset(packDataset(dataset));
  const languages = pageLanguages(dataset);
  const { history, former } = publishedHistory(
    dataset,
    input.historyFolder,
    await contentHash(ready.columns),
    input.today,
  );
  writer.write(`${PAGES}/${dataset.name}/${HISTORY_FILE}`, historyText(history));
  input.say(publicationInWords(history, former));
  const bare: PageSite = {
    url: input.url,
    languages,
    pictureOf: () => '',
    pictureSize: SIZE,
    publications: history.publications,
  };
  const plan = picturePlan(await contextIn(languages[0], dataset, ready, places, bare, input.title));
  const height = Math.round((plan.width * SIZE.height) / SIZE.width);
  const site = { ...bare, pictureOf: plan.fileOf, pictureSize: { width: plan.width, height } };
  const contexts = await Promise.all(
    languages.map((language) => contextIn(language, dataset, ready, places, site, input.title)),
  );
  const [first] = contexts;
  if (!first) return;

  const accent = input.accent?.light ?? PALETTES.light.accent;
  const pictures = new Pictures(first, parseWorld(read('world-110m.json')), plan.width, accent);
  const waiting = [...plan.drawn];
  const drawAll = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      writer.write(`${PAGES}/${dataset.name}/pictures/${next[0]}.png`, await pictures.draw(next[1]));
  };
  // Drawn on other threads while the pages are written.
  const drawing = Promise.all(Array.from({ length: AT_ONCE }, drawAll));
  for (const context of contexts) {
    const paths = new Paths(context);
    const records = new RecordPages(context);
    for (const { path, text } of indexPages(context)) writer.write(path, text);
    writer.write(paths.feed(), feedText(context));
    for (let row = 0; row < ready.columns.n; row++) {
      writer.write(paths.record(ready.columns.idOf(row)), records.page(row));
      if (row % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  }
  await drawing;
  if (plan.without > 0)
    input.say(
      `${plan.without} of ${ready.columns.n} records have the map of the whole dataset as their picture: maps are drawn for the ${plan.drawn.size - 1} sets of parties with most records.`,
    );
}

function styles({ accent }: PagesInput): string {
  const css = readFileSync(join(import.meta.dirname, 'records.css'), 'utf8');
  if (accent === null) return css;
  return css.replace(/--accent: [^;]*;/, `--accent: light-dark(${accent.light}, ${accent.dark});`);
}

/** Writes one page for each record in each language, with indexes, pictures, feeds and a sitemap, into a built site. */
export async function writePages(input: PagesInput): Promise<void> {
  const began = performance.now();
  const writer = new SiteWriter(input.out);
  writer.write(`${PAGES}/records.css`, styles(input));
  for (const dataset of input.datasets) await writeDataset(dataset, input, writer);
  const { url } = input;
  if (url === null)
    input.say(
      'No sitemap.xml was written, since it needs the address of the site: set SITE_URL, or url in site.json.',
    );
  else {
    const addresses = [url, ...writer.pages.map((path) => url + path)];
    for (const [name, text] of sitemaps(addresses, url)) writer.write(name, text);
  }
  writer.write('robots.txt', robotsText(url));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  input.say(`${writer.pages.length} pages of records written in ${seconds} s.`);
}
