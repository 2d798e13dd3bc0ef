import { dateInWords } from '../../core/dateWords';
import { highlight } from '../../core/terms';
import { useTranslate } from '../../i18n/useTranslate';
import { sectorColours } from '../../scene/sectorColour';
import { useAtlas } from '../../state/useAtlas';
import type { WordHits } from '../../state/wordIndex';
import { Marked } from '../../ui/Marked';
import styles from './search.module.css';

interface Props {
  readonly id: string;
  /** Best first. */
  readonly rows: readonly number[];
  /** How many were found under the present filters, and how many only without them. */
  readonly total: number;
  readonly elsewhere: number;
  readonly hits: WordHits;
  readonly active: number | undefined;
  onChoose(row: number): void;
}

/** The best results, to be chosen by key or pointer. */
export function Results({ id, rows, total, elsewhere, hits, active, onChoose }: Props) {
  const t = useTranslate();
  const { columns, dataset, names } = useAtlas();
  const colourOf = sectorColours(dataset.sectors);
  return (
    <div className={styles.results}>
      <div role="listbox" id={id} aria-label={t('search.results')}>
        {rows.map((row) => {
          const agreement = columns.recordOf(row);
          if (!agreement) return null;
          const passage = hits.passageOf(agreement, names);
          return (
            <div
              key={row}
              id={`${id}-${row}`}
              role="option"
              tabIndex={-1}
              aria-selected={row === active}
              className={styles.result}
              onPointerDown={(event) => {
                event.preventDefault();
                onChoose(row);
              }}
            >
              <span className={styles.swatch} style={{ background: colourOf(agreement.sectors[0] ?? '') }} />
              <span>
                <Marked
                  stretches={highlight(names.text(agreement.title), hits.terms)}
                  lang={names.languageOf(agreement.title)}
                />
                {passage && (
                  <span className={styles.passage}>
                    <Marked {...passage} />
                  </span>
                )}
                <small>{dateInWords(agreement.date, t, names.locale)}</small>
              </span>
            </div>
          );
        })}
      </div>
      <p className={styles.found} role="status">
        {t('search.found', { count: total })}
        {elsewhere > 0 && ` ${t('search.elsewhere', { count: elsewhere })}`}
      </p>
    </div>
  );
}
