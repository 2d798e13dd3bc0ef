import { useId, useMemo, useRef, useState } from 'react';
import { NO_PARTNER } from '../../core/columns';
import { clearFacet, setMatchAll } from '../../core/filters';
import { isLit } from '../../core/hover';
import { type FacetId, MULTI_VALUED_FACETS, type MultiValuedFacet } from '../../core/taxonomy';
import { useTranslate } from '../../i18n/useTranslate';
import { sectorColours } from '../../scene/sectorColour';
import { useAtlas } from '../../state/useAtlas';
import { useHover } from '../../state/useHover';
import controls from '../../ui/controls.module.css';
import { FacetValue } from './FacetValue';
import styles from './facets.module.css';

/** Values a facet shows before it folds; one more is shown rather than folded alone. */
const UNFOLDED = 8;
const MOST_SHOWN: Partial<Readonly<Record<FacetId, number>>> = { sector: 12 };

const isMultiValued = (facet: FacetId): facet is MultiValuedFacet =>
  MULTI_VALUED_FACETS.some((each) => each === facet);

/** One facet: a group of checkboxes with live counts. */
export function Facet({ facet }: { readonly facet: FacetId }) {
  const t = useTranslate();
  const { columns, dataset, names, result, asked, update } = useAtlas();
  const hover = useHover();
  const heading = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const [unfolded, setUnfolded] = useState(false);
  const selected = asked.facets[facet];
  const colourOf = sectorColours(dataset.sectors);
  const hoveredRow = hover?.kind === 'agreement' ? columns.rowOf(hover.id) : undefined;
  const { present, longest } = useMemo(() => {
    const totals = columns.totals[facet];
    return {
      // Of a closed vocabulary, the values that no record has are left out.
      present: columns.domains[facet].values.filter((_, code) => (totals[code] ?? 0) > 0),
      // A bar keeps its scale under every filter, so that filtering is seen to shorten it.
      longest: totals.reduce((a, b) => Math.max(a, b), 1),
    };
  }, [columns, facet]);
  const { indexOf } = columns.domains[facet];
  const most = MOST_SHOWN[facet] ?? UNFOLDED;
  const foldable = present.length > most + 1;
  // What names no partner is last of a long list, and may be the most of it.
  const shown = present.filter(
    (value, i) => !foldable || unfolded || i < most || selected.includes(value) || value === NO_PARTNER,
  );

  const lit = (value: string) => {
    if (hover?.kind === 'value') return hover.facet === facet && hover.value === value;
    return hoveredRow !== undefined && isLit(columns, hoveredRow, { kind: 'value', facet, value });
  };

  return (
    <fieldset ref={group} className={styles.facet} aria-labelledby={heading} tabIndex={-1}>
      <div className={styles.facetHead}>
        <span id={heading} className={styles.facetName}>
          {t(`facet.${facet}`)}
        </span>
        {isMultiValued(facet) && selected.length > 0 && (
          <select
            className={styles.match}
            aria-label={t('facets.match', { facet: t(`facet.${facet}`) })}
            value={asked.matchAll.includes(facet) ? 'all' : 'any'}
            onChange={({ target }) =>
              update((current) => setMatchAll(current, facet, target.value === 'all'))
            }
          >
            <option value="any">{t('facets.any')}</option>
            <option value="all">{t('facets.all')}</option>
          </select>
        )}
        {selected.length > 0 && (
          <button
            type="button"
            className={controls.quiet}
            aria-label={t('facets.clearFacet', { facet: t(`facet.${facet}`) })}
            onClick={() => {
              update((current) => clearFacet(current, facet));
              // The button goes; whoever pressed it by key stays in this facet.
              group.current?.focus();
            }}
          >
            {t('facets.clear')}
          </button>
        )}
      </div>
      {shown.map((value) => (
        <FacetValue
          key={value}
          facet={facet}
          value={value}
          name={names.value(facet, value)}
          count={result.counts[facet][indexOf.get(value) ?? 0] ?? 0}
          longest={longest}
          locale={names.locale}
          checked={selected.includes(value)}
          lit={lit(value)}
          swatch={facet === 'sector' ? colourOf(value) : null}
          update={update}
        />
      ))}
      {foldable && (
        <button
          type="button"
          className={`${controls.quiet} ${styles.more}`}
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? t('facets.fewer') : t('facets.more', { count: present.length - shown.length })}
        </button>
      )}
    </fieldset>
  );
}
