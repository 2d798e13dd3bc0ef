import { colourField } from '../../core/colourField.ts';
import type { Translate } from '../../core/names.ts';
import { shortName } from '../../core/shortName.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { ColourFacet } from '../../core/taxonomy.ts';

/** Maximum length of a text in the key, in characters. */
const MAX_TEXT = 60;

/** A colour in the key. */
export interface KeyColour {
  /** Index in `palette.sectors`; -1 for grey. */
  readonly swatch: number;
  /** The values drawn in it. */
  readonly values: readonly string[];
  readonly text: string;
}

/** The names as one text, or only their number if that text is too long. */
function together(names: readonly string[], facet: ColourFacet, t: Translate): string {
  const text = names.join(' · ');
  return text.length <= MAX_TEXT ? text : t('figure.otherValues', { facet, count: names.length });
}

/** The values that decide the colours of the visible records. */
export function colouredValues(
  snapshot: Pick<Snapshot, 'dataset' | 'columns' | 'view' | 'result'>,
): Set<string> {
  const { columns, result } = snapshot;
  const { facet } = colourField(snapshot);
  const codes = columns.firstValues(facet).codes;
  const shown = new Set<number | undefined>();
  for (const row of result.rows) shown.add(codes[row]);
  return new Set(columns.domains[facet].values.filter((_, code) => shown.has(code)));
}

/** The colours of the values of `ids` in listing order; all grey values share one entry at the end. */
export function keyColours(
  snapshot: Pick<Snapshot, 'dataset' | 'columns' | 'view' | 'names'>,
  ids: ReadonlySet<string>,
  t: Translate,
): readonly KeyColour[] {
  const { columns, names } = snapshot;
  const { facet, swatches } = colourField(snapshot);
  const nameOf = (id: string) => shortName(names.value(facet, id), MAX_TEXT);
  const values = columns.domains[facet].values.filter((id) => ids.has(id));
  const own = values.flatMap((id): KeyColour[] => {
    const swatch = swatches.get(id) ?? -1;
    return swatch < 0 ? [] : [{ swatch, values: [id], text: nameOf(id) }];
  });
  const grey = values.filter((id) => (swatches.get(id) ?? -1) < 0);
  if (grey.length === 0) return own;
  return [...own, { swatch: -1, values: grey, text: together(grey.map(nameOf), facet, t) }];
}
