import { useId, useMemo, useRef } from 'react';
import { colourField } from '../../core/colourField.ts';
import { clearFacet, setMatchAll } from '../../core/filters.ts';
import { isHighlighted } from '../../core/hover.ts';
import { type FacetId, MULTI_VALUED_FACETS, type MultiValuedFacet } from '../../core/taxonomy.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { colourBeside, PAGE_PALETTE } from '../../scene/palette.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useHover } from '../../state/useHover.ts';
import controls from '../../ui/controls.module.css';
import { FacetFind } from './FacetFind.tsx';
import { FacetValue } from './FacetValue.tsx';
import styles from './facets.module.css';
import { useFacetList } from './useFacetList.ts';
import { useVisit } from './useVisit.ts';

const isMultiValued = (facet: FacetId): facet is MultiValuedFacet =>
  MULTI_VALUED_FACETS.some((each) => each === facet);

/** One facet: a group of checkboxes with live counts. */
export function Facet({ facet }: { readonly facet: FacetId }) {
  const t = useTranslate();
  const atlas = useAtlas();
  const { columns, names, result, asked, update } = atlas;
  const hover = useHover();
  const heading = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const { isVisited, handlers } = useVisit(group);
  const list = useFacetList(facet, isVisited);
  const selected = asked.facets[facet];
  const field = colourField(atlas);
  const hoveredRow = hover?.kind === 'agreement' ? columns.rowOf(hover.id) : undefined;
  // A bar keeps its scale under every filter, so that filtering is seen to shorten it.
  const longest = useMemo(() => columns.totals[facet].reduce((a, b) => Math.max(a, b), 1), [columns, facet]);
  const { indexOf } = columns.domains[facet];

  const highlighted = (value: string) => {
    if (hover?.kind === 'value') return hover.facet === facet && hover.value === value;
    return hoveredRow !== undefined && isHighlighted(columns, hoveredRow, { kind: 'value', facet, value });
  };

  return (
    <fieldset ref={group} className={styles.facet} aria-labelledby={heading} tabIndex={-1} {...handlers}>
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
      {list.isLong && (
        <FacetFind
          label={t('facets.find', { facet: t(`facet.${facet}`) })}
          typed={list.typed}
          found={list.foundOf}
          onType={list.setTyped}
        />
      )}
      {list.shown.map((value) => (
        <FacetValue
          key={value}
          facet={facet}
          value={value}
          name={names.value(facet, value)}
          count={result.counts[facet][indexOf.get(value) ?? 0] ?? 0}
          longest={longest}
          locale={names.locale}
          checked={selected.includes(value)}
          highlighted={highlighted(value)}
          colour={colourBeside(PAGE_PALETTE, field, facet, value)}
          update={update}
        />
      ))}
      {(list.more > 0 || list.isUnfolded) && (
        <button
          type="button"
          className={`${controls.quiet} ${styles.more}`}
          aria-expanded={list.isUnfolded}
          onClick={list.more > 0 ? list.unfold : list.fold}
        >
          {list.more > 0 ? t('facets.more', { count: list.more }) : t('facets.fewer')}
        </button>
      )}
    </fieldset>
  );
}
