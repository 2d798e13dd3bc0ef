import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Evidence } from '../core/evidence.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { Theme } from '../core/viewState.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { type FigureInput, figureSvg } from '../scene/figure/figure.ts';
import {
  contentOnScreen,
  contentsOf,
  type FigureContent,
  figureEvidence,
} from '../scene/figure/figureContent.ts';
import { FigureTooSmall, lengthIn } from '../scene/figure/figureSize.ts';
import { FIGURE_TEXTS, proposedTexts } from '../scene/figure/figureTexts.ts';
import type { Geography } from '../scene/map/geography.ts';
import { PALETTES } from '../scene/palette.ts';
import { Button } from '../ui/Button.tsx';
import { fileName } from '../ui/fileName.ts';
import layout from '../ui/layout.module.css';
import { Choice } from './Choice.tsx';
import styles from './export.module.css';
import { FigureSize } from './FigureSize.tsx';
import { FigureWords } from './FigureWords.tsx';
import { editOf, sizeOf, textsOf, useFigureChoices } from './figureChoices.ts';
import { pngOf } from './png.ts';
import { withDensity } from './pngDensity.ts';
import type { Save } from './useSave.ts';
import { VideoButton } from './VideoButton.tsx';

/** px of a PNG per px of the figure; a px is a 96th of an inch. */
const SCALES = [1, 2, 300 / 96, 4] as const;
const DPI = 96;
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

/** A figure as SVG; or the height in px that it needs, if its texts leave no room. */
function drawn(input: FigureInput): string | number {
  try {
    return figureSvg(input);
  } catch (fault) {
    if (fault instanceof FigureTooSmall) return fault.needed;
    throw fault;
  }
}

/** A figure of the view: choose it, preview it, save it as SVG or PNG. */
export function FigurePart({ snapshot, evidence: ofView, world, theme: shown, save }: Props) {
  const t = useTranslate();
  const [content, setContent] = useState<FigureContent>(() => contentOnScreen(snapshot));
  const [choices, change] = useFigureChoices();
  const { scale, isTransparent, custom } = choices;
  const theme = choices.theme ?? shown;
  const size = sizeOf(choices);
  const [width, height] = [size?.width, size?.height];
  const evidence = useMemo(
    () => figureEvidence(content, snapshot, ofView, t),
    [content, snapshot, ofView, t],
  );
  const proposed = useMemo(() => proposedTexts(evidence), [evidence]);
  const texts = useMemo(() => textsOf(choices, proposed), [choices, proposed]);
  const { title, subtitle, source, byline } = useDeferredValue(texts);
  const figure = useMemo(() => {
    if (!world || width === undefined || height === undefined) return null;
    const frame = { width, height, palette: PALETTES[theme], t };
    const written = { title, subtitle, source, byline };
    return drawn({ snapshot, evidence: ofView, world, content, frame, texts: written, isTransparent });
  }, [
    snapshot,
    ofView,
    world,
    content,
    width,
    height,
    theme,
    t,
    title,
    subtitle,
    source,
    byline,
    isTransparent,
  ]);
  const svg = typeof figure === 'string' ? figure : null;
  const name = texts.title.trim() || evidence.sentence;
  const [preview, setPreview] = useState<string | null>(null);

  useEffect(() => {
    if (svg === null) {
      setPreview(null);
      return;
    }
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setPreview(url);
    return () => URL.revokeObjectURL(url);
  }, [svg]);

  const make = {
    svg: (text: string) => new Blob([text], { type: 'image/svg+xml;charset=utf-8' }),
    png: async (text: string) => {
      const png = await pngOf(text, width ?? 0, height ?? 0, scale);
      return withDensity(new Uint8Array(await png.arrayBuffer()), scale * DPI);
    },
  };
  const unit = choices.format === 'custom' ? custom.unit : 'px';
  const whyNone =
    typeof figure === 'number'
      ? t('save.tooSmall', { height: lengthIn(figure, unit), unit: t(`save.unit.${unit}`) })
      : size === null
        ? t('save.noSize')
        : null;

  return (
    <section className={styles.part} aria-label={t('save.figure')}>
      <h3>{t('save.figure')}</h3>
      <div className={styles.figure}>
        <div
          className={styles.preview}
          data-ground={isTransparent ? theme : undefined}
          style={{ aspectRatio: size ? `${size.width} / ${size.height}` : '2' }}
        >
          {whyNone !== null ? (
            <p className={styles.fault} role="alert">
              {whyNone}
            </p>
          ) : preview === null ? (
            <p role="status">{t('save.drawing')}</p>
          ) : (
            <img src={preview} alt={t('save.preview', { sentence: name })} />
          )}
        </div>
        <div className={styles.choices}>
          <Choice
            label={t('save.content')}
            value={content}
            options={contentsOf(snapshot).map((value) => [value, t(`save.content.${value}`)] as const)}
            onValue={setContent}
          />
          <FigureSize choices={choices} onChange={change} />
          <Choice
            label={t('save.theme')}
            value={theme}
            options={THEMES.map((value) => [value, t(`app.theme.${value}`)] as const)}
            onValue={(value) => change({ theme: value })}
          />
          <Choice
            label={t('save.ground')}
            value={isTransparent ? 'none' : 'filled'}
            options={[
              ['filled', t('save.ground.filled')],
              ['none', t(`save.ground.${theme}`)],
            ]}
            onValue={(value) => change({ isTransparent: value === 'none' })}
          />
          {size && (
            <Choice
              label={t('save.size')}
              value={scale}
              options={SCALES.map((each) => {
                const px = { width: Math.round(size.width * each), height: Math.round(size.height * each) };
                const message = Number.isInteger(each) ? 'save.times' : 'save.dpi';
                return [each, t(message, { scale: each, dpi: each * DPI, ...px })] as const;
              })}
              onValue={(value) => change({ scale: value })}
            />
          )}
          <div className={`${layout.row} ${styles.actions}`}>
            {(['svg', 'png'] as const).map((type) => (
              <Button
                key={type}
                disabled={svg === null}
                onClick={() => save(fileName(name, type), () => make[type](svg ?? ''))}
              >
                {t(`save.${type}`)}
              </Button>
            ))}
            {!ONE_FILE && world && (
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
        <FigureWords
          texts={texts}
          evidence={evidence}
          isChanged={FIGURE_TEXTS.some((text) => texts[text] !== proposed[text])}
          onText={(text, written) =>
            change({ edits: { ...choices.edits, [text]: editOf(text, written, proposed) } })
          }
          onReset={() => change({ edits: {} })}
        />
      </div>
    </section>
  );
}
