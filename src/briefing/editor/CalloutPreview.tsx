import { type KeyboardEvent, useCallback, useMemo, useRef } from 'react';
import type { Annotation, Offset } from '../../core/annotation.ts';
import type { Slide } from '../../core/deck.ts';
import type { Theme } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Geography } from '../../scene/map/geography.ts';
import type { PagePen } from '../../scene/pen/pen.ts';
import type { PlacedCallout } from '../../scene/slide/callouts.ts';
import { drawPointing } from '../../scene/slide/drawPointing.ts';
import { moveCallout } from '../../scene/slide/moveCallout.ts';
import { slideDrawing } from '../../scene/slide/slideDrawing.ts';
import { WIDE } from '../../scene/slide/stage.ts';
import { familyOf } from '../../scene/slide/typefaces.ts';
import controls from '../../ui/controls.module.css';
import { ScenePart } from '../../ui/ScenePart.tsx';
import { useRested } from '../../ui/useRested.ts';
import { type DeckLook, slideInput } from '../slideInput.ts';
import { isReady, type SlideViews } from '../useSnapshot.ts';
import styles from './calloutPreview.module.css';
import { useCalloutDrag } from './useCalloutDrag.ts';

interface Props {
  readonly look: DeckLook;
  readonly slide: Slide;
  /** Index in the deck, from 0. */
  readonly place: number;
  readonly world: Geography | null;
  readonly views: SlideViews;
  readonly theme: Theme;
  /** Changes in a row with the same `field` are undone together; null: this one by itself. */
  onChange(annotations: readonly Annotation[], field: string | null): void;
}

/** How far an arrow key moves a callout, as a share of the picture. */
const STEP = 0.01;
const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

const percent = (length: number, of: number) => `${(length / of) * 100}%`;
const placesOf = ({ annotations = [] }: Slide) =>
  JSON.stringify(annotations.map((each) => (each.kind === 'callout' ? (each.offset ?? null) : null)));

/** The open slide as it is shown at its last step; its callouts can be dragged. Nothing if it has none. */
export function CalloutPreview({ slide: latest, look, place, world, views, theme, onChange }: Props) {
  const t = useTranslate();
  const picture = useRef<HTMLDivElement>(null);
  // A callout that was moved is drawn at once; a text that is being typed, when it rests.
  const slide = useRested(latest, `${latest.id} ${placesOf(latest)}`);
  const hasCallouts = slide.annotations?.some(({ kind }) => kind === 'callout') === true;
  const input = useMemo(
    () =>
      hasCallouts && world && isReady(slide, views)
        ? slideInput({ look, slide, place, world, theme, t }, views)
        : null,
    [hasCallouts, look, slide, place, world, theme, t, views],
  );
  const drawing = useMemo(() => input && slideDrawing(input), [input]);
  const move = (callout: Annotation, offset: Offset | undefined, field: string | null) => {
    const { annotations = [] } = latest;
    const i = slide.annotations?.indexOf(callout) ?? -1;
    const now = annotations[i];
    if (now?.kind !== 'callout') return;
    const { offset: _, ...automatic } = now;
    onChange(annotations.with(i, offset ? { ...automatic, offset } : automatic), field && `${field} ${i}`);
  };
  const { shown, handlersOf } = useCalloutDrag(
    drawing?.pointing ?? null,
    WIDE,
    () => picture.current,
    (callout, offset) => move(callout, offset, null),
  );
  const palette = input?.palette;
  const draw = useCallback(
    (pen: PagePen) => {
      if (shown && palette) drawPointing(pen, shown, palette);
    },
    [shown, palette],
  );
  if (!drawing || !shown) return null;
  const onKeyDown = (event: KeyboardEvent, callout: Annotation) => {
    const by = ARROWS[event.key];
    if (!by || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const { room } = drawing.pointing;
    const moved = moveCallout(drawing.pointing, callout, by[0] * room.width, by[1] * room.height);
    if (moved) move(callout, moved.offset, 'place');
  };
  const handle = ({ callout, box }: PlacedCallout) => {
    if (callout.kind !== 'callout') return null;
    const i = slide.annotations?.indexOf(callout) ?? -1;
    const name = t('briefing.annotation', { number: i + 1, kind: t('briefing.annotation.callout') });
    return (
      <button
        key={i}
        type="button"
        className={styles.handle}
        aria-label={t('briefing.moveCallout', { name })}
        style={{
          left: percent(box.x0, WIDE.width),
          top: percent(box.y0, WIDE.height),
          width: percent(box.x1 - box.x0, WIDE.width),
          height: percent(box.y1 - box.y0, WIDE.height),
        }}
        onDoubleClick={() => move(callout, undefined, null)}
        onKeyDown={(event) => onKeyDown(event, callout)}
        {...handlersOf(callout)}
      />
    );
  };
  return (
    <div className={styles.preview}>
      <div ref={picture} className={styles.picture} role="group" aria-label={t('briefing.calloutPreview')}>
        <svg
          viewBox={`0 0 ${WIDE.width} ${WIDE.height}`}
          fontFamily={familyOf(look.theme ?? {})}
          aria-hidden="true"
        >
          <ScenePart draw={drawing.drawUnpointed} />
          <ScenePart draw={draw} />
        </svg>
        {shown.callouts.map(handle)}
      </div>
      <p className={controls.note}>{t('briefing.dragCallouts')}</p>
    </div>
  );
}
