import { useRef } from 'react';
import { chooseData } from '../briefing/library/chosenData.ts';
import { isBriefingFile, parseDeck } from '../briefing/model/deckFile.ts';
import { viewsOn } from '../briefing/model/edit.ts';
import { newId } from '../briefing/model/newId.ts';
import type { CountryIndex } from '../core/countries.ts';
import { type DatasetRef, isOpenedHere, isTakenAlong } from '../core/datasetRef.ts';
import { type Deck, datasetsOf } from '../core/deck.ts';
import { DEFAULT_VIEW, type Language } from '../core/viewState.ts';
import { KeptFault } from '../data/kept/faults.ts';
import type { ReadyDataset } from '../data/readyDataset.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { replacementOf, useProvide } from '../open/job/useProvide.ts';
import { OpenDialog } from '../open/OpenDialog.tsx';
import { FaultMessage } from '../open/parts/FaultMessage.tsx';
import { Working } from '../open/parts/Working.tsx';
import { readSearch } from '../state/pageAddress.ts';
import type { UpdateView } from '../state/useAtlas.ts';
import { goTo } from '../state/useRoute.ts';
import type { StoreFault } from '../storage/storeFault.ts';
import { Button } from '../ui/Button.tsx';
import { FileInput } from '../ui/FileInput.tsx';
import { lazyPart } from '../ui/lazyPart.tsx';
import styles from '../ui/states.module.css';
import { openServices } from './openServices.ts';

const DropTarget = lazyPart(() => import('../open/DropTarget.tsx'), 'DropTarget', 'app.openData', 'nowhere');

export interface MissingDataPageProps {
  /** The briefing to show; null for a single view. */
  readonly deck: Deck | null;
  readonly wanted: DatasetRef;
  /** Why it cannot be shown. */
  readonly fault: KeptFault | StoreFault;
  /** The corrected dataset that replaced it; null if there is none or it isn't available. */
  readonly mended: { readonly id: string; readonly shown: ReadyDataset } | null;
  readonly retrying: boolean;
  readonly places: CountryIndex;
  readonly language: Language;
  readonly update: UpdateView;
  onRetry(): void;
}

/** Message key of a fault: what happened to the dataset, or why storage can't tell. */
function problemOf(fault: MissingDataPageProps['fault']) {
  if (fault instanceof KeptFault) return fault.problem === 'mended' ? 'absent' : fault.problem;
  return fault.reason === 'silent' ? 'silent' : 'unread';
}

/**
 * The wanted dataset in a briefing file, or its first one if that is missing; `none` if the file has no data, null if it
 * isn't a briefing. Never rejects.
 */
async function dataOfBriefing(file: File, wanted: DatasetRef): Promise<File | 'none' | null> {
  if (!(await isBriefingFile(file))) return null;
  const reading = parseDeck(await file.text().catch(() => ''), newId);
  if (!reading.ok || !reading.data) return 'none';
  const at = datasetsOf(reading.deck)
    .filter(isTakenAlong)
    .findIndex(({ name, identity }) => name === wanted.name && identity === wanted.identity);
  const dataset = reading.data[Math.max(0, at)];
  return dataset === undefined ? 'none' : new File([JSON.stringify(dataset)], `${file.name}.json`);
}

/** Asks for the file of missing data, and checks by its content whether it is the right one. */
export function MissingDataPage(props: MissingDataPageProps) {
  const { deck, wanted, fault, mended, retrying, places, language, update, onRetry } = props;
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const views = deck ? viewsOn(deck, wanted) : [[readSearch()]];
  const use = (ref: DatasetRef) => {
    if (deck && (ref.name !== wanted.name || ref.identity !== wanted.identity))
      chooseData(deck.id, wanted, ref);
    update((view) => ({ ...view, data: ref.name }), 'replace');
  };
  const provide = useProvide(openServices, wanted, views, use);
  const { phase } = provide;
  const give = async (file: File) => {
    const found = await dataOfBriefing(file, wanted);
    if (found === 'none') provide.refuse();
    else provide.give(found ?? file);
  };
  const dialog = useRef<{ readonly shown: boolean }>({ shown: false });
  const action = (label: string, onClick: () => void, disabled = false) => (
    <Button look="action" disabled={disabled} onClick={onClick}>
      {label}
    </Button>
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
          if (isOpenedHere(id)) provide.judge(id);
          else toBuiltIn();
        }}
        onClose={() => {
          // The dialog closes before it shows what was opened.
          dialog.current = { shown: false };
          queueMicrotask(() => {
            if (!dialog.current.shown) provide.back();
          });
        }}
      />
    );

  const other = phase.kind === 'other' ? phase : null;
  const after = mended && !other ? replacementOf(mended.id, mended.shown, views) : null;
  const given = other?.given ?? after;
  const title = wanted.title || after?.ref.title || wanted.name;
  const problem = problemOf(fault);
  const isUnread = !(fault instanceof KeptFault);
  const heading = () => {
    if (other) return t(wanted.identity === null ? 'missing.unknown' : 'missing.other', { title });
    return after ? t('missing.mended', { title }) : t(`kept.fault.${problem}`);
  };
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <div role="alert">
          <h1 className={styles.title}>{heading()}</h1>
          {after && <p className={styles.detail}>{t('missing.mendedDetail')}</p>}
          {given && (
            <p className={styles.detail}>
              {t(deck ? 'missing.lacks' : 'missing.viewLacks', { lacks: given.lacks, of: views.length })}
            </p>
          )}
          {phase.kind === 'briefing' && <p className={styles.detail}>{t('missing.briefing')}</p>}
        </div>
        {!given && (
          <>
            {deck && (
              <p className={styles.detail}>
                {t('missing.deck', {
                  ...{ deck: deck.title, title, records: wanted.records ?? 0, version: wanted.version },
                })}
              </p>
            )}
            {(!deck || isUnread) && <p className={styles.detail}>{t(`kept.faultAdvice.${problem}`)}</p>}
            <p className={styles.detail}>{t('missing.check')}</p>
          </>
        )}
        {phase.kind === 'failed' && <FaultMessage fault={phase.fault} locale={language} />}
        {phase.kind === 'reading' ? (
          <Working label={t('missing.reading')} progress={phase.progress} onCancel={provide.back} />
        ) : (
          <div className={styles.actions}>
            {given && action(t(after ? 'missing.useMended' : 'missing.use'), () => use(given.ref))}
            {other?.origin && action(t('missing.columns'), provide.chooseColumns)}
            {action(t(other ? 'missing.another' : 'missing.choose'), () => input.current?.click())}
            {isUnread && action(t(retrying ? 'app.trying' : 'app.tryAgain'), onRetry, retrying)}
            {action(t('app.openDefault'), toBuiltIn)}
          </div>
        )}
        <FileInput ref={input} label={t('missing.choose')} onFile={give} />
      </div>
      <DropTarget onFile={give} />
    </main>
  );
}
