import { useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import controls from '../../ui/controls.module.css';
import { Select } from '../../ui/Select.tsx';
import styles from '../../ui/share.module.css';
import type { Watched } from '../watch/watchLink.ts';

/** Seconds per step; 0: by hand. */
const PAUSES = [0, 5, 10, 20, 30, 60];
/** Seconds per step if it starts by itself and nothing else was chosen. */
const USUAL_PAUSE = 10;

/** HTML that shows a briefing in another page, and how it plays there. */
export function FrameCode({ codeOf }: { codeOf(watched: Watched): string }) {
  const t = useTranslate();
  const [cover, setCover] = useState(true);
  const [pause, setPause] = useState(0);
  const [wantsLoop, setLoop] = useState(false);
  // What starts by itself goes on by itself.
  const auto = cover ? pause : pause || USUAL_PAUSE;
  const code = codeOf({ embed: true, cover, auto, loop: wantsLoop && auto > 0 });
  const pauses = PAUSES.filter((seconds) => cover || seconds > 0);
  return (
    <>
      <div className={styles.choices}>
        <label className={styles.choice}>
          {t('briefing.begins')}
          <Select
            value={cover ? 'click' : 'itself'}
            options={(['click', 'itself'] as const).map((each) => [each, t(`briefing.begins.${each}`)])}
            onValue={(start) => setCover(start === 'click')}
          />
        </label>
        <label className={styles.choice}>
          {t('briefing.advances')}
          <Select
            value={auto}
            options={pauses.map((seconds) => [seconds, t('briefing.everySeconds', { seconds })])}
            onValue={setPause}
          />
        </label>
        {auto > 0 && (
          <label className={styles.choice}>
            <input type="checkbox" checked={wantsLoop} onChange={({ target }) => setLoop(target.checked)} />
            {t('briefing.loop')}
          </label>
        )}
      </div>
      <label className={styles.field}>
        {t('share.embed')}
        <textarea readOnly rows={5} value={code} onFocus={({ target }) => target.select()} />
      </label>
      <CopyButton text={() => code} label={t('share.copyEmbed')} done={t('share.embedCopied')} />
      <p className={`${styles.hint} ${controls.note}`}>{t('briefing.frameHint')}</p>
    </>
  );
}
