import { primaryValue } from '../../core/colourField.ts';
import type { Columns } from '../../core/columns.ts';
import { dateInWords } from '../../core/dateWords.ts';
import { passageOf } from '../../core/passage.ts';
import { type QueryView, queryOf, runQuery } from '../../core/query.ts';
import { highlight, type TermSet } from '../../core/tokens.ts';
import type { WordHits } from '../../core/wordSearch.ts';
import { PAGE_PALETTE, valueColour } from '../../scene/palette.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import controls from '../../ui/controls.module.css';
import { Marked } from '../../ui/Marked.tsx';

import styles from './search.module.css';

/** Hits under the current filters: their number, and the best rows, at most `max`. */
export function bestOf(columns: Columns, view: QueryView, hits: WordHits, max: number) {
  const passing = runQuery(columns, queryOf(view, hits.mask)).rows;
  const isPassing = new Uint8Array(columns.n);
  for (const row of passing) isPassing[row] = 1;
  const rows: number[] = [];
  for (const row of hits.ranked) {
    if (rows.length === Math.min(max, passing.length)) break;
    if (isPassing[row] === 1) rows.push(row);
  }
  return { rows, total: passing.length };
}

interface Props {
  readonly id: string;
  /** The words searched for; exposed as `data-words`. */
  readonly words: string;
  /** Best first. */
  readonly rows: readonly number[];
  /** Number of hits under the current filters, and of those hidden by the filters. */
  readonly total: number;
  readonly elsewhere: number;
  /** Folded terms to highlight. */
  readonly terms: TermSet;
  readonly active: number | undefined;
  onChoose(row: number): void;
}

/** The best results, to choose from by keyboard or pointer. */
export function Results({ id, words, rows, total, elsewhere, terms, active, onChoose }: Props) {
  const { t, columns, names, field } = useAtlas();
  const colourOf = (row: number) => valueColour(PAGE_PALETTE, field, primaryValue(columns, field.facet, row));
  return (
    <div className={`${controls.card} ${styles.results}`} data-words={words}>
      <div role="listbox" id={id} aria-label={t('search.results')}>
        {rows.map((row) => {
          const agreement = columns.recordOf(row);
          if (!agreement) return null;
          const passage = passageOf(agreement, terms, names, t);
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
              <span className={controls.swatch} style={{ background: colourOf(row) }} />
              <span>
                <Marked
                  segments={highlight(names.text(agreement.title), terms)}
                  lang={names.languageOf(agreement.title)}
                />
                {passage && (
                  <span className={`${styles.passage} ${controls.note}`}>
                    <Marked {...passage} />
                  </span>
                )}
                <small>{dateInWords(agreement.date, t, names.locale)}</small>
              </span>
            </div>
          );
        })}
      </div>
      <p className={`${controls.note} ${styles.found}`} role="status">
        {t('search.found', { count: total })}
        {elsewhere > 0 && ` ${t('search.elsewhere', { count: elsewhere })}`}
      </p>
    </div>
  );
}
