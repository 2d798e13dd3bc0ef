import { useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Origin } from '../../import/job/protocol.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import open from '../parts/open.module.css';
import styles from './file.module.css';

/** A table as text: copied from a spreadsheet, or CSV. */
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
