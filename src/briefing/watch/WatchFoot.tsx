import type { Deck, Slide } from '../../core/deck.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { goTo } from '../../state/useRoute.ts';
import { viewLink } from '../../state/viewUrl.ts';
import { Button } from '../../ui/Button.tsx';
import { keepCopy } from '../library/keepCopy.ts';
import { useReopening } from '../library/reopening.ts';
import { viewOfSlide } from '../model/slideView.ts';
import type { WatchRoute } from './useWatch.ts';
import styles from './watch.module.css';
import { PLAIN, watchLink } from './watchLink.ts';

interface Props {
  readonly deck: Deck;
  readonly slide: Slide;
  /** Where the slide's data is from; '' if not known. */
  readonly source: string;
  readonly route: WatchRoute;
}

/** In a frame: the source and the way to the whole briefing. Otherwise: into the atlas, or a copy to edit. */
export function WatchFoot({ deck, slide, source, route }: Props) {
  const t = useTranslate();
  const { view } = useAtlas();
  const { reopenOn } = useReopening();
  if (view.embed) {
    const from = route.code === undefined ? { id: route.deck } : { code: route.code };
    const { theme, language } = view;
    return (
      <>
        {source !== '' && (
          <span className={styles.source} title={source}>
            {source}
          </span>
        )}
        <span className={styles.links}>
          <a
            href={watchLink(deck, from, PLAIN, route.slide, { theme, language })}
            target="_blank"
            rel="noopener"
          >
            {t('briefing.openWhole')}
          </a>
        </span>
      </>
    );
  }
  const keep = async () => {
    await keepCopy(deck);
    reopenOn(view.data);
    goTo({ kind: 'explore' });
  };
  return (
    <span className={styles.links}>
      <Button look="quiet" onClick={keep}>
        {t('briefing.saveCopy')}
      </Button>
      <a href={viewLink(viewOfSlide(slide.view, view))}>{t('share.open')}</a>
    </span>
  );
}
