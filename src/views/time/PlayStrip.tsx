import { type ReactNode, useId } from 'react';
import { dateInWords, periodInWords } from '../../core/dateWords.ts';
import type { Day } from '../../core/days.ts';
import { parseEdtf } from '../../core/edtf.ts';
import type { Names, Translate } from '../../core/names.ts';
import { type Bounds, PLAY_MODES, PLAY_STEPS } from '../../core/play.ts';
import { beyondSources } from '../../core/stageWords.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import controls from '../../ui/controls.module.css';
import { IconButton } from '../../ui/IconButton.tsx';
import { CloseIcon, LeftIcon, PauseIcon, PlayIcon, RightIcon } from '../../ui/icons.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './time.module.css';
import { SPEEDS, usePlay } from './usePlay.ts';

/** A period in words; '' if it has no bounds. */
function spanInWords({ from, to }: Bounds, names: Names, t: Translate): string {
  if (from !== null && to !== null) return periodInWords(from, to, t, names.locale);
  if (from !== null) return t('sentence.since', { date: dateInWords(from, t, names.locale) });
  return to === null ? '' : t('sentence.until', { date: dateInWords(to, t, names.locale) });
}

/** Plays the period through time; map, timeline, counts and sentence follow. */
export function PlayStrip({ onClose }: { onClose(): void }) {
  const { t, dataset, names } = useAtlas();
  const play = usePlay();
  const hint = useId();
  const moment = play.moments[play.index];
  const shown = moment === undefined ? '' : spanInWords(moment, names, t);
  const set = spanInWords(play.within, names, t);
  const beyond = beyondSources(dataset, (parseEdtf(moment?.to ?? '')?.max ?? 0) as Day, names, t);
  return (
    <Strip name={t('time.play')} closable>
      {!play.still && (
        <IconButton
          icon={play.running ? PauseIcon : PlayIcon}
          label={t(play.running ? 'time.pause' : 'time.start')}
          onClick={play.toggle}
        />
      )}
      <IconButton
        icon={LeftIcon}
        label={t('time.stepBack')}
        disabled={play.index <= 0}
        onClick={() => play.goTo(play.index - 1)}
      />
      <IconButton
        icon={RightIcon}
        label={t('time.stepOn')}
        disabled={play.index >= play.moments.length - 1}
        onClick={() => play.goTo(play.index + 1)}
      />
      <input
        type="range"
        className={styles.moment}
        aria-label={t('time.moment')}
        aria-valuetext={shown}
        aria-describedby={hint}
        min={0}
        max={play.moments.length - 1}
        value={play.index}
        onChange={({ target }) => play.goTo(Number(target.value))}
      />
      <output className={styles.shown}>{shown}</output>
      <label className={controls.field}>
        {t('time.step')}
        <Select
          value={play.settings.step}
          options={PLAY_STEPS.map((step) => [step, t(`time.step.${step}`)])}
          onValue={(step) => play.set({ ...play.settings, step })}
        />
      </label>
      <Select
        aria-label={t('time.mode')}
        value={play.settings.mode}
        options={PLAY_MODES.map((mode) => [mode, t(`time.mode.${mode}`)])}
        onValue={(mode) => play.set({ ...play.settings, mode })}
      />
      {!play.still && (
        <label className={controls.field}>
          {t('time.speed')}
          <Select
            value={play.speed}
            options={SPEEDS.map((speed) => [speed, t('time.times', { speed })])}
            onValue={(speed) => play.setSpeed(speed)}
          />
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
          icon={CloseIcon}
          label={t('time.closePlay')}
          onClick={() => {
            play.restore();
            onClose();
          }}
        />
      </span>
    </Strip>
  );
}

interface StripProps {
  readonly name: string;
  /** Whether it has a close button at its end, and its own keys. */
  readonly closable?: boolean;
  readonly children: ReactNode;
}

/** A named strip of tools. Not a fieldset, because WebKit draws a legend on its edge regardless of styles. */
export function Strip({ name, closable = false, children }: StripProps) {
  const id = useId();
  return (
    <div
      role="group"
      aria-labelledby={id}
      className={closable ? `${styles.strip} ${styles.closable}` : styles.strip}
      data-own-keys={closable || undefined}
    >
      <span id={id} className={styles.name}>
        {name}
      </span>
      {children}
    </div>
  );
}
