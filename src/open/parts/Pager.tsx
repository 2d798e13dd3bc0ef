import { type ReactNode, useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { LeftIcon, RightIcon } from '../../ui/icons.tsx';
import styles from './open.module.css';

interface Pages<T> {
  /** The items of the current page. */
  readonly shown: readonly T[];
  /** Control for changing pages; nothing if there is only one. */
  readonly pager: ReactNode;
  toFirst(): void;
}

/** Splits a long list into pages of `size` items. */
export function usePages<T>(items: readonly T[], size: number): Pages<T> {
  const t = useTranslate();
  const [asked, setPage] = useState(0);
  const count = items.length;
  const pages = Math.ceil(count / size);
  const page = Math.max(0, Math.min(asked, pages - 1));
  const [from, to] = [page * size, Math.min(count, (page + 1) * size)];
  const pager = pages > 1 && (
    <nav className={styles.pager} aria-label={t('open.pager.title')}>
      <IconButton
        icon={LeftIcon}
        label={t('open.pager.before')}
        disabled={page === 0}
        onClick={() => setPage(page - 1)}
      />
      <span role="status">{t('open.pager.range', { from: from + 1, to, count })}</span>
      <IconButton
        icon={RightIcon}
        label={t('open.pager.after')}
        disabled={page === pages - 1}
        onClick={() => setPage(page + 1)}
      />
    </nav>
  );
  return { shown: items.slice(from, to), pager, toFirst: () => setPage(0) };
}
