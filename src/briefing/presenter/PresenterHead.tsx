import { intlLocale } from '../../core/dateWords.ts';
import type { Deck } from '../../core/deck.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import layout from '../../ui/layout.module.css';
import { ReadyNote } from '../ready/ReadyNote.tsx';
import styles from './presenter.module.css';
import { clockOf, type Timer } from './useTimer.ts';

const MAX_MINUTES = 480;

interface Props {
  readonly deck: Deck;
  readonly hasWorld: boolean;
  readonly timer: Timer;
}

/** The top of the presenter window: title, time of day, and the timer. */
export function PresenterHead({ deck, hasWorld, timer }: Props) {
  const t = useTranslate();
  const atlas = useAtlas();
  const isOver = timer.target > 0 && timer.elapsed > timer.target * 60_000;
  const clock = new Intl.DateTimeFormat(intlLocale(atlas.names.locale), {
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <header className={styles.head}>
      <span className={layout.row}>
        <strong>{deck.title}</strong>
        {!ONE_FILE && <ReadyNote deck={deck} hasWorld={hasWorld} announced />}
      </span>
      <span className={styles.times}>
        <time title={t('briefing.clock')}>{clock.format(timer.now)}</time>
        <output className={styles.timer} data-over={isOver} aria-label={t('briefing.timer')}>
          {clockOf(timer.elapsed)}
          {timer.target > 0 && ` / ${clockOf(timer.target * 60_000)}`}
        </output>
        <Button onClick={timer.toggle}>
          {t(timer.running ? 'briefing.stopTimer' : 'briefing.startTimer')}
        </Button>
        <Button onClick={timer.reset}>{t('briefing.resetTimer')}</Button>
        <label className={controls.field}>
          {t('briefing.target')}
          <input
            type="number"
            min={0}
            max={MAX_MINUTES}
            value={timer.target}
            onChange={({ target }) => {
              const minutes = Math.round(Number(target.value));
              if (minutes >= 0) timer.setTarget(Math.min(MAX_MINUTES, minutes));
            }}
          />
        </label>
      </span>
    </header>
  );
}
