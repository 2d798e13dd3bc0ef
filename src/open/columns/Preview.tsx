import { useState } from 'react';
import type { CountryIndex } from '../../core/countries.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { PreviewRow } from '../../import/assemble/preview.ts';
import type { TableWork } from '../model/openState.ts';
import open from '../open.module.css';
import { Pager } from '../Pager.tsx';
import { PreviewItem } from './PreviewItem.tsx';
import styles from './preview.module.css';

/** Rows on a page. */
const PAGE = 5;
const SHOWN = ['all', 'problems'] as const;

interface Props {
  readonly work: TableWork;
  readonly places: CountryIndex;
  readonly locale: string;
}

/** What the first rows become, in step with the choices beside it. */
export function Preview({ work, places, locale }: Props) {
  const t = useTranslate();
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('all');
  const [page, setPage] = useState(0);
  const rows: readonly PreviewRow[] = Array.isArray(work.preview) ? work.preview : [];
  const ready = rows.filter(({ record }) => record !== null).length;
  const undated = rows.filter(({ record }) => record?.date === null).length;
  const withProblems = rows.filter(({ problems }) => problems.length > 0);
  const listed = shown === 'problems' ? withProblems : rows;
  const pages = Math.ceil(listed.length / PAGE);
  const together = rows.reduce((sum, row) => sum + (row.together ?? 1), 0);
  const first = () => {
    const counts = { rows: together, ready, undated, held: rows.length - ready };
    return t(work.mapping.gatherBy === null ? 'open.preview.count' : 'open.preview.gathered', counts);
  };
  const shownPage = Math.max(0, Math.min(page, pages - 1));
  return (
    <section
      className={styles.preview}
      aria-label={t('open.preview.title')}
      aria-busy={!work.previewFresh}
      data-fresh={work.previewFresh}
    >
      <div className={styles.previewHead}>
        <h4>{t('open.preview.title')}</h4>
        <p role="status">{rows.length > 0 ? first() : ''}</p>
        <label>
          <span>{t('open.preview.show')}</span>
          <select
            value={shown}
            onChange={({ target }) => {
              setShown(target.value === 'problems' ? 'problems' : 'all');
              setPage(0);
            }}
          >
            {SHOWN.map((each) => (
              <option key={each} value={each}>
                {t(`open.preview.${each}`, { count: withProblems.length })}
              </option>
            ))}
          </select>
        </label>
      </div>
      {work.preview === null && <p className={open.hint}>{t('open.preview.waiting')}</p>}
      {work.preview === 'failed' && <p role="alert">{t('open.preview.failed')}</p>}
      {Array.isArray(work.preview) && listed.length === 0 && (
        <p className={open.hint}>{t('open.preview.none')}</p>
      )}
      <ol>
        {listed.slice(shownPage * PAGE, (shownPage + 1) * PAGE).map((row) => (
          <PreviewItem
            key={row.row}
            row={row}
            places={places}
            locale={locale}
            language={work.mapping.language}
          />
        ))}
      </ol>
      {pages > 1 && (
        <Pager page={shownPage} pages={pages} count={listed.length} size={PAGE} onPage={setPage} />
      )}
    </section>
  );
}
