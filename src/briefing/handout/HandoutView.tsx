import { useEffect } from 'react';
import type { Deck } from '../../core/deck.ts';
import { evidenceLines, evidenceOf } from '../../core/evidence.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Geography } from '../../scene/map/geography.ts';
import { plainMarkup } from '../../scene/slide/markup.ts';
import { ignoredInWords } from '../../state/ignoredWords.ts';
import { PER_PAGE, type PerPage } from '../../state/route.ts';
import { goTo } from '../../state/useRoute.ts';
import { viewLink } from '../../state/viewUrl.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { today } from '../../ui/today.ts';
import { SlidePicture } from '../SlidePicture.tsx';
import { type DeckLook, useDeckLook } from '../slideInput.ts';
import { useSlideViews } from '../useSnapshot.ts';
import styles from './handout.module.css';

interface Props {
  readonly deck: Deck;
  readonly perPage: PerPage;
  /** Whether it has the notes for the speaker. */
  readonly notes: boolean;
  readonly world: Geography | null;
}

interface EntryProps {
  readonly deck: Deck;
  readonly look: DeckLook;
  /** Index of the slide, from 0. */
  readonly place: number;
  readonly world: Geography | null;
  readonly notes: boolean;
  /** Whether it is the slide alone. */
  readonly isBare: boolean;
}

/** A slide with its text, notes and evidence. */
function Entry({ deck, look, place, world, notes, isBare }: EntryProps) {
  const t = useTranslate();
  const slide = deck.slides[place];
  const views = useSlideViews(slide);
  const found = views.view;
  if (!slide) return null;
  const taken = found === 'absent' ? null : found;
  const { pair, screen } = taken?.snapshot.view ?? { pair: null, screen: null };
  const hasMap = screen === 'atlas' && pair === null;
  const evidence = taken && evidenceOf(taken.snapshot, t, viewLink(taken.snapshot.view), today());
  const picture = (
    <SlidePicture
      {...{ look, slide, place, world, views }}
      isInline
      theme="light"
      alt={[slide.title, evidence?.sentence ?? ''].filter((part) => part !== '').join('. ')}
    />
  );
  if (isBare)
    return (
      <section className={styles.entry}>
        <h2 className={controls.hidden}>{slide.title}</h2>
        {picture}
      </section>
    );
  return (
    <section className={styles.entry}>
      <h2>
        {place + 1}. {slide.title}
      </h2>
      <div>
        {picture}
        {evidence && <p className={styles.evidence}>{evidenceLines(evidence, hasMap).join(' · ')}</p>}
        {taken && taken.ignored.length > 0 && (
          <p className={styles.evidence}>
            {t('briefing.ignored', { parts: ignoredInWords(taken.ignored, t).join('; ') })}
          </p>
        )}
      </div>
      <div>
        <p className={styles.text}>{plainMarkup(slide.text)}</p>
        {notes && slide.notes !== '' && <p className={styles.notes}>{slide.notes}</p>}
      </div>
    </section>
  );
}

/** The briefing on paper: one slide per page with notes, or three per page. */
export function HandoutView({ deck, perPage, notes, world }: Props) {
  const t = useTranslate();
  const areSlides = perPage === 'slides';
  const show = (part: { readonly perPage?: PerPage; readonly notes?: boolean }) =>
    goTo({ kind: 'handout', deck: deck.id, perPage, notes, ...part }, 'replace');
  // Browsers make the title of the page that of the PDF file.
  useEffect(() => {
    document.title = deck.title;
  }, [deck.title]);
  const look = useDeckLook(deck);
  return (
    <main className={styles.handout} data-per={perPage} data-theme="light" aria-label={t('briefing.handout')}>
      <header className={styles.tools}>
        <fieldset>
          <legend className={controls.hidden}>{t('briefing.perPage')}</legend>
          {PER_PAGE.map((per) => (
            <label key={per} className={controls.field}>
              <input
                type="radio"
                name="per"
                checked={per === perPage}
                onChange={() => show({ perPage: per })}
              />
              {per === 'slides' ? t('briefing.slidesAlone') : t('briefing.slidesPerPage', { per })}
            </label>
          ))}
        </fieldset>
        {!areSlides && (
          <label className={controls.field}>
            <input
              type="checkbox"
              checked={notes}
              onChange={({ target }) => show({ notes: target.checked })}
            />
            {t('briefing.withNotes')}
          </label>
        )}
        <Button onClick={() => window.print()}>{t('briefing.print')}</Button>
        <p>{t('briefing.printHint')}</p>
        <Button look="quiet" onClick={() => goTo({ kind: 'explore' })}>
          {t('briefing.closeHandout')}
        </Button>
      </header>
      <div className={styles.pages}>
        <h1 className={areSlides ? controls.hidden : undefined}>{deck.title}</h1>
        {!areSlides && deck.author !== '' && <p className={styles.author}>{deck.author}</p>}
        {deck.slides.map((slide, place) => (
          <Entry key={slide.id} {...{ deck, look, place, world, notes, isBare: areSlides }} />
        ))}
      </div>
    </main>
  );
}
