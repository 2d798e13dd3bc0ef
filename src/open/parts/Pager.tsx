import { type ReactNode, useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { LeftIcon, RightIcon } from '../../ui/icons.tsx';
import styles from './open.module.css';

interface Props {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly count: number;
  /** On a page. */
  readonly size: number;
  onPage(page: number): void;
}

function Pager({ page, pages, count, size, onPage }: Props) {
  const t = useTranslate();
  return (
    <nav className={styles.pager} aria-label={t('open.pager.title')}>
      <IconButton
        icon={LeftIcon}
        label={t('open.pager.before')}
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
      />
      <span role="status">
        {t('open.pager.said', { from: page * size + 1, to: Math.min(count, (page + 1) * size), count })}
      </span>
      <IconButton
        icon={RightIcon}
        label={t('open.pager.after')}
        disabled={page === pages - 1}
        onClick={() => onPage(page + 1)}
      />
    </nav>
  );
}

interface Pages<T> {
  /** The items of the present page. */
  readonly shown: readonly T[];
  /** What goes through the pages; nothing where there is one. */
  readonly pager: ReactNode;
  toFirst(): void;
}

/** A long list page by page, `size` items on each. */
export function usePages<T>(items: readonly T[], size: number): Pages<T> {
  const [asked, setPage] = useState(0);
  const pages = Math.ceil(items.length / size);
  const page = Math.max(0, Math.min(asked, pages - 1));
  return {
    shown: items.slice(page * size, (page + 1) * size),
    pager: pages > 1 && <Pager {...{ page, pages, size }} count={items.length} onPage={setPage} />,
    toFirst: () => setPage(0),
  };
}
