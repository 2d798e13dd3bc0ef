import { useCallback, useEffect, useRef, useState } from 'react';
import { DEFAULT_DATASET } from '../../core/site.ts';
import { KeptFault } from '../../data/kept/faults.ts';
import type { KeptDataset } from '../../data/packed/loaded.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Origin } from '../../import/job/protocol.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import type { OpenServices } from '../job/services.ts';
import type { Mending } from '../model/openState.ts';
import open from '../parts/open.module.css';
import styles from './file.module.css';
import { KeptItem } from './KeptItem.tsx';
import { MendChoice, useMend } from './mend.tsx';

interface Props {
  readonly store: OpenServices['store'];
  readonly current: string;
  onShow(id: string): void;
  onMend(origin: Origin, mending: Mending): void;
}

/** The datasets in this browser, the built-in one first. */
export function KeptList({ store, current, onShow, onMend }: Props) {
  const t = useTranslate();
  const [items, setItems] = useState<readonly KeptDataset[] | 'failed' | null>(null);
  const [status, setStatus] = useState('');
  const mend = useMend(store, onMend);
  const heading = useRef<HTMLHeadingElement>(null);
  const load = useCallback(() => store.list().then(setItems, () => setItems('failed')), [store]);
  useEffect(() => {
    load();
  }, [load]);

  /** @returns whether it succeeded; the list is updated later */
  const change = async (title: string, what: Promise<void>, done: string, failed: string) => {
    const fault = await what.then(
      () => null,
      (error: unknown) => {
        const isGone = error instanceof KeptFault && error.problem === 'absent';
        return t(`open.kept.${isGone ? 'goneElsewhere' : failed}`, { title });
      },
    );
    setStatus(fault ?? t(`open.kept.${done}`, { title }));
    load();
    return fault === null;
  };
  const remove = async ({ id, title }: KeptDataset) => {
    const isGone = await change(title, store.remove(id), 'deleted', 'notDeleted');
    // If it is the one shown, leave it at once, or the atlas would look for it and fail.
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
            {current === DEFAULT_DATASET && <mark className={open.pill}>{t('open.kept.now')}</mark>}
          </div>
          <div className={styles.keptTools}>
            <Button
              aria-label={t('open.kept.openNamed', { title: t('open.kept.builtIn') })}
              onClick={() => onShow(DEFAULT_DATASET)}
            >
              {t('open.kept.open')}
            </Button>
          </div>
        </li>
        {Array.isArray(items) &&
          items.map((item: KeptDataset) => {
            const { id, title } = item;
            return (
              <KeptItem
                key={id}
                item={item}
                isCurrent={id === current}
                facts={store.facts}
                onOpen={() => onShow(id)}
                onMend={() => mend.begin(item)}
                onRename={(name) => change(title, store.rename(id, name), 'renamed', 'notRenamed')}
                onSettle={async (settings) => {
                  await change(title, store.settle(id, settings), 'settled', 'notSettled');
                }}
                onRemove={() => remove(item)}
              />
            );
          })}
      </ul>
      <MendChoice mend={mend} />
      {items === 'failed' && <p role="alert">{t('open.kept.failed')}</p>}
      {Array.isArray(items) && items.length === 0 && <p className={controls.note}>{t('open.kept.none')}</p>}
      <p className={controls.note} role="status">
        {status}
      </p>
    </section>
  );
}
