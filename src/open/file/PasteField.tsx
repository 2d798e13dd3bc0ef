import { useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Origin } from '../../import/job/protocol.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { useDocumentEvent } from '../../ui/useDocumentEvent.ts';
import open from '../parts/open.module.css';
import { isFileAddress } from './address.ts';
import styles from './file.module.css';

const TYPING = 'input, textarea, select, [contenteditable="true"]';

/** The content pasted outside of fields: a file, an address, or a table as text. */
function originOf({ clipboardData }: ClipboardEvent): Origin | null {
  const [file] = clipboardData?.files ?? [];
  if (file) return { kind: 'file', file };
  const text = clipboardData?.getData('text/plain') ?? '';
  if (isFileAddress(text)) return { kind: 'url', url: text.trim() };
  return text.trim() === '' ? null : { kind: 'text', text };
}

/** Opens content pasted while no field has the focus. */
export function usePaste(onOrigin: (origin: Origin) => void): void {
  useDocumentEvent('paste', (event) => {
    if (event.target instanceof Element && event.target.matches(TYPING)) return;
    const origin = originOf(event);
    if (!origin) return;
    event.preventDefault();
    onOrigin(origin);
  });
}

/** Field for a table as text: CSV, or copied from a spreadsheet. */
export function PasteField({ onOrigin }: { onOrigin(origin: Origin): void }) {
  const t = useTranslate();
  const [text, setText] = useState('');
  return (
    <details className={styles.paste}>
      <summary>{t('open.file.paste')}</summary>
      <label className={open.field}>
        <span className={controls.hidden}>{t('open.file.paste')}</span>
        <textarea
          rows={6}
          value={text}
          spellCheck={false}
          placeholder={t('open.file.pasteHint')}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <Button
        aria-disabled={text.trim() === ''}
        onClick={() => {
          if (text.trim() !== '') onOrigin({ kind: 'text', text });
        }}
      >
        {t('open.file.pasted')}
      </Button>
    </details>
  );
}
