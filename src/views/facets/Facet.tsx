import { type FocusEvent, type PointerEvent, type RefObject, useId, useMemo, useRef, useState } from 'react';
import { clearFacet, setMatchAll } from '../../core/filters.ts';
import { isHighlighted } from '../../core/hover.ts';
import { type FacetId, MULTI_VALUED_FACETS, type MultiValuedFacet } from '../../core/taxonomy.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { colourBeside, PAGE_PALETTE } from '../../scene/palette.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useHover } from '../../state/useHover.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { useDocumentEvent } from '../../ui/useDocumentEvent.ts';
import { FacetValue } from './FacetValue.tsx';
import styles from './facets.module.css';
import { useFacetList } from './useFacetList.ts';

const isMultiValued = (facet: FacetId): facet is MultiValuedFacet =>
  MULTI_VALUED_FACETS.some((each) => each === facet);

/** One facet: a group of checkboxes with live counts. */
export function Facet({ facet }: { readonly facet: FacetId }) {
  const { t, columns, names, result, requestedView, update, field } = useAtlas();
  const hover = useHover();
  const heading = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const { isVisited, handlers } = useVisit(group);
  const list = useFacetList(facet, isVisited);
  const selected = requestedView.facets[facet];
  const hoveredRow = hover?.kind === 'agreement' ? columns.rowOf(hover.id) : undefined;
  // Bars keep their scale under any filter, so that filtering visibly shortens them.
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
          <Select
            className={styles.match}
            aria-label={t('facets.match', { facet: t(`facet.${facet}`) })}
            value={requestedView.matchAll.includes(facet) ? 'all' : 'any'}
            options={['any', 'all'].map((match) => [match, t(`facets.${match}`)])}
            onValue={(match) => update((current) => setMatchAll(current, facet, match === 'all'))}
          />
        )}
        {selected.length > 0 && (
          <Button
            look="quiet"
            aria-label={t('facets.clearFacet', { facet: t(`facet.${facet}`) })}
            onClick={() => {
              update((current) => clearFacet(current, facet));
              // The button disappears, so keep the focus in this facet.
              group.current?.focus();
            }}
          >
            {t('facets.clear')}
          </Button>
        )}
      </div>
      {list.isLong && (
        <FacetFind
          label={t('facets.find', { facet: t(`facet.${facet}`) })}
          typed={list.typed}
          matches={list.foundOf}
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
        <Button
          look="quiet"
          className={styles.more}
          aria-expanded={list.isUnfolded}
          onClick={list.more > 0 ? list.unfold : list.fold}
        >
          {list.more > 0 ? t('facets.more', { count: list.more }) : t('facets.fewer')}
        </Button>
      )}
    </fieldset>
  );
}

interface FindProps {
  readonly label: string;
  readonly typed: string;
  /** null while nothing is typed. */
  readonly matches: { readonly count: number; readonly total: number } | null;
  onType(typed: string): void;
}

/** Field to find a value in a long facet. Escape clears it, and does nothing else while there is text to clear. */
export function FacetFind({ label, typed, matches, onType }: FindProps) {
  const t = useTranslate();
  return (
    <div className={styles.find}>
      <input
        type="search"
        aria-label={label}
        placeholder={t('facets.findHere')}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || typed === '') return;
          event.preventDefault();
          event.stopPropagation();
          onType('');
        }}
      />
      <span aria-live="polite">{matches && t('facets.foundOf', matches)}</span>
    </div>
  );
}

/** Whether the pointer is over an element or the focus is in it. A touch counts until another place is touched. */
function useVisit(element: RefObject<Element | null>) {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const onPointerDown = ({ target }: Event) => {
    if (target instanceof Node && !element.current?.contains(target)) setPointed(false);
  };
  useDocumentEvent('pointerdown', onPointerDown, pointed);
  return {
    isVisited: pointed || focused,
    handlers: {
      onPointerEnter: () => setPointed(true),
      onPointerLeave: ({ pointerType }: PointerEvent) => {
        if (pointerType !== 'touch') setPointed(false);
      },
      onFocus: () => setFocused(true),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) setFocused(false);
      },
    },
  };
}
