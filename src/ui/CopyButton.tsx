import { useState } from 'react';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from './Button.tsx';
import styles from './controls.module.css';
import { Sheet } from './Sheet.tsx';
import { useTimeout } from './useScheduled.ts';

/** Milliseconds for which the confirmation stands. */
const CONFIRMED = 2500;

interface Props {
  /** What is copied, made when it is asked for. */
  text(): string;
  readonly label: string;
  /** Said once it is done. */
  readonly done: string;
  readonly quiet?: boolean;
}

/** Copies a text; where the browser refuses, shows it to be copied by hand. */
export function CopyButton({ text, label, done, quiet = false }: Props) {
  const t = useTranslate();
  const [copied, setCopied] = useState(false);
  const confirmation = useTimeout();
  const [byHand, setByHand] = useState<string | null>(null);

  const copy = async () => {
    const content = text();
    try {
      await navigator.clipboard.writeText(content);
      setCopied(true);
      confirmation.start(() => setCopied(false), CONFIRMED);
    } catch {
      setByHand(content);
    }
  };

  return (
    <>
      <Button look={quiet ? 'quiet' : 'framed'} onClick={copy}>
        {copied ? done : label}
      </Button>
      <span className={styles.hidden} role="status">
        {copied ? done : ''}
      </span>
      {byHand !== null && (
        <Sheet title={label} centred onClose={() => setByHand(null)}>
          <label className={styles.byHand}>
            {t('app.copyByHand')}
            <textarea readOnly rows={5} value={byHand} onFocus={({ target }) => target.select()} />
          </label>
        </Sheet>
      )}
    </>
  );
}
