import { useState } from 'react';
import { useTranslate } from '../i18n/useTranslate.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import controls from '../ui/controls.module.css';
import { Choice } from './Choice.tsx';
import styles from './export.module.css';
import { READERS, type Reader, snippet } from './package/snippets.ts';

/** How to read the records with a program, from the address of their package or, without one, from its files. */
export function ReadPart({ address }: { readonly address: string | null }) {
  const t = useTranslate();
  const [reader, setReader] = useState<Reader>('r');
  const code = snippet(reader, address ?? '');
  return (
    <section className={styles.read} aria-label={t('save.read')}>
      <h4>{t('save.read')}</h4>
      <p className={`${styles.note} ${controls.note}`}>
        {address === null ? t('save.readFiles') : t('save.readAddress')}{' '}
        {address !== null && <a href={`${address}datapackage.json`}>{address}</a>}
      </p>
      <Choice
        label={t('save.readWith')}
        value={reader}
        options={READERS.map((each) => [each, t(`save.read.${each}`)] as const)}
        onValue={setReader}
      />
      <textarea
        className={`${styles.citation} ${styles.code}`}
        aria-label={t('save.readCode')}
        readOnly
        rows={code.split('\n').length}
        value={code}
        onFocus={({ target }) => target.select()}
      />
      <CopyButton text={() => code} label={t('save.copyRead')} done={t('save.readCopied')} />
    </section>
  );
}
