import { useId, useState } from 'react';
import { parseEdtf } from '../../core/edtf.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';

interface Props {
  readonly label: string;
  /** In EDTF. */
  readonly value: string;
  onDate(date: string): void;
}

/** A date as exact as it is known; what isn't one is named and not taken. */
export function DateField({ label, value, onDate }: Props) {
  const t = useTranslate();
  const id = useId();
  /** What was typed since `value`, if it isn't a date. */
  const [draft, setDraft] = useState<{ readonly of: string; readonly text: string } | null>(null);
  const isDraft = draft !== null && draft.of === value;
  return (
    <label>
      {label}
      <input
        value={isDraft ? draft.text : value}
        aria-invalid={isDraft}
        aria-describedby={isDraft ? id : undefined}
        onChange={({ target }) => {
          const text = target.value.trim();
          const isDate = parseEdtf(text) !== null;
          setDraft(isDate ? null : { of: value, text: target.value });
          if (isDate) onDate(text);
        }}
      />
      {isDraft && (
        <small id={id} role="alert">
          {t('briefing.notDate')}
        </small>
      )}
    </label>
  );
}
