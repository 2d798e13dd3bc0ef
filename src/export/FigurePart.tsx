import { useEffect, useMemo, useState } from 'react';
import type { Evidence } from '../core/evidence.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { Theme } from '../core/viewState.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { FIGURE_FORMATS, type FigureFormat, figureSvg } from '../scene/figure/figure.ts';
import {
  contentOnScreen,
  contentsOf,
  type FigureContent,
  figureEvidence,
} from '../scene/figure/figureContent.ts';
import type { Geography } from '../scene/map/geography.ts';
import { PALETTES } from '../scene/palette.ts';
import { Button } from '../ui/Button.tsx';
import layout from '../ui/layout.module.css';
import { Choice } from './Choice.tsx';
import styles from './export.module.css';
import { fileName } from './files/fileName.ts';
import { pngOf } from './png.ts';
import type { Save } from './useSave.ts';
import { VideoButton } from './VideoButton.tsx';

const FORMATS = Object.keys(FIGURE_FORMATS) as FigureFormat[];
const SCALES = [1, 2, 4] as const;
/** Seconds that can be chosen for a year of a video; the second is usual. */
const HOLDS = [0.5, 1, 2, 4] as const;
/** Seconds that a year takes to appear. */
const FADE = 0.2;
const THEMES: readonly Theme[] = ['light', 'dark'];

interface Props {
  readonly snapshot: Snapshot;
  readonly evidence: Evidence;
  /** null while it is loading. */
  readonly world: Geography | null;
  readonly theme: Theme;
  readonly save: Save;
}

/** A figure of the view: choose it, preview it, save it as SVG or PNG. */
export function FigurePart({ snapshot, evidence, world, theme: shown, save }: Props) {
  const t = useTranslate();
  const [content, setContent] = useState<FigureContent>(() => contentOnScreen(snapshot));
  const [format, setFormat] = useState<FigureFormat>('wide');
  const [theme, setTheme] = useState<Theme>(shown);
  const [scale, setScale] = useState<(typeof SCALES)[number]>(2);
  const { width, height } = FIGURE_FORMATS[format];
  const svg = useMemo(
    () =>
      world &&
      figureSvg({
        snapshot,
        evidence,
        world,
        content,
        frame: { ...FIGURE_FORMATS[format], palette: PALETTES[theme], t },
      }),
    [snapshot, evidence, world, content, format, theme, t],
  );
  const { sentence } = figureEvidence(content, snapshot, evidence, t);
  const [preview, setPreview] = useState<string | null>(null);

  useEffect(() => {
    if (svg === null) return;
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setPreview(url);
    return () => URL.revokeObjectURL(url);
  }, [svg]);

  const make = {
    svg: (text: string) => new Blob([text], { type: 'image/svg+xml;charset=utf-8' }),
    png: (text: string) => pngOf(text, width, height, scale),
  };

  return (
    <section className={styles.part} aria-label={t('save.figure')}>
      <h3>{t('save.figure')}</h3>
      <div className={styles.figure}>
        <div className={styles.preview} style={{ aspectRatio: `${width} / ${height}` }}>
          {preview === null ? (
            <p role="status">{t('save.drawing')}</p>
          ) : (
            <img src={preview} alt={t('save.preview', { sentence })} />
          )}
        </div>
        <div className={styles.choices}>
          <Choice
            label={t('save.content')}
            value={content}
            options={contentsOf(snapshot).map((value) => [value, t(`save.content.${value}`)] as const)}
            onValue={setContent}
          />
          <Choice
            label={t('save.format')}
            value={format}
            options={FORMATS.map((value) => [value, t(`save.format.${value}`)] as const)}
            onValue={setFormat}
          />
          <Choice
            label={t('save.theme')}
            value={theme}
            options={THEMES.map((value) => [value, t(`app.theme.${value}`)] as const)}
            onValue={setTheme}
          />
          <Choice
            label={t('save.size')}
            value={scale}
            options={SCALES.map(
              (each) =>
                [each, t('save.times', { scale: each, width: width * each, height: height * each })] as const,
            )}
            onValue={setScale}
          />
          <div className={`${layout.row} ${styles.actions}`}>
            {(['svg', 'png'] as const).map((type) => (
              <Button
                key={type}
                disabled={svg === null}
                onClick={() => save(fileName(sentence, type), () => make[type](svg ?? ''))}
              >
                {t(`save.${type}`)}
              </Button>
            ))}
            {world && (
              <VideoButton
                label={t('video.play')}
                holdLabel={t('video.holdYear')}
                holds={HOLDS}
                fade={FADE}
                title={evidence.sentence}
                pictures={async (theme) => {
                  const { playPictures } = await import('./video/playPictures.ts');
                  return playPictures({ snapshot, evidence, world, palette: PALETTES[theme], t });
                }}
              />
            )}
          </div>
        </div>
      </div>
    </section>
  );
}
