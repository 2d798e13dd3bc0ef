import { isOpenedHere } from '../../core/datasetRef.ts';
import { REVEALS, SLIDE_LAYOUTS, type Slide } from '../../core/deck.ts';
import { DEFAULT_DATASET } from '../../core/site.ts';
import { escapeMarkup } from '../../scene/slide/markup.ts';
import { parseView } from '../../state/viewUrl.ts';
import { readAnnotations } from './annotationFile.ts';
import { clean, type Fields, type FileReader, isFields, quoted } from './fileReader.ts';
import { readPicture } from './pictureFile.ts';
import { readRef } from './refFile.ts';
import { slideViewOf } from './slideView.ts';

const FIRST_KEYS = ['title', 'text', 'notes', 'view', 'dataset'];
/** Keys of a slide: until version 2, and since version 3. */
const OLD_KEYS = new Set(FIRST_KEYS);
const KEYS = new Set([
  ...FIRST_KEYS,
  ...['subtitle', 'layout', 'beside', 'picture', 'annotations', 'reveal'],
]);

/** Where a slide is in its file. */
interface At {
  /** Number of the slide, from 1. */
  readonly place: number;
  readonly where: string;
}

/** One of some known values; undefined with a fault if it is none of them. */
function readOneOf<Value extends string>(
  reader: FileReader,
  fields: Fields,
  field: string,
  known: readonly Value[],
  { place }: At,
): Value | undefined {
  const value = fields[field];
  if (value === undefined) return undefined;
  const found = known.find((each) => each === value);
  if (found === undefined) reader.fault('unknownValue', { place, field, value: quoted(value) });
  return found;
}

/**
 * A query with the dataset of its slide, if it names none: each site leaves out the name of its own.
 * @param dataset what the file says about the slide's dataset
 */
function queryOn(query: string, dataset: unknown): string {
  const name = isFields(dataset) ? dataset.name : undefined;
  const parameters = new URLSearchParams(query);
  if (typeof name !== 'string' || parameters.has('data')) return query;
  // Data opened in a browser always has its name in the query.
  if (name === DEFAULT_DATASET || isOpenedHere(name)) return query;
  parameters.set('data', name);
  return `?${parameters}`;
}

/** The query of the second view, which is on the dataset of the first; undefined if there is none. */
function readBeside(reader: FileReader, fields: Fields, data: string, at: At): string | undefined {
  if (typeof fields.beside !== 'string') {
    if (fields.beside !== undefined) reader.fault('notText', { field: `${at.where}.beside` });
    return undefined;
  }
  const { view, ignored } = parseView(
    queryOn(reader.text(fields, 'beside', at.where, 'beside'), fields.dataset),
  );
  for (const { key } of ignored) reader.fault('beside', { place: at.place, key: quoted(key) });
  if (view.data === data) return slideViewOf(view);
  reader.fault('besideData', { place: at.place });
  return undefined;
}

/** What slides have since version 3; only what is set. */
function readAdditions(reader: FileReader, fields: Fields, data: string, at: At): Partial<Slide> {
  const { place, where } = at;
  const subtitle = fields.subtitle === undefined ? '' : reader.text(fields, 'subtitle', where, 'subtitle');
  const layout = readOneOf(reader, fields, 'layout', SLIDE_LAYOUTS, at);
  const reveal = readOneOf(reader, fields, 'reveal', REVEALS, at);
  const beside = readBeside(reader, fields, data, at);
  const picture =
    fields.picture === undefined ? null : readPicture(reader, fields.picture, `${where}.picture`, place);
  const annotations =
    fields.annotations === undefined
      ? []
      : readAnnotations(reader, fields.annotations, `${where}.annotations`, place);
  return {
    ...((subtitle !== '' || fields.subtitle === '') && { subtitle }),
    ...(layout && { layout }),
    ...(beside !== undefined && { beside }),
    ...(picture && { picture }),
    ...(annotations.length > 0 && { annotations }),
    ...(reveal && { reveal }),
  };
}

/**
 * Reads a slide; null with a fault if it isn't one.
 * @param index in its deck, from 0
 * @param whole what a file of version 1 says about the dataset of all slides
 */
export function readSlide(
  reader: FileReader,
  value: unknown,
  index: number,
  id: string,
  { version, dataset: whole }: { readonly version: number; readonly dataset: unknown },
): Slide | null {
  const at: At = { place: index + 1, where: `$.slides[${index}]` };
  const { place, where } = at;
  if (!isFields(value)) {
    reader.fault('notSlide', { place });
    return null;
  }
  // Texts were plain until version 2.
  const isOld = version < 3;
  reader.keys(value, isOld ? OLD_KEYS : KEYS, where);
  const { view, ignored } = parseView(queryOn(reader.text(value, 'view', where, 'view'), value.dataset));
  for (const { key } of ignored) reader.fault('view', { place, key: quoted(key) });
  return {
    id,
    title: reader.text(value, 'title', where, 'title'),
    text: reader.text(value, 'text', where, 'text', isOld ? (text) => escapeMarkup(clean(text)) : clean),
    notes: reader.text(value, 'notes', where, 'notes'),
    view: slideViewOf(view),
    dataset: readRef(value.dataset ?? whole, view.data),
    ...(isOld ? {} : readAdditions(reader, value, view.data, at)),
  };
}
