import { useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { PreviewRow } from '../../import/assemble/preview.ts';
import controls from '../../ui/controls.module.css';
import { Select } from '../../ui/Select.tsx';
import type { TableWork } from '../model/openState.ts';
import { usePages } from '../parts/Pager.tsx';
import { PreviewItem } from './PreviewItem.tsx';
import styles from './preview.module.css';

const SHOWN = ['all', 'problems'] as const;

/** A preview of the first rows, updated with the choices beside it. */
export function Preview({ work }: { readonly work: TableWork }) {
  const t = useTranslate();
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('all');
  const rows: readonly PreviewRow[] = Array.isArray(work.preview) ? work.preview : [];
  const ready = rows.filter(({ record }) => record !== null).length;
  const undated = rows.filter(({ record }) => record?.date === null).length;
  const withProblems = rows.filter(({ problems }) => problems.length > 0);
  const listed = shown === 'problems' ? withProblems : rows;
  const { shown: onPage, pager, toFirst } = usePages(listed, 5);
  const together = rows.reduce((sum, row) => sum + (row.together ?? 1), 0);
  const first = () => {
    const counts = { rows: together, ready, undated, held: rows.length - ready };
    return t(work.mapping.gatherBy === null ? 'open.preview.count' : 'open.preview.gathered', counts);
  };
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
          <Select
            value={shown}
            options={SHOWN.map((each) => [each, t(`open.preview.${each}`, { count: withProblems.length })])}
            onValue={(chosen) => {
              setShown(chosen);
              toFirst();
            }}
          />
        </label>
      </div>
      {work.preview === null && <p className={controls.note}>{t('open.preview.waiting')}</p>}
      {work.preview === 'failed' && <p role="alert">{t('open.preview.failed')}</p>}
      {Array.isArray(work.preview) && listed.length === 0 && (
        <p className={controls.note}>{t('open.preview.none')}</p>
      )}
      <ol>
        {onPage.map((row) => (
          <PreviewItem key={row.row} row={row} language={work.mapping.language} />
        ))}
      </ol>
      {pager}
    </section>
  );
}
