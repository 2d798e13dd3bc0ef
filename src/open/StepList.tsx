import { useTranslate } from '../i18n/useTranslate.ts';
import { STEPS, type Step } from './model/openState.ts';
import styles from './parts/open.module.css';

/** Where one is on the way. */
export function StepList({ step }: { readonly step: Step }) {
  const t = useTranslate();
  const now = STEPS.indexOf(step);
  return (
    <ol className={styles.steps} aria-label={t('open.steps')}>
      {STEPS.map((each, i) => (
        <li key={each} aria-current={each === step ? 'step' : undefined} data-done={i < now}>
          <span aria-hidden="true">{i < now ? '✓' : i + 1}</span>
          {t(`open.step.${each}`)}
        </li>
      ))}
    </ol>
  );
}
