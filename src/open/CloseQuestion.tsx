import { useEffect, useRef } from 'react';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import styles from './parts/open.module.css';

interface Props {
  onClose(): void;
  onStay(): void;
}

/** Asks before closing would lose what was chosen and corrected. */
export function CloseQuestion({ onClose, onStay }: Props) {
  const t = useTranslate();
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    stay.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <div className={styles.question} role="alertdialog" aria-label={t('open.close.question')}>
      <p>{t('open.close.question')}</p>
      <Button onClick={onClose}>{t('open.close.close')}</Button>
      <Button ref={stay} onClick={onStay}>
        {t('open.close.stay')}
      </Button>
    </div>
  );
}
