import type { Translate } from '../core/names.ts';
import { InvalidDatasetError, LoadError } from '../data/load/fetchJson.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import styles from '../ui/states.module.css';

interface Props {
  readonly error: Error;
  readonly retrying: boolean;
  onRetry(): void;
  /** Goes to the built-in dataset; null if that is the one that failed. */
  readonly onDefault: (() => void) | null;
}

function explain(error: Error, t: Translate): { readonly title: string; readonly advice: string } {
  if (error instanceof InvalidDatasetError)
    return {
      title: t('app.invalid', { path: error.path, count: error.count }),
      advice: t('app.invalidAdvice'),
    };
  if (error instanceof LoadError)
    return {
      title: t(`app.fault.${error.fault}`, { path: error.path, status: error.status ?? 0 }),
      advice: t(`app.faultAdvice.${error.fault}`),
    };
  return { title: t('app.fault.unexpected'), advice: error.message };
}

/** Says why the data could not be shown, where the fault is, and what to do. */
export function LoadFailure({ error, retrying, onRetry, onDefault }: Props) {
  const t = useTranslate();
  const { title, advice } = explain(error, t);
  return (
    <main className={styles.page}>
      <div className={styles.card} role="alert">
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.detail}>{advice}</p>
        {error instanceof InvalidDatasetError && (
          <ul className={styles.problems} aria-label={t('app.problems')}>
            {error.problems.map((problem) => (
              <li key={`${problem.path} ${problem.message}`}>
                <code>{problem.path}</code> {problem.message}
              </li>
            ))}
            {error.count > error.problems.length && (
              <li>{t('app.moreProblems', { count: error.count - error.problems.length })}</li>
            )}
          </ul>
        )}
        <div className={styles.actions}>
          <Button look="action" onClick={onRetry} disabled={retrying}>
            {retrying ? t('app.trying') : t('app.tryAgain')}
          </Button>
          {onDefault && (
            <Button look="action" onClick={onDefault}>
              {t('app.openDefault')}
            </Button>
          )}
        </div>
      </div>
    </main>
  );
}
