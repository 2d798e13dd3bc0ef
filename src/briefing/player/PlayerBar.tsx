import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { CloseIcon, FullIcon, LeftIcon, PresenterIcon, RightIcon } from '../../ui/icons.tsx';
import styles from './player.module.css';

/** Seconds a slide stands when slides play by themselves; 0 not at all. */
const PAUSES = [0, 5, 10, 20, 30, 60] as const;

interface Props {
  /** "Slide 3 of 10". */
  readonly place: string;
  readonly auto: number;
  readonly loop: boolean;
  onPrevious(): void;
  onNext(): void;
  onAuto(seconds: number, loop: boolean): void;
  onPresenter(): void;
  onFull(): void;
  onLeave(): void;
  /** Keeps a briefing that came in an address; null where it is kept. */
  readonly onKeep: (() => void) | null;
}

/** The player's few buttons, for those without its keys. */
export function PlayerBar(props: Props) {
  const t = useTranslate();
  const pauses = PAUSES.some((seconds) => seconds === props.auto) ? PAUSES : [...PAUSES, props.auto];
  return (
    <span className={styles.bar}>
      <IconButton label={t('briefing.previous')} onClick={props.onPrevious}>
        <LeftIcon />
      </IconButton>
      <span className={styles.place}>{props.place}</span>
      <IconButton label={t('briefing.next')} onClick={props.onNext}>
        <RightIcon />
      </IconButton>
      <label className={styles.auto}>
        {t('briefing.auto')}
        <select value={props.auto} onChange={({ target }) => props.onAuto(Number(target.value), props.loop)}>
          {pauses.map((seconds) => (
            <option key={seconds} value={seconds}>
              {t('briefing.seconds', { seconds })}
            </option>
          ))}
        </select>
      </label>
      {props.auto > 0 && (
        <label className={styles.auto}>
          <input
            type="checkbox"
            checked={props.loop}
            onChange={({ target }) => props.onAuto(props.auto, target.checked)}
          />
          {t('briefing.loop')}
        </label>
      )}
      {props.onKeep && <Button onClick={props.onKeep}>{t('briefing.keepLinked')}</Button>}
      <IconButton label={t('briefing.openPresenter')} onClick={props.onPresenter}>
        <PresenterIcon />
      </IconButton>
      <IconButton label={t('briefing.full')} onClick={props.onFull}>
        <FullIcon />
      </IconButton>
      <IconButton label={t('briefing.leave')} onClick={props.onLeave}>
        <CloseIcon />
      </IconButton>
    </span>
  );
}
