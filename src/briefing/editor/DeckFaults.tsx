import { useTranslate } from '../../i18n/useTranslate.ts';
import type { DeckFault } from '../model/fileReader.ts';
import styles from './editor.module.css';

/** Which parts of a briefing could not be used, and why. */
export function DeckFaults({ faults }: { readonly faults: readonly DeckFault[] }) {
  const t = useTranslate();
  if (faults.length === 0) return null;
  return (
    <ul className={styles.faults} role="alert">
      {[...new Set(faults.map(({ key, values }) => t(key, values)))].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
