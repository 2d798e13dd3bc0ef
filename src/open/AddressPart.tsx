import { useEffect, useState } from 'react';
import type { CountryIndex } from '../core/countries.ts';
import { dateInWords } from '../core/dateWords.ts';
import type { KeptDataset } from '../data/packed/loaded.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import controls from '../ui/controls.module.css';
import styles from './address.module.css';
import consent from './consent.module.css';
import { FaultMessage } from './FaultMessage.tsx';
import { hostOf } from './file/address.ts';
import { LinkConsent } from './LinkConsent.tsx';
import { OpenDialog } from './OpenDialog.tsx';
import open from './open.module.css';
import type { OpenServices } from './services.ts';
import { type AddressData, useAddress } from './useAddress.ts';
import { Working } from './Working.tsx';

interface Props {
  /** What stands after `data=` in the link. */
  readonly url: string;
  readonly services: OpenServices;
  readonly places: CountryIndex;
  /** BCP 47, of the page. */
  readonly locale: string;
  /** Whether the data of the address are on screen, if only in part. */
  readonly shown: boolean;
  /** Shows a dataset by its `data=` value. */
  onShow(id: string): void;
  onBuiltIn(): void;
}

/** The copy of an address that was kept last in this browser. */
function useCopy(url: string, { kept }: OpenServices): KeptDataset | null {
  const [copy, setCopy] = useState<KeptDataset | null>(null);
  useEffect(() => {
    let alive = true;
    kept.list().then(
      (list) => {
        if (alive) setCopy(list.find(({ from }) => from === url) ?? null);
      },
      // Without storage there is no copy.
      () => undefined,
    );
    return () => {
      alive = false;
    };
  }, [url, kept]);
  return copy;
}

/** Data at an address: asks before it fetches, then says how far it is, without standing in the way of the atlas. */
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
    <main className={consent.page}>
      <div className={consent.card}>
        {phase.kind === 'failed' ? (
          <>
            <FaultMessage fault={phase.fault} locale={locale} />
            <div className={consent.actions}>
              <button type="button" className={open.onward} onClick={fetch}>
                {t('open.link.again')}
              </button>
              <button type="button" className={controls.button} onClick={onBuiltIn}>
                {t('app.openDefault')}
              </button>
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

/** Over the atlas: what is still read, what stays out, and what has no date. */
function Strip({ url, address, onChoose }: StripProps) {
  const t = useTranslate();
  const { phase, fetch, stop } = address;
  const [dismissed, setDismissed] = useState(false);
  if (dismissed) return null;
  const report = phase.kind === 'done' ? phase.imported.report : null;
  const action = (label: string, act: () => void) => (
    <button type="button" className={controls.button} onClick={act}>
      {t(label)}
    </button>
  );
  const dismiss = action('app.dismiss', () => setDismissed(true));
  const content = () => {
    if (phase.kind === 'texts')
      return (
        <>
          <span role="status">{t('open.link.texts')}</span>
          <progress aria-label={t('open.link.texts')} max={1} value={phase.progress.done} />
          {action('open.link.stop', stop)}
        </>
      );
    if (phase.kind === 'stopped' || phase.kind === 'failed')
      return (
        <>
          <span role="status">{t('open.link.stopped')}</span>
          {action('open.link.again', fetch)}
          {dismiss}
        </>
      );
    if (!report || report.heldBack + report.undated === 0) return null;
    const { heldBack: held, undated, rows } = report;
    const words = [
      ...(held > 0 ? [t('open.link.held', { held, rows })] : []),
      ...(undated > 0 ? [t('open.link.undated', { undated, rows })] : []),
    ];
    return (
      <>
        <span role="status">{words.join(' ')}</span>
        {action('open.link.why', onChoose)}
        {dismiss}
      </>
    );
  };
  const said = content();
  if (!said) return null;
  return (
    <section className={styles.strip} aria-label={t('open.link.title', { host: hostOf(url) })}>
      {said}
    </section>
  );
}
