import { useEffect, useRef } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { FileInput } from '../../ui/FileInput.tsx';
import layout from '../../ui/layout.module.css';
import { bytesInWords } from '../model/words.ts';
import { usePage } from '../parts/PageContext.ts';
import styles from './file.module.css';
import type { Mend } from './useMend.ts';

/** Asks for the file of a dataset that was too large to be kept, or says why its rows cannot be mended. */
export function MendChoice({ mend: { wanted, fault, choose, cancel } }: { readonly mend: Mend }) {
  const t = useTranslate();
  const { locale } = usePage();
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wanted) button.current?.focus();
  }, [wanted]);
  if (!wanted) return fault && <p role="alert">{t(`open.mend.${fault}`)}</p>;
  const { name, size } = wanted.source;
  return (
    <section className={`${layout.row} ${styles.sure}`} aria-label={t('open.mend.mend')}>
      <span>{t('open.mend.choose', { name, size: size === null ? '' : bytesInWords(size, locale) })}</span>
      <Button ref={button} onClick={() => input.current?.click()}>
        {t('open.file.choose')}
      </Button>
      <Button quiet onClick={cancel}>
        {t('open.cancel')}
      </Button>
      {fault && <p role="alert">{t(`open.mend.${fault}`)}</p>}
      <FileInput ref={input} label={t('open.mend.file', { name })} onFile={choose} />
    </section>
  );
}
