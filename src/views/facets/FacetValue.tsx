import { type CSSProperties, memo } from 'react';
import { NO_PARTNER } from '../../core/columns.ts';
import { toggleValue } from '../../core/filters.ts';
import { pairWith } from '../../core/pair.ts';
import type { FacetId } from '../../core/taxonomy.ts';
import { type UpdateView, useAtlas } from '../../state/useAtlas.ts';
import { leaveHover, setHover } from '../../state/useHover.ts';
import controls from '../../ui/controls.module.css';
import { IconButton } from '../../ui/IconButton.tsx';
import { PairIcon } from '../../ui/icons.tsx';
import styles from './facets.module.css';

interface CheckboxProps {
  readonly facet: FacetId;
  readonly value: string;
  readonly checked: boolean;
  readonly update: UpdateView;
}

/** The checkbox by itself, because count changes don't concern it. */
const Checkbox = memo(function Checkbox({ facet, value, checked, update }: CheckboxProps) {
  return (
    <input
      type="checkbox"
      name={facet}
      value={value}
      checked={checked}
      onChange={() => update((current) => toggleValue(current, facet, value))}
      onFocus={() => setHover({ kind: 'value', facet, value })}
      onBlur={({ relatedTarget }) => (relatedTarget ? leaveHover() : setHover(null))}
    />
  );
});

interface Props extends CheckboxProps {
  readonly name: string;
  readonly count: number;
  /** Count whose bar fills the row. */
  readonly longest: number;
  /** BCP 47 tag of the language. */
  readonly locale: string;
  readonly highlighted: boolean;
  /** CSS colour of the dot before the name; null for no dot. */
  readonly colour: string | null;
}

/** A facet value on one line: a checkbox and a live count. The title has the full name. Rendered only if it changed. */
export const FacetValue = memo(function FacetValue(props: Props) {
  const { facet, value, name, count, longest, locale, checked, highlighted, colour, update } = props;
  return (
    <div className={styles.valueRow} data-facet={facet}>
      <label
        className={styles.value}
        data-empty={count === 0}
        data-lit={highlighted}
        onPointerEnter={() => setHover({ kind: 'value', facet, value })}
        onPointerLeave={leaveHover}
      >
        <Checkbox facet={facet} value={value} checked={checked} update={update} />
        <span
          className={`${styles.valueName} ${controls.ellipsis}`}
          title={name}
          data-dot={colour !== null}
          style={colour === null ? {} : ({ '--dot': colour } as CSSProperties)}
        >
          {name}
        </span>{' '}
        <span className={styles.count}>{count.toLocaleString(locale)}</span>
        <span className={styles.bar} style={{ transform: `scaleX(${count / longest})` }} aria-hidden="true" />
      </label>
      {facet === 'partner' && value !== NO_PARTNER && <PairButton partner={value} />}
    </div>
  );
});

/** Opens the dossier of a partner with the hub, or with its most frequent counterpart. */
function PairButton({ partner }: { readonly partner: string }) {
  const { t, columns, dataset, names, view, update } = useAtlas();
  const pair = pairWith(columns, dataset.hub, partner);
  if (!pair) return null;
  const label = t('facets.dossier', { a: names.partner(pair[0]), b: names.partner(pair[1]) });
  return (
    <IconButton
      small
      icon={PairIcon}
      label={label}
      pressed={view.pair?.join() === pair.join()}
      onClick={() => update((current) => ({ ...current, pair }))}
    />
  );
}
