import { useTranslate } from '../../i18n/useTranslate.ts';
import controls from '../../ui/controls.module.css';
import styles from './player.module.css';

/** Covers everything, dialogs too. A click ends it. */
export function BlackScreen({ onEnd }: { onEnd(): void }) {
  const t = useTranslate();
  return (
    <button
      type="button"
      className={styles.black}
      popover="manual"
      // Above a dialog that is open. Older browsers show it below.
      ref={(button) => button?.showPopover?.()}
      onClick={onEnd}
    >
      <span className={controls.hidden}>{t('briefing.blackOff')}</span>
    </button>
  );
}
