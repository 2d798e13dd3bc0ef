import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './editor.module.css';

interface Props {
  /** Titles of the briefing's dataset and of the dataset shown. */
  readonly deckData: string;
  readonly shown: string;
  onAdd(): void;
  onNew(): void;
  onCancel(): void;
}

/** Asks before adding a slide on a second dataset to a briefing. */
export function MixQuestion({ deckData, shown, onAdd, onNew, onCancel }: Props) {
  const t = useTranslate();
  return (
    <div className={styles.sure} role="alert">
      {t('briefing.mix', { made: deckData, shown })} <Button onClick={onNew}>{t('briefing.mixNew')}</Button>{' '}
      <Button look="quiet" onClick={onAdd}>
        {t('briefing.mixAdd')}
      </Button>{' '}
      <Button look="quiet" onClick={onCancel}>
        {t('briefing.cancel')}
      </Button>
    </div>
  );
}
