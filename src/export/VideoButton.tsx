import { useEffect, useRef, useState } from 'react';
import type { Theme } from '../core/viewState.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { fileName } from '../ui/fileName.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { saveFile } from '../ui/saveFile.ts';
import { svgImage } from './png.ts';
import type { VideoForm } from './video/videoForm.ts';
import styles from './video.module.css';

type Work =
  | { readonly state: 'idle' }
  /** `form`: null if the browser can't make videos; absent until that is known. */
  | { readonly state: 'choosing'; readonly form?: VideoForm | null }
  | { readonly state: 'making'; readonly share: number }
  | { readonly state: 'failed'; readonly message: string };

interface Props {
  readonly label: string;
  /** What the choice of seconds per picture is called. */
  readonly holdLabel: string;
  /** Seconds that can be chosen for a picture; the second is usual. */
  readonly holds: readonly [number, number, ...number[]];
  /** Seconds that a picture takes to appear. */
  readonly fade: number;
  /** Title of the video and name of its file. */
  readonly title: string;
  /** The pictures, each drawn as an SVG file when it is asked for. */
  pictures(theme: Theme, signal: AbortSignal): Promise<readonly (() => string)[]>;
}

/** Saves pictures as a video: asks for options, then shows progress and a way to cancel. */
export function VideoButton({ label, holdLabel, holds, fade, title, pictures }: Props) {
  const t = useTranslate();
  const [work, setWork] = useState<Work>({ state: 'idle' });
  const [isDark, setDark] = useState(false);
  const [hold, setHold] = useState<number>(holds[1]);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const choose = async () => {
    setWork({ state: 'choosing' });
    try {
      const form = await (await import('./video/stillVideo.ts')).bestForm();
      setWork((current) => (current.state === 'choosing' ? { state: 'choosing', form } : current));
    } catch (fault) {
      setWork({ state: 'failed', message: (fault as Error).message });
    }
  };

  const make = async (form: VideoForm) => {
    const control = new AbortController();
    abort.current = control;
    setWork({ state: 'making', share: 0 });
    try {
      const { stillVideo, VideoError } = await import('./video/stillVideo.ts');
      const file = await stillVideo({
        pictures: await pictures(isDark ? 'dark' : 'light', control.signal),
        ...{ form, title, pace: { hold, fade }, read: svgImage },
        onProgress: (share) => setWork({ state: 'making', share }),
        signal: control.signal,
      }).catch((fault) => {
        throw fault instanceof VideoError ? new Error(t('video.noPicture')) : fault;
      });
      saveFile(file, fileName(title, form.ending));
      setWork({ state: 'idle' });
    } catch (fault) {
      if (control.signal.aborted) setWork({ state: 'idle' });
      else setWork({ state: 'failed', message: (fault as Error).message });
    }
  };

  const close = () => setWork({ state: 'idle' });
  const cancel = () => abort.current?.abort();
  return (
    <>
      <Button disabled={work.state === 'making'} onClick={choose}>
        {label}
      </Button>
      {work.state === 'failed' && <p role="alert">{t('video.failed', { message: work.message })}</p>}
      {work.state === 'choosing' && (
        <Sheet title={label} centred onClose={close}>
          {work.form === null ? (
            <p className={styles.work} role="alert">
              {t('video.unable')}
            </p>
          ) : (
            <div className={styles.work}>
              <label className={styles.option}>
                {holdLabel}
                <select value={hold} onChange={(event) => setHold(Number(event.target.value))}>
                  {holds.map((seconds) => (
                    <option key={seconds} value={seconds}>
                      {t('video.seconds', { seconds })}
                    </option>
                  ))}
                </select>
              </label>
              <label className={styles.option}>
                <input type="checkbox" checked={isDark} onChange={(event) => setDark(event.target.checked)} />
                {t('video.dark')}
              </label>
              {work.form && <p>{t('video.form', { format: work.form.ending.toUpperCase() })}</p>}
              <Button disabled={!work.form} onClick={() => work.form && make(work.form)}>
                {t('video.save')}
              </Button>
            </div>
          )}
        </Sheet>
      )}
      {work.state === 'making' && (
        <Sheet title={label} centred onClose={cancel}>
          <div className={styles.work}>
            <label>
              {t('video.making', { percent: Math.floor(100 * work.share) })}
              <progress value={work.share} max={1} />
            </label>
            <Button onClick={cancel}>{t('video.cancel')}</Button>
          </div>
        </Sheet>
      )}
    </>
  );
}
