import { useEffect, useRef, useState } from 'react';
import * as v from 'valibot';
import { isSameFile, type KeptSource } from '../../data/kept/keptSource.ts';
import type { KeptDataset } from '../../data/packed/loaded.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Origin } from '../../import/job/protocol.ts';
import { Button } from '../../ui/Button.tsx';
import { FileInput } from '../../ui/FileInput.tsx';
import layout from '../../ui/layout.module.css';
import type { OpenServices } from '../job/services.ts';
import type { Mending } from '../model/openState.ts';
import { howSchema } from '../model/storedChoices.ts';
import { bytesInWords } from '../model/words.ts';
import { usePage } from '../parts/PageContext.ts';
import styles from './file.module.css';

/** A dataset whose table the reader has to choose again. */
interface Wanted {
  readonly item: KeptDataset;
  readonly source: KeptSource;
  readonly mending: Mending;
}

interface Mend {
  /** The table asked for; null if none is. */
  readonly wanted: Wanted | null;
  /** What went wrong: the table is no longer there, or another file was chosen. */
  readonly fault: 'lost' | 'other' | null;
  begin(item: KeptDataset): void;
  choose(file: File): void;
  cancel(): void;
}

/** Opens the table of a kept dataset again: the kept copy, from its address, or a file the reader chooses. */
export function useMend(
  store: OpenServices['store'],
  onMend: (origin: Origin, mending: Mending) => void,
): Mend {
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [fault, setFault] = useState<Mend['fault']>(null);

  const begin = async (item: KeptDataset) => {
    setFault(null);
    setWanted(null);
    const source = await store.source(item.id).catch(() => null);
    const how = v.safeParse(howSchema, source?.how);
    if (!source || !how.success) {
      setFault('lost');
      return;
    }
    const mending = { id: item.id, ...how.output };
    const { file, url, name } = source;
    if (file) onMend({ kind: 'file', file: new File([file], name) }, mending);
    else if (url !== null) onMend({ kind: 'url', url }, mending);
    else setWanted({ item, source, mending });
  };

  const choose = async (file: File) => {
    if (!wanted) return;
    if (await isSameFile(file, wanted.source)) onMend({ kind: 'file', file }, wanted.mending);
    else setFault('other');
  };

  const cancel = () => {
    setWanted(null);
    setFault(null);
  };
  return { wanted, fault, begin, choose, cancel };
}

/** Asks for the file of a dataset whose table was too large to keep, or says why its rows can't be corrected. */
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
      <Button look="quiet" onClick={cancel}>
        {t('open.cancel')}
      </Button>
      {fault && <p role="alert">{t(`open.mend.${fault}`)}</p>}
      <FileInput ref={input} label={t('open.mend.file', { name })} onFile={choose} />
    </section>
  );
}
