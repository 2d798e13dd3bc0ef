import { useEffect, useMemo, useRef, useState } from 'react';
import type { Anchor, Annotation } from '../../core/annotation.ts';
import type { Slide, SlideLayout } from '../../core/deck.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { placedOffset } from '../../scene/slide/placedOffset.ts';
import type { SlideDrawing } from '../../scene/slide/slideDrawing.ts';
import { isCurrentDataset } from '../../state/shownData.ts';
import { useWholeAtlas } from '../../state/useViewParts.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { useRested } from '../../ui/useRested.ts';
import { anchorsIn, newAnnotation, selectedAnchors } from '../model/annotate.ts';
import { annotationFault } from '../model/annotationFaults.ts';
import { MAX_ANNOTATIONS } from '../model/limits.ts';
import type { SlideViews } from '../useSnapshot.ts';
import { AnnotationItem } from './AnnotationItem.tsx';
import { anchorInWords } from './anchorWords.ts';
import styles from './editor.module.css';

const KINDS = ['callout', 'arrow', 'highlight', 'band', 'milestone'] as const;

/** What annotations of a view can point to, by name, and a new one of each kind; null if it can't be made. */
function offeredBy(snapshot: Snapshot | null, selected: readonly Anchor[]) {
  if (!snapshot) return { anchors: [], drafts: [] };
  const found = anchorsIn(snapshot, selected);
  const anchors = found.map((anchor) => ({ anchor, words: anchorInWords(anchor, snapshot) }));
  const drafts = KINDS.map((kind) => [kind, newAnnotation(kind, snapshot, found, selected)] as const);
  return { anchors, drafts };
}

interface Props {
  readonly slide: Slide;
  readonly taken: SlideViews['view'];
  /** The slide as it is drawn; null if it can't be. */
  drawn(slide: Slide): SlideDrawing | null;
  /** Changes in a row with the same `field` are undone together; null: this one by itself. */
  onChange(annotations: readonly Annotation[], field: string | null): void;
  /** Says something to readers who don't see it. */
  say(words: string): void;
}

/** Layouts on which nothing is pointed to. */
const PLAIN: ReadonlySet<SlideLayout> = new Set(['cover', 'section']);

/** The annotations that the drawn slide lacks, a moment after the last change. */
function useLost(slide: Slide, drawn: Props['drawn']): ReadonlySet<Annotation> {
  const rested = useRested(slide, slide.id);
  return useMemo(() => {
    const { annotations = [] } = rested;
    const drawing = annotations.length > 0 ? drawn(rested) : null;
    if (!drawing) return new Set();
    return new Set(PLAIN.has(drawing.layout) ? annotations : drawing.pointing.lost);
  }, [rested, drawn]);
}

/** What points at parts of a slide: callouts, arrows, highlights, periods and dates. */
export function Annotations({ slide, taken, drawn, onChange, say }: Props) {
  const t = useTranslate();
  const atlas = useWholeAtlas();
  const { annotations = [] } = slide;
  const snapshot = taken && taken !== 'absent' ? taken.snapshot : null;
  const isHere = isCurrentDataset(atlas, slide.dataset);
  const { view } = atlas;
  const selected = useMemo(() => (isHere ? selectedAnchors(view) : []), [isHere, view]);
  // Not with every key typed: it goes through all records of the view.
  const { anchors, drafts } = useMemo(() => offeredBy(snapshot, selected), [snapshot, selected]);
  const lost = useLost(slide, drawn);
  const group = useRef<HTMLFieldSetElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const [added, setAdded] = useState(0);
  useEffect(() => {
    const item = added > 0 ? list.current?.lastElementChild : null;
    // The text comes after the step, but before anything else to be filled in.
    const field = item?.querySelector<HTMLElement>('textarea') ?? item?.querySelector<HTMLElement>('input');
    field?.focus();
  }, [added]);
  const isFull = annotations.length >= MAX_ANNOTATIONS;
  return (
    <fieldset className={styles.group} ref={group} tabIndex={-1}>
      <legend>{t('briefing.slide.annotations')}</legend>
      {annotations.length > 0 && snapshot && (
        <ol className={styles.annotations} ref={list}>
          {annotations.map((annotation, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: annotations are known by their place
            <li key={i}>
              <AnnotationItem
                {...{ annotation, snapshot, anchors, selected }}
                number={i + 1}
                fault={annotationFault(annotation, snapshot, lost.has(annotation))}
                placeOf={(callout) => {
                  const pointing = drawn(slide)?.pointing;
                  return pointing ? placedOffset(pointing, callout) : null;
                }}
                onChange={(next, field) => onChange(annotations.with(i, next), `annotation ${i} ${field}`)}
                onRemove={() => {
                  onChange(annotations.toSpliced(i, 1), null);
                  say(t('briefing.annotationRemoved', { number: i + 1 }));
                  group.current?.focus();
                }}
              />
            </li>
          ))}
        </ol>
      )}
      {snapshot && (
        <span className={styles.slideTools}>
          {drafts.map(([kind, annotation]) => (
            <Button
              key={kind}
              look="quiet"
              disabled={annotation === null || isFull}
              onClick={() => {
                if (!annotation) return;
                onChange([...annotations, annotation], null);
                setAdded(added + 1);
              }}
            >
              {t(`briefing.annotate.${kind}`)}
            </Button>
          ))}
        </span>
      )}
      <p className={controls.note}>{t('briefing.annotateHint')}</p>
    </fieldset>
  );
}
