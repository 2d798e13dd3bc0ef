import { useEffect, useState } from 'react';
import { useTranslate } from '../i18n/useTranslate.ts';
import { earlyDrops, hasFile } from '../ui/earlyDrop.ts';
import { useLatest } from '../ui/useLatest.ts';
import styles from './drop.module.css';

/** Takes a file that is dropped anywhere on the page; says so while one is dragged over it. */
export function DropTarget({ onFile }: { onFile(file: File): void }) {
  const t = useTranslate();
  const [over, setOver] = useState(false);
  const latest = useLatest(onFile);
  useEffect(() => earlyDrops.take((file) => latest.current(file)), [latest]);
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    // The page is left when no element is entered instead.
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (event.defaultPrevented || !hasFile(event)) return;
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) latest.current(file);
    };
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener('dragover', onOver, { signal });
    document.addEventListener('dragleave', onLeave, { signal });
    document.addEventListener('drop', onDrop, { signal });
    return () => stop.abort();
  }, [latest]);
  if (!over) return null;
  return (
    <div className={styles.over} aria-hidden="true">
      <p>
        <strong>{t('open.over.title')}</strong>
        <br />
        {t('open.file.privacy')}
      </p>
    </div>
  );
}
