import { type ReactNode, useEffect } from 'react';
import { chooseData } from '../briefing/library/chosenData.ts';
import { rebase, viewsOn } from '../briefing/model/edit.ts';
import { viewOfSlide } from '../briefing/model/slideView.ts';
import type { Deck } from '../core/deck.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { lacking } from '../state/reconcile.ts';
import { isCurrentDataset, refOf } from '../state/shownData.ts';
import { useAtlas } from '../state/useAtlas.ts';
import { goTo } from '../state/useRoute.ts';
import { Button } from '../ui/Button.tsx';
import { PartLoading } from '../ui/lazyPart.tsx';
import styles from '../ui/states.module.css';
import { useLatest } from '../ui/useLatest.ts';

interface Props {
  readonly deck: Deck;
  /** Index of the slide to show, from 0. */
  readonly at: number;
  /** The deck on other data, as the reader decided. */
  onDeck(deck: Deck): void;
  /** Whether a slide on another dataset than the page's is shown without opening that dataset. */
  readonly stays?: boolean;
  readonly children: ReactNode;
}

/** Shows a slide only with the dataset it was made on: opens that dataset, and asks if this browser has another version of it. */
export function SlideDataGate({ deck, at, onDeck, stays = false, children }: Props) {
  const t = useTranslate();
  const atlas = useAtlas();
  const slide = deck.slides[at];
  const isElsewhere = slide !== undefined && slide.dataset.name !== atlas.view.data;
  const go = useLatest(() => {
    if (slide) atlas.update((view) => viewOfSlide(slide.view, view), 'replace');
  });
  useEffect(() => {
    if (isElsewhere && !stays) go.current();
  }, [isElsewhere, stays, go]);
  if (isElsewhere) return stays ? children : <PartLoading />;
  if (!slide || isCurrentDataset(atlas, slide.dataset)) return children;

  const made = slide.dataset;
  const views = viewsOn(deck, made);
  const here = refOf(atlas);
  const accept = () => {
    chooseData(deck.id, made, here);
    onDeck(rebase(deck, made, here));
  };
  return (
    <main className={styles.page}>
      <div className={styles.card} role="alert">
        <h1 className={styles.title}>{t('missing.version', { title: made.title || here.title })}</h1>
        {made.version !== here.version && (
          <p className={styles.detail}>{t('missing.versions', { made: made.version, here: here.version })}</p>
        )}
        <p className={styles.detail}>
          {t('missing.lacks', { lacks: lacking(views, atlas.columns), of: views.length })}
        </p>
        <div className={styles.actions}>
          <Button look="action" onClick={accept}>
            {t('missing.use')}
          </Button>
          <Button look="action" onClick={() => goTo({ kind: 'explore' })}>
            {t('briefing.toAtlas')}
          </Button>
        </div>
      </div>
    </main>
  );
}
