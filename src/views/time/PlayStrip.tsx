import { useId } from 'react';
import { dateInWords, periodInWords } from '../../core/dateWords.ts';
import type { Day } from '../../core/days.ts';
import { parseEdtf } from '../../core/edtf.ts';
import type { Names, Translate } from '../../core/names.ts';
import { type Bounds, PLAY_MODES, PLAY_STEPS } from '../../core/play.ts';
import { beyondSources } from '../../core/stageWords.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { CloseIcon, LeftIcon, PauseIcon, PlayIcon, RightIcon } from '../../ui/icons.tsx';
import { Strip } from './Strip.tsx';
import styles from './time.module.css';
import { SPEEDS, usePlay } from './usePlay.ts';

/** A period in words; '' where it has no bound. */
function spanInWords({ from, to }: Bounds, names: Names, t: Translate): string {
  if (from !== null && to !== null) return periodInWords(from, to, t, names.locale);
  if (from !== null) return t('sentence.since', { date: dateInWords(from, t, names.locale) });
  return to === null ? '' : t('sentence.until', { date: dateInWords(to, t, names.locale) });
}

/** Plays the period through time: map, timeline, counts and sentence go with it. */
export function PlayStrip({ onClose }: { onClose(): void }) {
  const t = useTranslate();
  const { dataset, names } = useAtlas();
  const play = usePlay();
  const hint = useId();
  const moment = play.moments[play.index];
  const said = moment === undefined ? '' : spanInWords(moment, names, t);
  const set = spanInWords(play.within, names, t);
  const beyond = beyondSources(dataset, (parseEdtf(moment?.to ?? '')?.max ?? 0) as Day, names, t);
  return (
    <Strip name={t('time.play')} closable>
      {!play.still && (
        <IconButton label={t(play.running ? 'time.pause' : 'time.start')} onClick={play.toggle}>
          {play.running ? <PauseIcon /> : <PlayIcon />}
        </IconButton>
      )}
      <IconButton
        label={t('time.stepBack')}
        disabled={play.index <= 0}
        onClick={() => play.goTo(play.index - 1)}
      >
        <LeftIcon />
      </IconButton>
      <IconButton
        label={t('time.stepOn')}
        disabled={play.index >= play.moments.length - 1}
        onClick={() => play.goTo(play.index + 1)}
      >
        <RightIcon />
      </IconButton>
      <input
        type="range"
        className={styles.moment}
        aria-label={t('time.moment')}
        aria-valuetext={said}
        aria-describedby={hint}
        min={0}
        max={play.moments.length - 1}
        value={play.index}
        onChange={({ target }) => play.goTo(Number(target.value))}
      />
      <output className={styles.said}>{said}</output>
      <label>
        {t('time.step')}
        <select
          value={play.settings.step}
          onChange={({ target }) => {
            const step = PLAY_STEPS.find((each) => each === target.value) ?? 'year';
            play.set({ ...play.settings, step });
          }}
        >
          {PLAY_STEPS.map((step) => (
            <option key={step} value={step}>
              {t(`time.step.${step}`)}
            </option>
          ))}
        </select>
      </label>
      <select
        aria-label={t('time.mode')}
        value={play.settings.mode}
        onChange={({ target }) => {
          const mode = PLAY_MODES.find((each) => each === target.value) ?? 'cumulative';
          play.set({ ...play.settings, mode });
        }}
      >
        {PLAY_MODES.map((mode) => (
          <option key={mode} value={mode}>
            {t(`time.mode.${mode}`)}
          </option>
        ))}
      </select>
      {!play.still && (
        <label>
          {t('time.speed')}
          <select value={play.speed} onChange={({ target }) => play.setSpeed(Number(target.value))}>
            {SPEEDS.map((speed) => (
              <option key={speed} value={speed}>
                {t('time.times', { speed })}
              </option>
            ))}
          </select>
        </label>
      )}
      <small id={hint} className={styles.hint}>
        {play.still && t('time.hint.still')}
        {!play.still && set === '' && t('time.hint.play')}
        {set !== '' && ` ${t('time.within', { period: set })}`}
        {beyond !== null && ` ${beyond}`}
      </small>
      <span className={styles.corner}>
        <IconButton
          label={t('time.closePlay')}
          onClick={() => {
            play.restore();
            onClose();
          }}
        >
          <CloseIcon />
        </IconButton>
      </span>
    </Strip>
  );
}
