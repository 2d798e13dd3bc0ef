import { useRef } from 'react';
import { chooseData } from '../briefing/library/chosenData';
import { useDeck } from '../briefing/library/useDeck';
import { viewsOn } from '../briefing/model/rebase';
import { type DatasetRef, identityInName } from '../core/datasetRef';
import type { Deck } from '../core/deck';
import type { Places } from '../core/places';
import { DEFAULT_VIEW, type Language } from '../core/viewState';
import type { KeptProblem } from '../data/kept/faults';
import { useTranslate } from '../i18n/useTranslate';
import { FaultMessage } from '../open/FaultMessage';
import { OpenDialog } from '../open/OpenDialog';
import { useProvide } from '../open/useProvide';
import { Working } from '../open/Working';
import type { UpdateView } from '../state/useAtlas';
import { goTo, usePlace } from '../state/usePlace';
import styles from '../ui/states.module.css';
import { openServices } from './openServices';

interface Props {
  /** The value of `data=`. */
  readonly name: string;
  readonly problem: KeptProblem;
  readonly places: Places;
  readonly language: Language;
  readonly update: UpdateView;
}

/** Stands for data of one's own that is not in this browser: nothing is shown under its titles until it is given. */
export function MissingData({ name, ...props }: Props) {
  const place = usePlace();
  const id = 'deck' in place ? place.deck : null;
  const opened = useDeck(id, place.kind === 'play' ? (place.code ?? null) : null);
  if (opened === 'opening') return null;
  const deck = opened?.ok ? opened.deck : null;
  const at = place.kind === 'play' || place.kind === 'presenter' ? place.slide - 1 : 0;
  const isOn = (each: { readonly dataset: DatasetRef }) => each.dataset.name === name;
  const present = deck?.slides[at];
  const ref = (present && isOn(present) ? present : deck?.slides.find(isOn))?.dataset;
  const unknown = { name, title: '', version: '', identity: identityInName(name), records: null };
  return <AskForData {...props} deck={ref ? deck : null} wanted={ref ?? unknown} />;
}

interface AskProps extends Omit<Props, 'name'> {
  /** The briefing that is to be shown; null for a view alone. */
  readonly deck: Deck | null;
  readonly wanted: DatasetRef;
}

function AskForData({ deck, wanted, problem, places, language, update }: AskProps) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const views = deck ? viewsOn(deck, wanted) : [window.location.search];
  const use = (ref: DatasetRef) => {
    if (deck && (ref.name !== wanted.name || ref.identity !== wanted.identity))
      chooseData(deck.id, wanted, ref);
    update((view) => ({ ...view, data: ref.name }), 'replace');
  };
  const provide = useProvide(openServices, wanted, views, use);
  const { phase } = provide;
  const dialog = useRef<{ readonly shown: boolean }>({ shown: false });
  const choose = (label: string) => (
    <button type="button" className={styles.action} onClick={() => input.current?.click()}>
      {t(label)}
    </button>
  );
  const toBuiltIn = () => {
    goTo({ kind: 'explore' }, 'replace');
    update(() => DEFAULT_VIEW);
  };

  if (phase.kind === 'columns')
    return (
      <OpenDialog
        {...{ services: openServices, places, locale: language, start: phase.origin, current: wanted.name }}
        onShow={(id) => {
          dialog.current = { shown: true };
          provide.judge(id);
        }}
        onClose={() => {
          // The dialog closes itself before it shows what came in.
          dialog.current = { shown: false };
          queueMicrotask(() => {
            if (!dialog.current.shown) provide.back();
          });
        }}
      />
    );
  const other = phase.kind === 'other' ? phase : null;
  const title = wanted.title || wanted.name;
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <div role="alert">
          <h1 className={styles.title}>
            {other
              ? t(wanted.identity === null ? 'missing.unknown' : 'missing.other', { title })
              : t(`kept.fault.${problem}`)}
          </h1>
          {other && (
            <p className={styles.detail}>
              {t(deck ? 'missing.lacks' : 'missing.viewLacks', {
                lacks: other.given.lacks,
                of: views.length,
              })}
            </p>
          )}
        </div>
        {!other && (
          <>
            <p className={styles.detail}>
              {deck
                ? t('missing.deck', {
                    ...{ deck: deck.title, title, records: wanted.records ?? 0, version: wanted.version },
                  })
                : t(`kept.faultAdvice.${problem}`)}
            </p>
            <p className={styles.detail}>{t('missing.check')}</p>
          </>
        )}
        {phase.kind === 'failed' && <FaultMessage fault={phase.fault} locale={language} />}
        {phase.kind === 'reading' ? (
          <Working label={t('missing.reading')} progress={phase.progress} onCancel={provide.back} />
        ) : (
          <div className={styles.actions}>
            {other && (
              <button type="button" className={styles.action} onClick={() => use(other.given.ref)}>
                {t('missing.use')}
              </button>
            )}
            {other?.origin && (
              <button type="button" className={styles.action} onClick={provide.chooseColumns}>
                {t('missing.columns')}
              </button>
            )}
            {choose(other ? 'missing.another' : 'missing.choose')}
            <button type="button" className={styles.action} onClick={toBuiltIn}>
              {t('app.openDefault')}
            </button>
          </div>
        )}
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('missing.choose')}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) provide.give(file);
            target.value = '';
          }}
        />
      </div>
    </main>
  );
}
