import { useTranslate } from '../../i18n/useTranslate.ts';
import styles from './facets.module.css';

interface Props {
  /** Accessible name. */
  readonly label: string;
  readonly typed: string;
  /** null while nothing is typed. */
  readonly found: { readonly count: number; readonly total: number } | null;
  onType(typed: string): void;
}

/** Finds a value in a long facet. Escape clears it, and does nothing else while there is something to clear. */
export function FacetFind({ label, typed, found, onType }: Props) {
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
      <span aria-live="polite">{found && t('facets.foundOf', found)}</span>
    </div>
  );
}
