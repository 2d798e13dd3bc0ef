import { useState } from 'react';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from './Button.tsx';
import styles from './controls.module.css';
import { Sheet } from './Sheet.tsx';
import { useTimeout } from './useTimeout.ts';

/** How long the confirmation is shown, milliseconds. */
const CONFIRMED = 2500;

interface Props {
  /** The text to copy; made only when needed. */
  text(): string;
  readonly label: string;
  /** Message once it is copied. */
  readonly done: string;
  readonly quiet?: boolean;
}

/** Copies a text; if the browser refuses, shows it so that the reader can copy it. */
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
