import { useCallback, useEffect, useRef, useState } from 'react';
import type { CountryIndex } from '../../core/countries.ts';
import { DEFAULT_DATASET } from '../../core/viewState.ts';
import { KeptFault } from '../../data/kept/faults.ts';
import type { KeptDataset } from '../../data/packed/loaded.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Origin } from '../../import/job/protocol.ts';
import controls from '../../ui/controls.module.css';
import type { Mending } from '../model/openState.ts';
import open from '../open.module.css';
import type { OpenServices } from '../services.ts';
import styles from './file.module.css';
import { KeptItem } from './KeptItem.tsx';
import { MendChoice } from './MendChoice.tsx';
import { useMend } from './useMend.ts';

interface Props {
  readonly kept: OpenServices['kept'];
  readonly places: CountryIndex;
  readonly locale: string;
  readonly current: string;
  onShow(id: string): void;
  onMend(origin: Origin, mending: Mending): void;
}

/** The datasets of this browser, the built-in one first. */
export function KeptList({ kept, places, locale, current, onShow, onMend }: Props) {
  const t = useTranslate();
  const [items, setItems] = useState<readonly KeptDataset[] | 'failed' | null>(null);
  const [said, setSaid] = useState('');
  const mend = useMend(kept, onMend);
  const heading = useRef<HTMLHeadingElement>(null);
  const load = useCallback(() => kept.list().then(setItems, () => setItems('failed')), [kept]);
  useEffect(() => {
    load();
  }, [load]);

  /** @returns whether it was done; the list follows when the browser has looked it up. */
  const change = async (
    { title }: KeptDataset,
    what: () => Promise<void>,
    done: string,
    failed: string,
  ): Promise<boolean> => {
    const fault = await what().then(
      () => null,
      (error: unknown) => {
        const isGone = error instanceof KeptFault && error.problem === 'absent';
        return isGone ? t('open.kept.goneElsewhere', { title }) : failed;
      },
    );
    setSaid(fault ?? done);
    load();
    return fault === null;
  };
  const remove = async (item: KeptDataset) => {
    const { id, title } = item;
    const isGone = await change(
      item,
      () => kept.remove(id),
      t('open.kept.deleted', { title }),
      t('open.kept.notDeleted', { title }),
    );
    // What is shown is left at once: the atlas would look for it, and find it gone.
    if (isGone && id === current) onShow(DEFAULT_DATASET);
    else heading.current?.focus();
  };
  return (
    <section className={styles.kept} aria-label={t('open.kept.title')}>
      <h4 ref={heading} tabIndex={-1}>
        {t('open.kept.title')}
      </h4>
      <ul>
        <li className={styles.keptItem}>
          <div className={styles.keptName}>
            <strong>{t('open.kept.builtIn')}</strong>
            {current === DEFAULT_DATASET && <span className={styles.now}>{t('open.kept.now')}</span>}
          </div>
          <div className={styles.keptTools}>
            <button
              type="button"
              className={controls.button}
              aria-label={t('open.kept.openNamed', { title: t('open.kept.builtIn') })}
              onClick={() => onShow(DEFAULT_DATASET)}
            >
              {t('open.kept.open')}
            </button>
          </div>
        </li>
        {Array.isArray(items) &&
          items.map((item: KeptDataset) => (
            <KeptItem
              key={item.id}
              item={item}
              locale={locale}
              isCurrent={item.id === current}
              places={places}
              facts={kept.facts}
              onOpen={() => onShow(item.id)}
              onMend={() => mend.begin(item)}
              onRename={(title) =>
                change(
                  item,
                  () => kept.rename(item.id, title),
                  t('open.kept.renamed'),
                  t('open.kept.notRenamed'),
                )
              }
              onSettle={async (settings) => {
                await change(
                  item,
                  () => kept.settle(item.id, settings),
                  t('open.kept.settled'),
                  t('open.kept.notSettled'),
                );
              }}
              onRemove={() => remove(item)}
            />
          ))}
      </ul>
      <MendChoice mend={mend} locale={locale} />
      {items === 'failed' && <p role="alert">{t('open.kept.failed')}</p>}
      {Array.isArray(items) && items.length === 0 && <p className={open.hint}>{t('open.kept.none')}</p>}
      <p className={open.hint} role="status">
        {said}
      </p>
    </section>
  );
}
