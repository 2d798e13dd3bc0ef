import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './columns.module.css';

/** Says that choices made for a table like this one were taken over, and how to be rid of them. */
export function Remembered({ onGuess }: { onGuess(): void }) {
  const t = useTranslate();
  return (
    <p className={styles.remembered}>
      {t('open.remembered.said')}{' '}
      <Button quiet onClick={onGuess}>
        {t('open.remembered.guess')}
      </Button>
    </p>
  );
}
