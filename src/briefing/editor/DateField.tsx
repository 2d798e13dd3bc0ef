import { useId, useState } from 'react';
import { parseEdtf } from '../../core/edtf.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import styles from './editor.module.css';
import { FieldFault } from './FieldFault.tsx';

interface Props {
  readonly label: string;
  /** In EDTF. */
  readonly value: string;
  /** What is wrong with the value, in words. */
  readonly fault: string | null;
  onDate(date: string): void;
}

/** A date as exact as it is known; what isn't one is named and not taken. */
export function DateField({ label, value, fault, onDate }: Props) {
  const t = useTranslate();
  const id = useId();
  /** What was typed since `value`, if it isn't a date. */
  const [draft, setDraft] = useState<{ readonly of: string; readonly text: string } | null>(null);
  const isDraft = draft !== null && draft.of === value;
  const words = isDraft ? t('briefing.notDate') : fault;
  return (
    <div className={styles.labelled}>
      <label>
        {label}
        <input
          value={isDraft ? draft.text : value}
          aria-invalid={words !== null}
          aria-describedby={words === null ? undefined : id}
          onChange={({ target }) => {
            const text = target.value.trim();
            const isDate = parseEdtf(text) !== null;
            setDraft(isDate ? null : { of: value, text: target.value });
            if (isDate) onDate(text);
          }}
        />
      </label>
      <FieldFault id={id} fault={words} />
    </div>
  );
}
