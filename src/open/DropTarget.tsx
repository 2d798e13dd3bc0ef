import { useEffect, useState } from 'react';
import { useTranslate } from '../i18n/useTranslate.ts';
import { earlyDrops, hasFile } from '../ui/earlyDrop.ts';
import { onLaunchedFile } from '../ui/launchedFile.ts';
import { useDocumentEvent } from '../ui/useDocumentEvent.ts';
import { useLatest } from '../ui/useLatest.ts';
import styles from './drop.module.css';

/**
 * Accepts a file dropped anywhere on the page, and says so while one is dragged over it. A file that the installed atlas
 * was opened with is taken in the same way.
 */
export function DropTarget({ onFile }: { onFile(file: File): void }) {
  const t = useTranslate();
  const [over, setOver] = useState(false);
  const latest = useLatest(onFile);
  useEffect(() => earlyDrops.take((file) => latest.current(file)), [latest]);
  useEffect(() => onLaunchedFile(window, (file) => latest.current(file)), [latest]);
  useDocumentEvent('dragover', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    setOver(true);
  });
  // If no other element is entered, the pointer has left the page.
  useDocumentEvent('dragleave', (event) => {
    if (event.relatedTarget === null) setOver(false);
  });
  useDocumentEvent('drop', (event) => {
    setOver(false);
    if (event.defaultPrevented || !hasFile(event)) return;
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) onFile(file);
  });
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
