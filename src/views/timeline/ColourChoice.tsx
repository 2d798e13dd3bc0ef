import { colourChoices } from '../../core/colourChoices.ts';
import { colourField } from '../../core/colourField.ts';
import { COLOUR_FACETS } from '../../core/taxonomy.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import styles from './legend.module.css';

/** What the colours of marks, rings and bars go by; to choose, where there is a choice. */
export function ColourChoice() {
  const t = useTranslate();
  const atlas = useAtlas();
  const { columns, update } = atlas;
  const { facet } = colourField(atlas);
  const choices = colourChoices(columns, facet);
  const nameOf = (each: string) => t('figure.colour', { facet: each });
  if (choices.length < 2) return nameOf(facet);
  return (
    <select
      className={styles.colourBy}
      aria-label={t('timeline.colourBy')}
      value={facet}
      onChange={({ target }) => {
        const asked = COLOUR_FACETS.find((each) => each === target.value) ?? null;
        // What they go by unasked needs no word in the link.
        const own = colourField({ ...atlas, view: { colour: null } }).facet;
        update((current) => ({ ...current, colour: asked === own ? null : asked }));
      }}
    >
      {choices.map((each) => (
        <option key={each} value={each}>
          {nameOf(each)}
        </option>
      ))}
    </select>
  );
}
