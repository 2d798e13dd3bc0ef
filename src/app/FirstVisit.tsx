import { useState } from 'react';
import { shippedId } from '../briefing/library/shippedId.ts';
import { DEFAULT_DATASET, SHIPPED_SLIDES } from '../core/site.ts';
import { LANGUAGES } from '../core/viewState.ts';
import { useAtlas } from '../state/useAtlas.ts';
import { goTo } from '../state/useRoute.ts';
import { Button } from '../ui/Button.tsx';

const KEY = 'accord-atlas-offered';

function wasOffered(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true;
  }
}

function noteOffered(): void {
  try {
    localStorage.setItem(KEY, '1');
  } catch {
    // Without storage the tour is never offered.
  }
}

/** Offers a tour on the first visit: the briefing that ships with the built-in dataset. */
export function FirstVisit() {
  const { t, names, view } = useAtlas();
  const [isOpen, setOpen] = useState(() => !wasOffered());
  const deck = shippedId(DEFAULT_DATASET, LANGUAGES.find((each) => each === names.locale) ?? 'en');
  const isOffered = isOpen && SHIPPED_SLIDES > 0 && view.data === DEFAULT_DATASET;
  if (!isOffered) return null;
  const close = () => {
    noteOffered();
    setOpen(false);
  };
  return (
    <>
      <Button
        look="quiet"
        onClick={() => {
          close();
          goTo({ kind: 'play', deck, slide: 1, auto: 0, loop: false });
        }}
      >
        {t('app.watchTour', { count: SHIPPED_SLIDES })}
      </Button>
      <Button look="quiet" aria-label={t('app.noTour')} onClick={close}>
        ×
      </Button>
    </>
  );
}
