import template from 'virtual:one-file';
import { writeDeck } from '../briefing/model/deckFile.ts';
import { rebase, viewsOn } from '../briefing/model/edit.ts';
import type { ContextLayer } from '../core/contextLayer.ts';
import { type DatasetRef, isTakenAlong } from '../core/datasetRef.ts';
import { type Deck, datasetsOf } from '../core/deck.ts';
import type { Translate } from '../core/names.ts';
import { isSlug, slugOf } from '../core/slug.ts';
import { DEFAULT_VIEW, type ViewState } from '../core/viewState.ts';
import { fetchParts, joined } from '../data/load/fetchJson.ts';
import { type CarriedDataset, writeOneFile } from '../oneFile/writeOneFile.ts';
import { routeHash } from '../state/route.ts';
import type { SearchableBundle } from '../state/takeSnapshot.ts';
import { serialiseView } from '../state/viewUrl.ts';
import { today } from '../ui/today.ts';
import { partOf, type RecordScope } from './deckWithData.ts';

/** What goes into one file: a briefing, or a view with a title. */
export type OneFileSubject =
  | { readonly kind: 'deck'; readonly deck: Deck }
  | {
      readonly kind: 'view';
      readonly view: ViewState;
      readonly title: string;
      readonly ref: DatasetRef;
      readonly layers: readonly ContextLayer[];
    };

/** A file that was made. */
export interface OneFile {
  readonly file: Blob;
  /** Number of records in it. */
  readonly records: number;
}

/** Where the data comes from, and the reader's language. */
export interface OneFileSources {
  /** null if this browser doesn't have it. */
  bundleOf(ref: DatasetRef): Promise<SearchableBundle | null>;
  readonly t: Translate;
  readonly locale: string;
}

async function fileText(path: string): Promise<string> {
  return new TextDecoder().decode(joined(await fetchParts(path, new AbortController().signal)));
}

const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.*\.(localhost|local))$/i;

/** The address of this atlas, if others can open it. */
export function liveAddress({ protocol, hostname, origin, pathname }: Location): string | null {
  return /^https?:$/.test(protocol) && !LOCAL.test(hostname) ? `${origin}${pathname}` : null;
}

/** A name under which a file carries a dataset: the site's own stays, any other gets one that no other dataset has. */
function nameFor({ name }: DatasetRef, own: string, taken: readonly string[]): string {
  if (!isTakenAlong({ name })) return name;
  const plain = isSlug(own) && !own.startsWith('local-') ? own : `data-${slugOf(own, 60)}`;
  let free = plain;
  for (let i = 2; taken.includes(free); i++) free = `${plain}-${i}`;
  return free;
}

/** The datasets of a subject as the file carries them, and their references there. */
async function carried(subject: OneFileSubject, scope: RecordScope, { bundleOf, t }: OneFileSources) {
  const refs = subject.kind === 'deck' ? datasetsOf(subject.deck) : [subject.ref];
  const found: { from: DatasetRef; to: DatasetRef; carries: CarriedDataset }[] = [];
  for (const from of refs) {
    const bundle = await bundleOf(from);
    if (!bundle) throw new Error(t('briefing.noData', { title: from.title || from.name }));
    const views =
      subject.kind === 'deck' ? viewsOn(subject.deck, from).flat() : [serialiseView(subject.view)];
    const dataset = await partOf(bundle, views, scope, t);
    if (dataset.agreements.length === 0) throw new Error(t('oneFile.none'));
    const taken = [...refs.map(({ name }) => name), ...found.map(({ to }) => to.name)];
    const name = nameFor(from, dataset.name, taken);
    const isLive = name === from.name;
    const to = isLive ? from : { ...from, name, identity: null, records: dataset.agreements.length };
    found.push({ from, to, carries: { name, dataset, names: bundle.names, isLive } });
  }
  return found;
}

/**
 * One HTML file of a briefing or a view, with all records of its datasets or those it shows.
 * @throws Error with a message for the reader if some of the data, or of the atlas, can't be had
 */
export async function oneFileOf(
  subject: OneFileSubject,
  scope: RecordScope,
  sources: OneFileSources,
): Promise<OneFile> {
  const { t, locale } = sources;
  const found = await carried(subject, scope, sources);
  const [text, countries, world] = await Promise.all(
    [template, 'data/countries.json', 'data/world-110m.json'].map(fileText),
  );
  const deck =
    subject.kind === 'deck'
      ? found.reduce((now, { from, to }) => (from === to ? now : rebase(now, from, to)), subject.deck)
      : null;
  const data = found[0]?.to.name ?? DEFAULT_VIEW.data;
  const start =
    subject.kind === 'deck'
      ? `${serialiseView({ ...DEFAULT_VIEW, data })}${routeHash({ kind: 'play', deck: subject.deck.id, slide: 1, auto: 0, loop: false })}`
      : serialiseView({ ...subject.view, data, embed: false });
  const html = await writeOneFile({
    template: text ?? '',
    countries: countries ?? '',
    world: world ?? '',
    title: subject.kind === 'deck' ? subject.deck.title : subject.title,
    language: locale,
    day: today(),
    live: liveAddress(window.location),
    start,
    datasets: found.map(({ carries }) => carries),
    deck: deck && { deck, text: writeDeck(deck) },
    layers: subject.kind === 'view' ? subject.layers : [],
    t,
  });
  return {
    file: new Blob([html], { type: 'text/html;charset=utf-8' }),
    records: found.reduce((sum, { carries }) => sum + carries.dataset.agreements.length, 0),
  };
}
