import { readFile } from 'node:fs/promises';
import { parseDeck } from '../../src/briefing/model/deckFile.ts';
import type { Dataset } from '../../src/core/dataset.ts';
import { identityInName } from '../../src/core/datasetRef.ts';
import type { Deck, Slide } from '../../src/core/deck.ts';
import type { Translate } from '../../src/core/names.ts';
import { identityOf } from '../../src/data/identity/identityOf.ts';
import { packDataset } from '../../src/data/packed/packDataset.ts';
import { plain } from '../validate/lines.ts';
import { PackProblem } from './packInput.ts';

/** A query string without the dataset it names. */
function withoutData(view: string): string {
  const query = new URLSearchParams(view);
  query.delete('data');
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/**
 * Reads a briefing for a site of its dataset: slides on the data as it was in a browser are put on that of the site.
 * @throws PackProblem if it can't be read, or has slides on other data
 */
export async function packedDeck(file: string, dataset: Dataset, t: Translate): Promise<Deck> {
  let count = 0;
  const reading = parseDeck(await readFile(file, 'utf8'), () => `slide-${count++}`);
  const faults = reading.faults.map(({ key, values }) => plain(t(key, values)));
  if (!reading.ok) throw new PackProblem(`The briefing ${plain(file)} can't be read:`, ...faults);
  const identity = identityOf(packDataset(dataset));
  const isOfSite = ({ dataset: { name, identity: known } }: Slide) =>
    name === dataset.name || (known ?? identityInName(name)) === identity;
  const other = reading.deck.slides.findIndex((slide) => !isOfSite(slide));
  const { title, version } = reading.deck.slides[other]?.dataset ?? {};
  if (other >= 0)
    throw new PackProblem(
      `Slide ${other + 1} of the briefing ${plain(file)} shows other data: ${plain(`${title} ${version}`)}.`,
      'Publish the data it was made on, or make it anew on this.',
    );
  const ref = { name: dataset.name, title: '', version: dataset.version, identity: null, records: null };
  const slides = reading.deck.slides.map((slide) => ({
    ...slide,
    dataset: ref,
    view: withoutData(slide.view),
    ...(slide.beside === undefined ? {} : { beside: withoutData(slide.beside) }),
  }));
  return { ...reading.deck, slides };
}
