import { useTranslate } from '../../i18n/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { FullIcon, LeftIcon, PauseIcon, PlayIcon, ResetIcon, RightIcon } from '../../ui/icons.tsx';
import { toggleFullScreen } from '../player/toggleFullScreen.ts';
import type { Watch } from './useWatch.ts';
import styles from './watch.module.css';

interface Props {
  readonly watch: Watch;
  /** Number of slides. */
  readonly total: number;
  /** Number of steps of the slide after its first state. */
  readonly steps: number;
  /** Whether slides can advance by themselves. */
  readonly hasAuto: boolean;
}

/** The buttons that turn slides. */
export function WatchBar({ watch, total, steps, hasAuto }: Props) {
  const t = useTranslate();
  const { slide, step, isPlaying, isOver, move, setPlaying } = watch;
  const again = isOver ? 'briefing.again' : 'briefing.play';
  const still = isOver ? ResetIcon : PlayIcon;
  return (
    <span className={styles.bar}>
      <IconButton
        icon={LeftIcon}
        label={t('briefing.previous')}
        disabled={slide === 0 && step === 0}
        onClick={() => move(-1)}
      />
      <span className={styles.place}>{`${slide + 1} / ${total}`}</span>
      <IconButton
        icon={RightIcon}
        label={t('briefing.next')}
        disabled={slide === total - 1 && step >= steps}
        onClick={() => move(1)}
      />
      {hasAuto && (
        <IconButton
          icon={isPlaying ? PauseIcon : still}
          label={t(isPlaying ? 'briefing.pause' : again)}
          onClick={() => setPlaying(!isPlaying)}
        />
      )}
      {document.fullscreenEnabled && (
        <IconButton icon={FullIcon} label={t('briefing.full')} onClick={toggleFullScreen} />
      )}
    </span>
  );
}
