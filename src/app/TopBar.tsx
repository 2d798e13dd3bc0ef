import { lazy, Suspense, useState } from 'react';
import type { Theme } from '../core/viewState';
import { useTranslate } from '../i18n/useTranslate';
import { useAtlas } from '../state/useAtlas';
import { CopyButton } from '../ui/CopyButton';
import { ThemeIcon } from '../ui/icons';
import styles from './TopBar.module.css';
import { useLayout } from './useMedia';
import layout from './Workspace.module.css';

const AboutDialog = lazy(() => import('./AboutDialog'));

const THEMES: readonly (Theme | 'system')[] = ['system', 'light', 'dark'];

/** Name of the atlas and of the dataset, and what concerns the page as a whole. */
export function TopBar() {
  const t = useTranslate();
  const { dataset, view, names, update } = useAtlas();
  const narrow = useLayout() === 'narrow';
  const [aboutOpen, setAboutOpen] = useState(false);
  return (
    <header className={layout.top}>
      <span className={layout.brand}>{t('app.name')}</span>
      <span className={styles.dataset}>{names.text(dataset.title)}</span>
      <span className={styles.actions}>
        <button
          type="button"
          className={styles.button}
          aria-label={t('app.about')}
          onClick={() => setAboutOpen(true)}
        >
          {narrow ? t('app.aboutShort') : t('app.about')}
        </button>
        <CopyButton text={() => window.location.href} label={t('app.copyLink')} done={t('app.linkCopied')} />
        <label className={styles.theme}>
          <span className={styles.themeLabel}>{t('app.theme')}</span>
          <ThemeIcon />
          <select
            value={view.theme ?? 'system'}
            onChange={({ target }) => {
              const theme = target.value === 'light' || target.value === 'dark' ? target.value : null;
              update((current) => ({ ...current, theme }), 'replace');
            }}
          >
            {THEMES.map((theme) => (
              <option key={theme} value={theme}>
                {t(`app.theme.${theme}`)}
              </option>
            ))}
          </select>
        </label>
      </span>
      {aboutOpen && (
        <Suspense>
          <AboutDialog onClose={() => setAboutOpen(false)} />
        </Suspense>
      )}
    </header>
  );
}
