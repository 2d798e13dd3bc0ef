import { useEffect, useRef, useState } from 'react';
import { type DeckLook, slideInput } from '../briefing/slideInput.ts';
import { type Deck, datasetsOf } from '../core/deck.ts';
import { pngOf } from '../export/png.ts';
import styles from '../export/video.module.css';
import { useTranslate } from '../i18n/useTranslate.ts';
import type { Geography } from '../scene/map/geography.ts';
import { ignoredInWords } from '../state/ignoredWords.ts';
import { Button } from '../ui/Button.tsx';
import { fileName } from '../ui/fileName.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { saveFile } from '../ui/saveFile.ts';
import { useSlideSnapshots } from './useSlideSnapshots.ts';

/** Image px per px of a slide's picture. */
const SHARPNESS = 2;

/** Renders an SVG to the data URL of a PNG. */
async function rasterise(svg: string, width: number, height: number): Promise<string> {
  const png = await pngOf(svg, width, height, SHARPNESS);
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(png);
  });
}

type Work =
  | { readonly state: 'idle' }
  | { readonly state: 'choosing' }
  | { readonly state: 'making'; readonly done: number; readonly total: number }
  | { readonly state: 'failed'; readonly message: string };

/** Saves a briefing as PowerPoint: asks for options, then shows progress and a way to cancel. */
export function PowerPoint({ deck, world }: { readonly deck: Deck; readonly world: Geography }) {
  const t = useTranslate();
  const viewsOf = useSlideSnapshots();
  const [work, setWork] = useState<Work>({ state: 'idle' });
  const [isDark, setDark] = useState(false);
  const [hasRecords, setRecords] = useState(false);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const make = async () => {
    const control = new AbortController();
    abort.current = control;
    const total = deck.slides.length;
    setWork({ state: 'making', done: 0, total });
    try {
      const { deckPptx } = await import('../export/pptx/deckPptx.ts');
      const theme = isDark ? 'dark' : 'light';
      const look: DeckLook = {
        author: deck.author,
        theme: deck.theme,
        total,
        isMixed: datasetsOf(deck).length > 1,
      };
      const slides = [];
      for (const [place, slide] of deck.slides.entries()) {
        const views = await viewsOf(slide);
        const ignored = [...views.view.ignored, ...(views.beside?.ignored ?? [])];
        slides.push({
          input: slideInput({ look, slide, place, world, theme, t }, views),
          ignored: ignoredInWords(ignored, t),
        });
      }
      const file = await deckPptx({
        ...{ deck, slides, theme, hasRecords, t, rasterise },
        onProgress: (done) => setWork({ state: 'making', done, total }),
        signal: control.signal,
      });
      saveFile(file, fileName(deck.title, 'pptx'));
      setWork({ state: 'idle' });
    } catch (fault) {
      if (control.signal.aborted) setWork({ state: 'idle' });
      else setWork({ state: 'failed', message: (fault as Error).message });
    }
  };

  return (
    <>
      <Button disabled={work.state === 'making'} onClick={() => setWork({ state: 'choosing' })}>
        {t('briefing.powerPoint')}
      </Button>
      {work.state === 'failed' && <p role="alert">{t('briefing.noPowerPoint', { message: work.message })}</p>}
      {work.state === 'choosing' && (
        <Sheet title={t('briefing.powerPoint')} centred onClose={() => setWork({ state: 'idle' })}>
          <div className={styles.work}>
            <label className={styles.option}>
              <input type="checkbox" checked={isDark} onChange={(event) => setDark(event.target.checked)} />
              {t('pptx.dark')}
            </label>
            <label className={styles.option}>
              <input
                type="checkbox"
                checked={hasRecords}
                onChange={(event) => setRecords(event.target.checked)}
              />
              {t('pptx.withRecords')}
            </label>
            <Button onClick={make}>{t('pptx.save')}</Button>
          </div>
        </Sheet>
      )}
      {work.state === 'making' && (
        <Sheet title={t('briefing.powerPoint')} centred onClose={() => abort.current?.abort()}>
          <div className={styles.work}>
            <label>
              {t('briefing.making', { done: work.done, total: work.total })}
              <progress value={work.done} max={Math.max(1, work.total)} />
            </label>
            <Button onClick={() => abort.current?.abort()}>{t('briefing.cancel')}</Button>
          </div>
        </Sheet>
      )}
    </>
  );
}
