import { useEffect, useMemo, useRef, useState } from 'react';
import type { Annotation } from '../../core/annotation.ts';
import type { Slide } from '../../core/deck.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { isCurrentDataset } from '../../state/shownData.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { anchorsIn, newAnnotation, selectedAnchors } from '../model/annotate.ts';
import { MAX_ANNOTATIONS } from '../model/limits.ts';
import type { SlideViews } from '../useSnapshot.ts';
import { AnnotationItem } from './AnnotationItem.tsx';
import styles from './editor.module.css';

const KINDS = ['callout', 'arrow', 'highlight', 'band', 'milestone'] as const;

interface Props {
  readonly slide: Slide;
  readonly taken: SlideViews['view'];
  /** Changes in a row with the same `field` are undone together; null: this one by itself. */
  onChange(annotations: readonly Annotation[], field: string | null): void;
  /** Says something to readers who don't see it. */
  say(words: string): void;
}

/** What points at parts of a slide: callouts, arrows, highlights, periods and dates. */
export function Annotations({ slide, taken, onChange, say }: Props) {
  const t = useTranslate();
  const atlas = useAtlas();
  const { annotations = [] } = slide;
  const snapshot = taken && taken !== 'absent' ? taken.snapshot : null;
  const isHere = isCurrentDataset(atlas, slide.dataset);
  const { view } = atlas;
  const selected = useMemo(() => (isHere ? selectedAnchors(view) : []), [isHere, view]);
  const anchors = useMemo(() => (snapshot ? anchorsIn(snapshot, selected) : []), [snapshot, selected]);
  const group = useRef<HTMLFieldSetElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const [added, setAdded] = useState(0);
  useEffect(() => {
    const item = added > 0 ? list.current?.lastElementChild : null;
    // The text comes after the step, but before anything else to be filled in.
    const field = item?.querySelector<HTMLElement>('textarea') ?? item?.querySelector<HTMLElement>('input');
    field?.focus();
  }, [added]);
  const made = (kind: Annotation['kind']) =>
    snapshot && annotations.length < MAX_ANNOTATIONS
      ? newAnnotation(kind, snapshot, anchors, selected)
      : null;
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
          {KINDS.map((kind) => {
            const annotation = made(kind);
            return (
              <Button
                key={kind}
                look="quiet"
                disabled={annotation === null}
                onClick={() => {
                  if (!annotation) return;
                  onChange([...annotations, annotation], null);
                  setAdded(added + 1);
                }}
              >
                {t(`briefing.annotate.${kind}`)}
              </Button>
            );
          })}
        </span>
      )}
      <p className={controls.note}>{t('briefing.annotateHint')}</p>
    </fieldset>
  );
}
