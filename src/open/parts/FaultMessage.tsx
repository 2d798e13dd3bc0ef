import { useTranslate } from '../../i18n/useTranslate.ts';
import { type ImportFault, JOB_FAULTS } from '../../import/job/protocol.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { faultDetail } from '../model/words.ts';
import styles from './open.module.css';

/** Number of faults of an invalid dataset that are listed. */
const MAX_PROBLEMS = 50;

interface Props {
  readonly fault: ImportFault;
  readonly locale: string;
  /** Tries again; undefined if that can't help. */
  readonly onAgain?: (() => void) | undefined;
}

/** Faults that may be temporary. */
const PASSING: readonly ImportFault['code'][] = [...JOB_FAULTS, 'network', 'no-cors', 'server', 'unexpected'];

/** Whether trying again may help. */
export const mayPass = ({ code }: ImportFault): boolean => PASSING.includes(code);

/** Message about what went wrong with a file, where, and what to do. */
export function FaultMessage({ fault, locale, onAgain }: Props) {
  const t = useTranslate();
  const { count } = fault.values;
  const faults = typeof count === 'number' ? count : fault.problems.length;
  const detail = faultDetail(fault, t, locale);
  return (
    <div className={styles.fault} role="alert">
      <p className={styles.faultTitle}>{t(`open.fault.${fault.code}`)}</p>
      <p>{t(`open.advice.${fault.code}`)}</p>
      {detail !== '' && <p className={`${styles.faultDetail} ${controls.note}`}>{detail}</p>}
      {onAgain && <Button onClick={onAgain}>{t('open.fault.again')}</Button>}
      {fault.problems.length > 0 && (
        <ul>
          {fault.problems.slice(0, MAX_PROBLEMS).map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <code>{path}</code> {message}
            </li>
          ))}
          {faults > MAX_PROBLEMS && <li>{t('open.fault.more', { count: faults - MAX_PROBLEMS })}</li>}
        </ul>
      )}
    </div>
  );
}
