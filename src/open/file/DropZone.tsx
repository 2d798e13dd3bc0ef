import { type DragEvent, useRef, useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Origin, Progress } from '../../import/job/protocol.ts';
import { ENDINGS } from '../../import/read/endings.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { FileInput } from '../../ui/FileInput.tsx';
import { Working } from '../parts/Working.tsx';
import styles from './file.module.css';

const ACCEPT = ENDINGS.map((ending) => `.${ending}`).join(',');

interface Props {
  readonly busy: boolean;
  readonly progress: Progress | null;
  onOrigin(origin: Origin): void;
  onCancel(): void;
  /** Ends a worker that no longer makes progress. */
  onEnd(): void;
}

/** Accepts a dropped or chosen file. */
export function DropZone({ busy, progress, onOrigin, onCancel, onEnd }: Props) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File) => onOrigin({ kind: 'file', file });
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) take(file);
  };
  return (
    <section
      className={styles.drop}
      data-over={over}
      aria-label={t('open.file.drop')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {busy ? (
        <Working
          label={t('open.file.reading')}
          progress={progress}
          takesFocus
          onCancel={onCancel}
          onEnd={onEnd}
        />
      ) : (
        <>
          <p className={styles.dropTitle}>{t('open.file.drop')}</p>
          <Button look="strong" onClick={() => input.current?.click()}>
            {t('open.file.choose')}
          </Button>
          <p className={controls.note}>{t('open.file.formats')}</p>
        </>
      )}
      <FileInput ref={input} label={t('open.file.choose')} accept={ACCEPT} onFile={take} />
    </section>
  );
}
