import { useMemo } from 'react';
import type { Slide } from '../../core/deck.ts';
import type { Translate } from '../../core/names.ts';
import { sentence } from '../../core/sentence.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { selectedRecord } from '../../scene/figure/figureContent.ts';
import { parseView } from '../../state/viewUrl.ts';
import { useRested } from '../../ui/useRested.ts';
import { type SlideViews, snapshotOf, useSlideViews } from '../useSnapshot.ts';

/** A slide that shows the view of a detour. */
function slideOf(view: string, { dataset }: Slide): Slide {
  const { data } = parseView(view).view;
  const other = { name: data, title: '', version: '', identity: null, records: null };
  const of = data === dataset.name ? dataset : other;
  return { id: 'detour', title: '', text: '', notes: '', view, dataset: of };
}

/** The slide under the title of its record, or headed by the sentence of its view. */
function titled(slide: Slide, snapshot: Snapshot | null, t: Translate): Slide {
  if (!snapshot) return slide;
  const record = selectedRecord(snapshot);
  return record
    ? { ...slide, title: snapshot.names.text(record.agreement.title) }
    : { ...slide, title: sentence(snapshot, t), subtitle: '' };
}

/** A picture of a detour. */
export interface Detour {
  readonly slide: Slide;
  readonly views: SlideViews;
}

/** The view of a detour as a slide, changed when the view has rested; null without a detour. */
export function useDetour(view: string | null, from: Slide): Detour | null {
  const t = useTranslate();
  const rested = useRested(view, view === null ? 'none' : 'detour');
  const slide = useMemo(() => (rested === null ? null : slideOf(rested, from)), [rested, from]);
  const views = useSlideViews(slide ?? undefined);
  return useMemo(
    () => (slide ? { slide: titled(slide, snapshotOf(views), t), views } : null),
    [slide, views, t],
  );
}
