import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { CloseIcon, FullIcon, LeftIcon, PresenterIcon, RightIcon } from '../../ui/icons.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './player.module.css';
import type { Player } from './usePlayer.ts';

/** Seconds per slide when slides advance automatically; 0 turns that off. */
const PAUSES = [0, 5, 10, 20, 30, 60];

interface Props {
  readonly player: Player;
  /** Text like "Slide 3 of 10". */
  readonly place: string;
  onPresenter(): void;
  onFull(): void;
  onLeave(): void;
  /** Stores a briefing that came in a link; null if it is stored already. */
  readonly onKeep: (() => void) | null;
}

/** The player's buttons, for readers who don't use the keyboard. */
export function PlayerBar({ player, place, onPresenter, onFull, onLeave, onKeep }: Props) {
  const t = useTranslate();
  const { auto, loop, move, setAuto } = player;
  const pauses = [...new Set([...PAUSES, auto])];
  return (
    <span className={styles.bar}>
      <IconButton icon={LeftIcon} label={t('briefing.previous')} onClick={() => move(-1)} />
      <span className={styles.place}>{place}</span>
      <IconButton icon={RightIcon} label={t('briefing.next')} onClick={() => move(1)} />
      <label className={styles.auto}>
        {t('briefing.auto')}
        <Select
          value={auto}
          options={pauses.map((seconds) => [seconds, t('briefing.seconds', { seconds })])}
          onValue={(seconds) => setAuto(seconds, loop)}
        />
      </label>
      {auto > 0 && (
        <label className={styles.auto}>
          <input type="checkbox" checked={loop} onChange={({ target }) => setAuto(auto, target.checked)} />
          {t('briefing.loop')}
        </label>
      )}
      {onKeep && <Button onClick={onKeep}>{t('briefing.keepLinked')}</Button>}
      <IconButton icon={PresenterIcon} label={t('briefing.openPresenter')} onClick={onPresenter} />
      <IconButton icon={FullIcon} label={t('briefing.full')} onClick={onFull} />
      <IconButton icon={CloseIcon} label={t('briefing.leave')} onClick={onLeave} />
    </span>
  );
}
