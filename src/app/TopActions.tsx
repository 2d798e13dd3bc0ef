import { memo, type ReactNode } from 'react';
import { useTranslate } from '../i18n/useTranslate.ts';
import controls from '../ui/controls.module.css';
import { IconButton } from '../ui/IconButton.tsx';
import { ExportIcon, OpenIcon, ShareIcon } from '../ui/icons.tsx';
import { useMedia } from '../ui/useMedia.ts';
import { MoreMenu, type MoreProps } from './MoreMenu.tsx';
import styles from './TopBar.module.css';

/** What of the page as a whole opens over it. */
export type TopDialog = 'about' | 'export' | 'open' | 'share' | 'shortcuts';

/** Width at which every button has room for its name, in any language. */
const NAMED = '(min-width: 85em)';

interface Props extends Pick<MoreProps, 'locale' | 'theme' | 'onLanguage' | 'onTheme'> {
  /** Whether the panel of briefings is open. */
  readonly briefing: boolean;
  onBriefings(): void;
  onDialog(dialog: TopDialog): void;
}

/** The buttons and choices of the page as a whole; no filter writes them again. */
export const TopActions = memo(function TopActions({ briefing, onBriefings, onDialog, ...more }: Props) {
  const t = useTranslate();
  const isNamed = useMedia(NAMED);
  const opens = (dialog: TopDialog, label: string, icon: ReactNode) =>
    isNamed ? (
      <button type="button" className={controls.button} onClick={() => onDialog(dialog)}>
        {label}
      </button>
    ) : (
      <IconButton label={label} onClick={() => onDialog(dialog)}>
        {icon}
      </IconButton>
    );
  return (
    <span className={styles.actions}>
      {opens('open', t('app.openData'), <OpenIcon />)}
      {opens('export', t('app.export'), <ExportIcon />)}
      {opens('share', t('app.share'), <ShareIcon />)}
      <button
        type="button"
        className={`${controls.button} ${styles.present}`}
        aria-label={t('app.presentBriefings')}
        aria-expanded={briefing}
        onClick={onBriefings}
      >
        {t('app.present')}
      </button>
      <MoreMenu {...more} onAbout={() => onDialog('about')} onShortcuts={() => onDialog('shortcuts')} />
    </span>
  );
});
