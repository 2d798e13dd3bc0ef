import { useEffect, useMemo, useRef, useState } from 'react';
import type { CountryIndex } from '../core/countries.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import type { Origin } from '../import/job/protocol.ts';
import { Button } from '../ui/Button.tsx';
import controls from '../ui/controls.module.css';
import { Sheet } from '../ui/Sheet.tsx';
import { useDocumentEvent } from '../ui/useDocumentEvent.ts';
import { useFocusReturn } from '../ui/useFocusReturn.ts';
import { ColumnsStep } from './columns/ColumnsStep.tsx';
import { DoneStep } from './done/DoneStep.tsx';
import { FileStep } from './file/FileStep.tsx';
import type { OpenServices } from './job/services.ts';
import { useCheck } from './job/useCheck.ts';
import { useOpening } from './job/useOpening.ts';
import { usePreview } from './job/usePreview.ts';
import { STEPS, type Step } from './model/openState.ts';
import { wouldLose } from './model/reduce.ts';
import styles from './parts/open.module.css';
import { PageContext } from './parts/PageContext.ts';
import { RepairsStep } from './repairs/RepairsStep.tsx';

/** The steps of the dialog, with the current one marked. */
function StepList({ step }: { readonly step: Step }) {
  const t = useTranslate();
  const now = STEPS.indexOf(step);
  return (
    <ol className={styles.steps} aria-label={t('open.steps')}>
      {STEPS.map((each, i) => (
        <li
          key={each}
          className={controls.field}
          aria-current={each === step ? 'step' : undefined}
          data-done={i < now}
        >
          <span aria-hidden="true">{i < now ? '✓' : i + 1}</span>
          {t(`open.step.${each}`)}
        </li>
      ))}
    </ol>
  );
}

/** Asks before closing would lose choices and corrections. */
function CloseQuestion({ onClose, onStay }: { onClose(): void; onStay(): void }) {
  const t = useTranslate();
  const stay = useRef<HTMLButtonElement>(null);
  useFocusReturn();
  useEffect(() => stay.current?.focus(), []);
  return (
    <div className={styles.question} role="alertdialog" aria-label={t('open.close.question')}>
      <p>{t('open.close.question')}</p>
      <Button onClick={onClose}>{t('open.close.close')}</Button>
      <Button ref={stay} onClick={onStay}>
        {t('open.close.stay')}
      </Button>
    </div>
  );
}

/**
 * Handles Escape before the browser closes the dialog itself: browsers let a dialog refuse only once, so a second
 * Escape would close it and lose the reader's work.
 */
function useEscape(onEscape: () => void): void {
  useDocumentEvent('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    onEscape();
  });
}

interface Props {
  readonly services: OpenServices;
  readonly places: CountryIndex;
  /** BCP 47 tag of the page's language. */
  readonly locale: string;
  /** The `data=` value of the dataset behind the dialog. */
  readonly current: string;
  /** Opened at once: a dropped file, or an address in the link. Must be a stable object. */
  readonly start: Origin | null;
  /** Handles files that aren't data. Resolves with whether it did; the dialog then closes. */
  divert?(origin: Origin): Promise<boolean>;
  /** Shows a dataset by its `data=` value; the dialog is closed first. */
  onShow(id: string): void;
  onClose(): void;
}

/** Opens a reader's own file in the steps file, columns, repairs and done. The atlas doesn't change until the end. */
export function OpenDialog(props: Props) {
  const { services, places, locale, current, start, divert, onShow, onClose } = props;
  const t = useTranslate();
  const opening = useOpening(services, start);
  usePreview(opening);
  useCheck(opening);
  const { state, open } = opening;
  const [asking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { step, fault, running } = state;
  const isRunning = running !== null;

  const close = () => {
    if (wouldLose(state)) setAsking(true);
    else onClose();
  };
  const take = async (origin: Origin) => {
    if (divert && (await divert(origin))) onClose();
    else open(origin);
  };
  const show = (id: string) => {
    onClose();
    onShow(id);
  };
  useEscape(asking ? () => setAsking(false) : close);

  // Start reading a new step or a fault at its top, and don't lose the focus when something is stopped.
  const shown = useRef<typeof step | null>(null);
  useEffect(() => {
    const isLost = !isRunning && document.activeElement === document.body;
    if (shown.current === step && !fault && !isLost) return;
    heading.current?.focus({ preventScroll: shown.current === step && !fault });
    shown.current = step;
  }, [step, fault, isRunning]);

  const common = { opening, heading };
  const page = useMemo(() => ({ places, locale }), [places, locale]);
  return (
    <Sheet title={t('open.title')} centred large onClose={close}>
      <StepList step={step} />
      {asking && <CloseQuestion onClose={onClose} onStay={() => setAsking(false)} />}
      <PageContext value={page}>
        <div className={styles.step} data-step={step}>
          {step === 'file' && (
            <FileStep {...common} store={services.store} current={current} onOrigin={take} onShow={show} />
          )}
          {step === 'columns' && state.work && <ColumnsStep {...common} work={state.work} />}
          {step === 'repairs' && state.work && <RepairsStep {...common} work={state.work} />}
          {step === 'done' && state.imported && (
            <DoneStep {...common} imported={state.imported} onShow={show} />
          )}
        </div>
      </PageContext>
    </Sheet>
  );
}
