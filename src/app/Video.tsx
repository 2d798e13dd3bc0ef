import { useEffect, useRef, useState } from 'react';
import { type DeckLook, slideInput } from '../briefing/slideInput.ts';
import { type Deck, datasetsOf } from '../core/deck.ts';
import { fileName } from '../export/files/fileName.ts';
import type { VideoForm } from '../export/video/videoForm.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import type { Geography } from '../scene/map/geography.ts';
import { stepCount } from '../scene/slide/reveal.ts';
import { slideFile } from '../scene/slide/slideFile.ts';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { saveFile } from '../ui/saveFile.ts';
import styles from './PowerPoint.module.css';
import { useSlideSnapshots } from './useSlideSnapshots.ts';

/** Seconds that a step is shown, and those that can be chosen. */
const HOLD = 6;
const HOLDS = [2, 4, 6, 8, 12, 20] as const;
/** Seconds that a picture takes to appear. */
const FADE = 0.4;

type Work =
  | { readonly state: 'idle' }
  /** `form`: null if the browser can't make videos; absent until that is known. */
  | { readonly state: 'choosing'; readonly form?: VideoForm | null }
  | { readonly state: 'making'; readonly share: number }
  | { readonly state: 'failed'; readonly message: string };

/** Saves a briefing as a video: asks for options, then shows progress and a way to cancel. */
export function Video({ deck, world }: { readonly deck: Deck; readonly world: Geography }) {
  const t = useTranslate();
  const viewsOf = useSlideSnapshots();
  const [work, setWork] = useState<Work>({ state: 'idle' });
  const [isDark, setDark] = useState(false);
  const [hold, setHold] = useState<number>(HOLD);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const choose = async () => {
    setWork({ state: 'choosing' });
    try {
      const form = await (await import('../export/video/stillVideo.ts')).bestForm();
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
      const { stillVideo } = await import('../export/video/stillVideo.ts');
      const look: DeckLook = {
        author: deck.author,
        theme: deck.theme,
        total: deck.slides.length,
        isMixed: datasetsOf(deck).length > 1,
      };
      const theme = isDark ? 'dark' : 'light';
      const pictures: (() => string)[] = [];
      for (const [place, slide] of deck.slides.entries()) {
        control.signal.throwIfAborted();
        const views = await viewsOf(slide);
        const steps = stepCount(slide, views.view.snapshot);
        for (let step = 0; step <= steps; step++)
          pictures.push(() => slideFile(slideInput({ look, slide, place, step, world, theme, t }, views)));
      }
      const file = await stillVideo({
        ...{ pictures, form, title: deck.title, pace: { hold, fade: FADE } },
        onProgress: (share) => setWork({ state: 'making', share }),
        signal: control.signal,
      });
      saveFile(file, fileName(deck.title, form.ending));
      setWork({ state: 'idle' });
    } catch (fault) {
      if (control.signal.aborted) setWork({ state: 'idle' });
      else setWork({ state: 'failed', message: (fault as Error).message });
    }
  };

  const close = () => setWork({ state: 'idle' });
  return (
    <>
      <Button disabled={work.state === 'making'} onClick={choose}>
        {t('video.title')}
      </Button>
      {work.state === 'failed' && <p role="alert">{t('video.failed', { message: work.message })}</p>}
      {work.state === 'choosing' && (
        <Sheet title={t('video.title')} centred onClose={close}>
          <div className={styles.work}>
            {work.form === null ? (
              <p role="alert">{t('video.unable')}</p>
            ) : (
              <>
                <label className={styles.option}>
                  {t('video.hold')}
                  <select value={hold} onChange={(event) => setHold(Number(event.target.value))}>
                    {HOLDS.map((seconds) => (
                      <option key={seconds} value={seconds}>
                        {t('video.seconds', { seconds })}
                      </option>
                    ))}
                  </select>
                </label>
                <label className={styles.option}>
                  <input
                    type="checkbox"
                    checked={isDark}
                    onChange={(event) => setDark(event.target.checked)}
                  />
                  {t('pptx.dark')}
                </label>
                {work.form && <p>{t('video.form', { format: work.form.ending.toUpperCase() })}</p>}
                <Button disabled={!work.form} onClick={() => work.form && make(work.form)}>
                  {t('pptx.save')}
                </Button>
              </>
            )}
          </div>
        </Sheet>
      )}
      {work.state === 'making' && (
        <Sheet title={t('video.title')} centred onClose={() => abort.current?.abort()}>
          <div className={styles.work}>
            <label>
              {t('video.making', { percent: Math.floor(100 * work.share) })}
              <progress value={work.share} max={1} />
            </label>
            <Button onClick={() => abort.current?.abort()}>{t('briefing.cancel')}</Button>
          </div>
        </Sheet>
      )}
    </>
  );
}
