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

/** Goes through a long list page by page. */
export function Pager({ page, pages, count, size, onPage }: Props) {
  const t = useTranslate();
  return (
    <nav className={styles.pager} aria-label={t('open.pager.title')}>
      <IconButton label={t('open.pager.before')} disabled={page === 0} onClick={() => onPage(page - 1)}>
        <LeftIcon />
      </IconButton>
      <span role="status">
        {t('open.pager.said', { from: page * size + 1, to: Math.min(count, (page + 1) * size), count })}
      </span>
      <IconButton
        label={t('open.pager.after')}
        disabled={page === pages - 1}
        onClick={() => onPage(page + 1)}
      >
        <RightIcon />
      </IconButton>
    </nav>
  );
}
