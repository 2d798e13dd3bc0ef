import type { ContextLayer } from '../core/contextLayer.ts';
import type { Dataset } from '../core/dataset.ts';
import { dateInWords } from '../core/dateWords.ts';
import type { Deck } from '../core/deck.ts';
import type { Names, Translate } from '../core/names.ts';
import { fillTemplate } from './fill.ts';
import { encodeBlock, type Payload } from './payload.ts';
import { plainPage } from './plainPage.ts';

/** A dataset as it goes into one file. */
export interface CarriedDataset {
  /** The value of `data=` that shows it. */
  readonly name: string;
  readonly dataset: Dataset;
  readonly names: Names;
  /** Whether the live atlas has it under this name. */
  readonly isLive: boolean;
}

export interface OneFileInput {
  /** The template that the build made. */
  readonly template: string;
  readonly title: string;
  readonly language: string;
  /** ISO day. */
  readonly day: string;
  /** Address of the atlas, which others can open; null if there is none. */
  readonly live: string | null;
  /** Query and hash of what is shown first. */
  readonly start: string;
  /** At least one. */
  readonly datasets: readonly CarriedDataset[];
  readonly deck: { readonly deck: Deck; readonly text: string } | null;
  readonly layers: readonly ContextLayer[];
  /** Texts of `data/countries.json` and `data/world-110m.json`. */
  readonly countries: string;
  readonly world: string;
  readonly t: Translate;
}

/**
 * Writes one HTML file that shows a briefing or a view without anything else.
 * @throws Error if the template isn't one
 */
export async function writeOneFile(input: OneFileInput): Promise<string> {
  const { datasets, deck, day, live, start, language, title, t } = input;
  const own = datasets.map(({ name, dataset }) => [`data/${name}.json`, JSON.stringify(dataset)] as const);
  const payload: Payload = {
    saved: {
      day,
      live,
      liveData: live === null ? [] : datasets.filter(({ isLive }) => isLive).map(({ name }) => name),
      deck: deck?.deck.id ?? null,
    },
    files: {
      'data/countries.json': input.countries,
      'data/world-110m.json': input.world,
      ...Object.fromEntries(own),
    },
    deck: deck?.text ?? null,
    layers: input.layers,
    start,
  };
  const [first] = datasets;
  const about = first
    ? [
        t('oneFile.saved', {
          date: dateInWords(day, t, language),
          version: first.dataset.version,
        }),
      ]
    : [];
  const plain = plainPage({
    title,
    about,
    live: live !== null && first?.isLive ? `${live}${start.replace(/#.*$/s, '')}` : null,
    deck: deck?.deck ?? null,
    records: datasets.map(({ dataset, names }) => ({ dataset, agreements: dataset.agreements, names })),
    t,
  });
  return fillTemplate(input.template, { title, language, plain, payload: await encodeBlock(payload) });
}
