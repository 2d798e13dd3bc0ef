import { useMemo } from 'react';
import type { Slide } from '../../core/deck.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { parseView } from '../../state/viewUrl.ts';
import { useRested } from '../../ui/useRested.ts';

/** A slide that shows the view of a detour. */
function detourSlide(view: string, { dataset }: Slide, title: string): Slide {
  const { data } = parseView(view).view;
  const other = { name: data, title: '', version: '', identity: null, records: null };
  return { id: 'detour', title, text: '', notes: '', view, dataset: data === dataset.name ? dataset : other };
}

/**
 * A slide of the view of a detour, changed when the view has rested; null without a detour.
 * @param index of the slide that was left, from 0
 */
export function useDetourSlide(view: string | null, from: Slide, index: number): Slide | null {
  const t = useTranslate();
  const rested = useRested(view, view === null ? 'none' : 'detour');
  const title = t('briefing.detour', { place: index + 1 });
  return useMemo(() => (rested === null ? null : detourSlide(rested, from, title)), [rested, from, title]);
}
