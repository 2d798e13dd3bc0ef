import { useEffect, useRef, useState } from 'react';
import { absence } from '../briefing/NoData.tsx';
import type { Deck } from '../core/deck.ts';
import { evidenceOf } from '../core/evidence.ts';
import { fileName } from '../export/files/fileName.ts';
import { pngOf } from '../export/png.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import type { Geography } from '../scene/map/geography.ts';
import { ignoredInWords } from '../state/ignoredWords.ts';
import { isCurrentDataset } from '../state/shownData.ts';
import { type SearchableBundle, takeSnapshot } from '../state/takeSnapshot.ts';
import { useAtlas } from '../state/useAtlas.ts';
import { viewLink } from '../state/viewUrl.ts';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { saveFile } from '../ui/saveFile.ts';
import { today } from '../ui/today.ts';
import styles from './PowerPoint.module.css';

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

/** The data a snapshot needs, without the current view. */
const bundleIn = ({ dataset, columns, search, places, names }: SearchableBundle): SearchableBundle => ({
  dataset,
  columns,
  search,
  places,
  names,
});

type Work =
  | { readonly state: 'idle' }
  | { readonly state: 'making'; readonly done: number; readonly total: number }
  | { readonly state: 'failed'; readonly message: string };

/** Saves a briefing as PowerPoint, showing progress and a way to cancel. */
export function PowerPoint({ deck, world }: { readonly deck: Deck; readonly world: Geography }) {
  const t = useTranslate();
  const atlas = useAtlas();
  const [work, setWork] = useState<Work>({ state: 'idle' });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const make = async () => {
    const control = new AbortController();
    abort.current = control;
    setWork({ state: 'making', done: 0, total: deck.slides.length });
    try {
      const { deckPptx } = await import('../export/pptx/deckPptx.ts');
      const slides = [];
      for (const slide of deck.slides) {
        const ref = slide.dataset;
        const bundle = isCurrentDataset(atlas, ref) ? atlas : await atlas.bundleOf(ref);
        if (!bundle) throw new Error(absence(ref, null, t));
        const { snapshot, ignored } = await takeSnapshot(bundleIn(bundle), slide.view);
        const evidence = evidenceOf(snapshot, t, viewLink(snapshot.view), today());
        slides.push({ slide, snapshot, evidence, ignored: ignoredInWords(ignored, t) });
      }
      const file = await deckPptx({
        deck,
        slides,
        world,
        t,
        rasterise,
        onProgress: (done, total) => setWork({ state: 'making', done, total }),
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
      <Button disabled={work.state === 'making'} onClick={make}>
        {t('briefing.powerPoint')}
      </Button>
      {work.state === 'failed' && <p role="alert">{t('briefing.noPowerPoint', { message: work.message })}</p>}
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
