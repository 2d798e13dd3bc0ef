import { memo } from 'react';
import { LANGUAGES, type Language, type Theme } from '../core/viewState';
import { LANGUAGE_NAMES } from '../i18n/languages';
import { useTranslate } from '../i18n/useTranslate';
import controls from '../ui/controls.module.css';
import { IconButton } from '../ui/IconButton';
import {
  BriefingIcon,
  ExportIcon,
  HelpIcon,
  InfoIcon,
  LanguageIcon,
  OpenIcon,
  ShareIcon,
  ThemeIcon,
} from '../ui/icons';
import styles from './TopBar.module.css';
import type { Layout } from './useMedia';

/** What of the page as a whole opens over it. */
export type TopDialog = 'about' | 'export' | 'open' | 'share' | 'shortcuts';

const THEMES: readonly (Theme | 'system')[] = ['system', 'light', 'dark'];

interface Props {
  readonly room: Layout;
  readonly locale: string;
  /** The one asked for; null for the system's. */
  readonly theme: Theme | null;
  onBriefings(): void;
  onDialog(dialog: TopDialog): void;
  onLanguage(language: Language): void;
  onTheme(theme: Theme | null): void;
}

/** The buttons and choices of the page as a whole; no filter writes them again. */
export const TopActions = memo(function TopActions(props: Props) {
  const { room, locale, theme, onBriefings, onDialog, onLanguage, onTheme } = props;
  const t = useTranslate();
  const openData = () => onDialog('open');
  return (
    <span className={styles.actions}>
      {room === 'wide' ? (
        <button type="button" className={controls.button} onClick={openData}>
          <OpenIcon />
          {t('app.openData')}
        </button>
      ) : (
        <IconButton label={t('app.openData')} onClick={openData}>
          <OpenIcon />
        </IconButton>
      )}
      <IconButton label={t('app.briefings')} onClick={onBriefings}>
        <BriefingIcon />
      </IconButton>
      <IconButton label={t('app.export')} onClick={() => onDialog('export')}>
        <ExportIcon />
      </IconButton>
      <IconButton label={t('app.share')} onClick={() => onDialog('share')}>
        <ShareIcon />
      </IconButton>
      <IconButton label={t('app.about')} onClick={() => onDialog('about')}>
        <InfoIcon />
      </IconButton>
      {room !== 'narrow' && (
        <IconButton label={t('app.shortcuts')} onClick={() => onDialog('shortcuts')}>
          <HelpIcon />
        </IconButton>
      )}
      <label className={styles.choice} title={t('app.language')}>
        <span className={controls.hidden}>{t('app.language')}</span>
        <LanguageIcon />
        <select
          value={locale}
          onChange={({ target }) => onLanguage(LANGUAGES.find((each) => each === target.value) ?? 'en')}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.choice} title={t('app.theme')}>
        <span className={controls.hidden}>{t('app.theme')}</span>
        <ThemeIcon />
        <select
          value={theme ?? 'system'}
          onChange={({ target }) =>
            onTheme(target.value === 'light' || target.value === 'dark' ? target.value : null)
          }
        >
          {THEMES.map((each) => (
            <option key={each} value={each}>
              {t(`app.theme.${each}`)}
            </option>
          ))}
        </select>
      </label>
    </span>
  );
});
