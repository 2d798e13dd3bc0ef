import { dateInWords } from '../../core/dateWords.ts';
import type { Evidence } from '../../core/evidence.ts';
import type { Translate } from '../../core/names.ts';
import { momentsOf } from '../../core/play.ts';
import { queryOf, runQuery, spanOf } from '../../core/query.ts';
import { sentence } from '../../core/sentence.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Geography } from '../../scene/map/geography.ts';
import type { Palette } from '../../scene/palette.ts';
import { slideFile } from '../../scene/slide/slideFile.ts';
import { type SlideInput, WIDE } from '../../scene/slide/stage.ts';

/** How many pictures the last one is worth: the whole view at the end. */
const END = 3;

export interface PlayInput {
  readonly snapshot: Snapshot;
  readonly evidence: Evidence;
  readonly world: Geography;
  readonly palette: Palette;
  readonly t: Translate;
}

/**
 * Pictures of a view year by year, each with all records up to the end of its year, as Play shows them; then the whole
 * view. Map, timeline and key stay where they are.
 */
export function playPictures({
  snapshot,
  evidence,
  world,
  palette,
  t,
}: PlayInput): readonly (() => string)[] {
  const { columns, dataset, names, result, view } = snapshot;
  const span = spanOf(columns, result.rows);
  const moments = span
    ? momentsOf(span, { step: 'year', mode: 'cumulative' }, { from: view.from, to: view.to })
    : [];
  const title = names.text(dataset.title);
  const total = moments.length + 1;
  const slideAt = (place: number, title: string, subtitle: string): SlideInput => ({
    slide: {
      ...{ id: 'play', title, subtitle, text: '', notes: '', view: '', layout: 'both' },
      dataset: { name: dataset.name, title, version: dataset.version, identity: null, records: null },
    },
    view: { snapshot, evidence },
    ...{ beside: null, deckTheme: {}, author: '', isMixed: false, place, total, world, palette, t },
    step: Number.POSITIVE_INFINITY,
    stage: WIDE,
  });
  // The words of a search are not in the query, but what they find is in the rows of the view.
  const shown = new Set(result.rows);
  const pictures = moments.map((moment, i) => () => {
    const at = { ...view, ...moment };
    const found = runQuery(columns, queryOf(at));
    const rows = found.rows.filter((row) => shown.has(row));
    const said = sentence({ ...snapshot, view: at, result: { ...found, rows } }, t);
    const slide = slideAt(i + 1, dateInWords(moment.to, t, names.locale), said);
    return slideFile({ ...slide, rows: new Set(rows) });
  });
  const end = () => slideFile(slideAt(total, title, evidence.sentence));
  return [...pictures, ...Array.from({ length: END }, () => end)];
}
