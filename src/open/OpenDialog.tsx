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

/** Where one is on the way. */
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

/** Asks before closing would lose what was chosen and corrected. */
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
 * Escape, before the browser closes the dialog by itself: it asks a dialog only once whether it may close, and the
 * second Escape would lose what the first one asked about.
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
  /** BCP 47, of the page. */
  readonly locale: string;
  /** The value of `data=` that is shown behind the dialog. */
  readonly current: string;
  /** Opened at once: a dropped file, an address in the link. The same object as long as it is the same. */
  readonly start: Origin | null;
  /** Takes what is no data to where it belongs; whether it did. The dialog is closed then. */
  divert?(origin: Origin): Promise<boolean>;
  /** Shows a dataset by its `data=` value; the dialog is closed first. */
  onShow(id: string): void;
  onClose(): void;
}

/** Opens a file of the reader's own: file, columns, repairs, done. Until the end the atlas stays as it is. */
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

  // A new step and a fault are read from their beginning, and what was stopped leaves no focus in the void.
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
            <FileStep {...common} kept={services.kept} current={current} onOrigin={take} onShow={show} />
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
