import { Suspense, useState } from 'react';
import { LANGUAGES, type Theme } from '../core/viewState';
import { LANGUAGE_NAMES } from '../i18n/languages';
import { useTranslate } from '../i18n/useTranslate';
import type { Origin } from '../import/job/protocol';
import { useAtlas } from '../state/useAtlas';
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
import { lazyPart } from '../ui/lazyPart';
import { SearchBox } from '../views/search/SearchBox';
import { Screens } from './Screens';
import styles from './TopBar.module.css';
import { useIdle } from './useIdle';
import { useLayout } from './useMedia';
import { useShortcuts } from './useShortcuts';
import layout from './Workspace.module.css';

const AboutDialog = lazyPart(async () => (await import('./AboutDialog')).AboutDialog);
const ExportPart = lazyPart(async () => (await import('./ExportPart')).ExportPart);
const DropTarget = lazyPart(async () => (await import('../open/DropTarget')).DropTarget);
const OpenPart = lazyPart(async () => (await import('./OpenPart')).OpenPart);
const ShareDialog = lazyPart(async () => (await import('../export/ShareDialog')).ShareDialog);
const ShortcutsDialog = lazyPart(async () => (await import('./ShortcutsDialog')).ShortcutsDialog);

const THEMES: readonly (Theme | 'system')[] = ['system', 'light', 'dark'];

interface Props {
  readonly theme: Theme;
  onBriefings(): void;
}

/** Name of the atlas and of the dataset, search, the choice of view, and what concerns the page as a whole. */
export function TopBar({ theme, onBriefings }: Props) {
  const t = useTranslate();
  const { dataset, view, names, update } = useAtlas();
  const room = useLayout();
  const narrow = room === 'narrow';
  const idle = useIdle();
  const [dialog, setDialog] = useState<'about' | 'export' | 'open' | 'share' | 'shortcuts' | null>(null);
  const [dropped, setDropped] = useState<Origin | null>(null);
  const close = () => setDialog(null);
  const openFrom = (start: Origin | null) => {
    setDropped(start);
    setDialog('open');
  };
  const openData = () => openFrom(null);
  useShortcuts({ '?': () => setDialog('shortcuts'), o: openData });
  return (
    <header className={layout.top}>
      <span className={layout.brand}>{t('app.name')}</span>
      <span
        className={styles.dataset}
        lang={names.languageOf(dataset.title)}
        title={names.text(dataset.title)}
      >
        {names.text(dataset.title)}
      </span>
      <SearchBox />
      <Screens narrow={narrow} />
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
        <IconButton label={t('app.export')} onClick={() => setDialog('export')}>
          <ExportIcon />
        </IconButton>
        <IconButton label={t('app.share')} onClick={() => setDialog('share')}>
          <ShareIcon />
        </IconButton>
        <IconButton label={t('app.about')} onClick={() => setDialog('about')}>
          <InfoIcon />
        </IconButton>
        {!narrow && (
          <IconButton label={t('app.shortcuts')} onClick={() => setDialog('shortcuts')}>
            <HelpIcon />
          </IconButton>
        )}
        <label className={styles.choice} title={t('app.language')}>
          <span className={controls.hidden}>{t('app.language')}</span>
          <LanguageIcon />
          <select
            value={names.locale}
            onChange={({ target }) => {
              const language = LANGUAGES.find((each) => each === target.value) ?? 'en';
              update((current) => ({ ...current, language }), 'replace');
            }}
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
      <Suspense>
        {dialog === 'about' && <AboutDialog onClose={close} onOpenData={openData} />}
        {dialog === 'export' && <ExportPart theme={theme} onClose={close} />}
        {dialog === 'open' && <OpenPart start={dropped} onClose={close} />}
        {idle && dialog !== 'open' && <DropTarget onFile={(file) => openFrom({ kind: 'file', file })} />}
        {dialog === 'share' && <ShareDialog onClose={close} />}
        {dialog === 'shortcuts' && <ShortcutsDialog onClose={close} />}
      </Suspense>
    </header>
  );
}
