import { useEffect, useRef, useState } from 'react';
import type { CountryIndex } from '../core/countries.ts';
import { dateInWords } from '../core/dateWords.ts';
import type { KeptDataset } from '../data/packed/loaded.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import layout from '../ui/layout.module.css';
import states from '../ui/states.module.css';
import { useOffline } from '../ui/useOffline.ts';
import { whenSettled } from '../ui/whenSettled.ts';
import styles from './address.module.css';
import consent from './consent.module.css';
import { hostOf } from './file/address.ts';
import type { OpenServices } from './job/services.ts';
import { type AddressData, useAddress } from './job/useAddress.ts';
import { OpenDialog } from './OpenDialog.tsx';
import { FaultMessage } from './parts/FaultMessage.tsx';
import { Working } from './parts/Working.tsx';

interface Props {
  /** The value of `data=` in the link. */
  readonly url: string;
  readonly services: OpenServices;
  readonly places: CountryIndex;
  /** BCP 47 tag of the page's language. */
  readonly locale: string;
  /** Whether data from the address is on screen, even if only in part. */
  readonly shown: boolean;
  /** Shows a dataset by its `data=` value. */
  onShow(id: string): void;
  onBuiltIn(): void;
}

/** The latest copy of an address's data that this browser keeps. */
function useCopy(url: string, { store }: OpenServices): KeptDataset | null {
  const [copy, setCopy] = useState<KeptDataset | null>(null);
  useEffect(() => {
    const find = (list: readonly KeptDataset[]) => setCopy(list.find(({ from }) => from === url) ?? null);
    // Without storage there is no copy.
    return whenSettled(store.list(), find, () => undefined);
  }, [url, store]);
  return copy;
}

/** Asks before fetching data from an address, then shows progress without blocking the atlas. */
export function AddressPart(props: Props) {
  const { url, services, places, locale, shown, onShow, onBuiltIn } = props;
  const t = useTranslate();
  const address = useAddress(url, services);
  const copy = useCopy(url, services);
  const [choosing, setChoosing] = useState(false);
  const { phase, fetch, stop } = address;
  const [start] = useState(() => ({ kind: 'url', url }) as const);
  const close = () => {
    setChoosing(false);
    if (!shown) stop();
  };

  if (choosing || phase.kind === 'columns')
    return (
      <OpenDialog
        {...{ services, places, locale, start }}
        current={url}
        onShow={(id) => {
          stop();
          onShow(id);
        }}
        onClose={close}
      />
    );
  if (shown) return <Strip url={url} address={address} onChoose={() => setChoosing(true)} />;
  if (phase.kind === 'asking' || phase.kind === 'stopped')
    return (
      <LinkConsent
        url={url}
        copyFrom={copy && dateInWords(copy.opened.slice(0, 10), t, locale)}
        onCopy={() => copy && onShow(copy.id)}
        onFetch={fetch}
        onBuiltIn={onBuiltIn}
      />
    );
  return (
    <main className={states.page}>
      <div className={consent.card}>
        {phase.kind === 'failed' ? (
          <>
            <FaultMessage fault={phase.fault} locale={locale} />
            <div className={layout.row}>
              <Button look="strong" onClick={fetch}>
                {t('open.link.again')}
              </Button>
              <Button onClick={onBuiltIn}>{t('app.openDefault')}</Button>
            </div>
          </>
        ) : (
          <Working
            label={t('open.link.reading', { name: hostOf(url) })}
            progress={phase.kind === 'reading' ? phase.progress : null}
            onCancel={stop}
          />
        )}
      </div>
    </main>
  );
}

interface StripProps {
  readonly url: string;
  readonly address: AddressData;
  onChoose(): void;
}

/** A strip over the atlas: what is still being read, which rows are left out and which have no date. */
function Strip({ url, address, onChoose }: StripProps) {
  const t = useTranslate();
  const { phase, fetch, stop } = address;
  const [dismissed, setDismissed] = useState(false);
  // What was stopped is read again from the beginning.
  const isReading = phase.kind === 'opening' || phase.kind === 'reading' || phase.kind === 'texts';
  const isBroken = phase.kind === 'stopped' || phase.kind === 'failed';
  const words = () => {
    if (isReading) return t('open.link.texts');
    if (isBroken) return t('open.link.stopped');
    if (phase.kind !== 'done') return '';
    const { heldBack: held, undated, rows } = phase.imported.report;
    const left = [
      held > 0 && t('open.link.held', { held, rows }),
      undated > 0 && t('open.link.undated', { undated, rows }),
    ];
    return left.filter((each) => each !== false).join(' ');
  };
  const text = words();
  if (dismissed || text === '') return null;
  return (
    <section className={styles.strip} aria-label={t('open.link.title', { host: hostOf(url) })}>
      <span role="status">{text}</span>
      {isReading ? (
        <>
          <progress
            aria-label={text}
            max={1}
            value={phase.kind === 'opening' ? undefined : phase.progress.done}
          />
          <Button onClick={stop}>{t('open.link.stop')}</Button>
        </>
      ) : (
        <>
          <Button onClick={isBroken ? fetch : onChoose}>
            {t(isBroken ? 'open.link.again' : 'open.link.why')}
          </Button>
          <Button onClick={() => setDismissed(true)}>{t('app.dismiss')}</Button>
        </>
      )}
    </section>
  );
}

interface ConsentProps {
  /** The value of `data=` in the link. */
  readonly url: string;
  /** Day of the copy in this browser; null if there is none. */
  readonly copyFrom: string | null;
  onCopy(): void;
  onFetch(): void;
  onBuiltIn(): void;
}

/** Asks for consent before contacting a host named by a link; says who it is and what it will learn. */
export function LinkConsent({ url, copyFrom, onCopy, onFetch, onBuiltIn }: ConsentProps) {
  const t = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isOffline = useOffline();
  const host = hostOf(url);
  return (
    <main className={states.page}>
      <div className={consent.card}>
        <h1 ref={heading} tabIndex={-1}>
          {t('open.link.title', { host })}
        </h1>
        <p>{t('open.link.text', { host })}</p>
        <p className={consent.address}>{url}</p>
        {isOffline && <p role="status">{t('open.link.offline')}</p>}
        <div className={layout.row}>
          <Button look="strong" onClick={onFetch}>
            {t('open.link.fetch')}
          </Button>
          {copyFrom !== null && <Button onClick={onCopy}>{t('open.link.copy', { date: copyFrom })}</Button>}
          <Button onClick={onBuiltIn}>{t('app.openDefault')}</Button>
        </div>
      </div>
    </main>
  );
}
