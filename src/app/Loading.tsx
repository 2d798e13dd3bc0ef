import { useEffect, useState } from 'react';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import styles from '../ui/states.module.css';
import { useLayout } from './useLayout.ts';
import page from './Workspace.module.css';

/** Milliseconds after which the page says that loading is slow. */
const PATIENCE = 4000;

interface Props {
  readonly what: 'data' | 'search';
  readonly offline: boolean;
  onRetry(): void;
}

/** An empty page layout shown while data loads. */
export function Loading({ what, offline, onRetry }: Props) {
  const t = useTranslate();
  const layout = useLayout();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (what === 'search') return;
    const timer = window.setTimeout(() => setSlow(true), PATIENCE);
    return () => window.clearTimeout(timer);
  }, [what]);
  const loading = slow ? t('app.slow') : t('app.loading');
  const waiting = what === 'search' ? t('search.preparing') : loading;
  return (
    <div className={page.page} data-layout={layout} aria-busy="true">
      <header className={page.top}>
        <h1 className={page.brand}>{t('app.name')}</h1>
      </header>
      {layout !== 'narrow' && <div className={page.left} />}
      <main className={page.middle}>
        <div className={page.heading}>
          <p role="status">{offline ? t('app.offline') : waiting}</p>
          {(slow || offline) && (
            <Button look="action" onClick={onRetry}>
              {t('app.tryAgain')}
            </Button>
          )}
        </div>
        <div className={styles.skeleton} aria-hidden="true" />
      </main>
    </div>
  );
}
