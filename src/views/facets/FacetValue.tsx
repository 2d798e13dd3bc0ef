import { type CSSProperties, memo } from 'react';
import { NO_PARTNER } from '../../core/columns';
import { toggleValue } from '../../core/filters';
import { shortName, wholeName } from '../../core/shortName';
import type { FacetId } from '../../core/taxonomy';
import type { UpdateView } from '../../state/useAtlas';
import { leaveHover, setHover } from '../../state/useHover';
import styles from './facets.module.css';
import { PairButton } from './PairButton';

interface CheckboxProps {
  readonly facet: FacetId;
  readonly value: string;
  readonly checked: boolean;
  /** CSS colour of the box; null for the usual one. */
  readonly swatch: string | null;
  readonly update: UpdateView;
}

/** The checkbox by itself, which no count concerns. */
const Checkbox = memo(function Checkbox({ facet, value, checked, swatch, update }: CheckboxProps) {
  return (
    <input
      type="checkbox"
      name={facet}
      value={value}
      checked={checked}
      style={swatch === null ? {} : ({ '--swatch': swatch } as CSSProperties)}
      data-swatch={swatch !== null}
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
  /** BCP 47. */
  readonly locale: string;
  readonly lit: boolean;
}

/** A value of a facet: a checkbox with its live count. Written again only where something of it changed. */
export const FacetValue = memo(function FacetValue(props: Props) {
  const { facet, value, name, count, longest, locale, checked, lit, swatch, update } = props;
  return (
    <div className={styles.valueRow} data-facet={facet}>
      <label
        className={styles.value}
        data-empty={count === 0}
        data-lit={lit}
        onPointerEnter={() => setHover({ kind: 'value', facet, value })}
        onPointerLeave={leaveHover}
      >
        <Checkbox facet={facet} value={value} checked={checked} swatch={swatch} update={update} />
        <span className={styles.valueName} title={wholeName(name)}>
          {shortName(name)}
        </span>{' '}
        <span className={styles.count}>{count.toLocaleString(locale)}</span>
        <span className={styles.bar} style={{ transform: `scaleX(${count / longest})` }} aria-hidden="true" />
      </label>
      {facet === 'partner' && value !== NO_PARTNER && <PairButton partner={value} />}
    </div>
  );
});
