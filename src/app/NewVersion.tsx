import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { isOpenedHere } from '../core/datasetRef.ts';
import { listKept } from '../data/kept/kept.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { appCopy, onAppCopy, setAppCopy } from '../offline/appCopy.ts';
import { keepData } from '../offline/keepData.ts';
import { type Registration, register } from '../offline/registration.ts';
import { useRoute, useViewState } from '../state/useRoute.ts';
import notice from '../ui/states.module.css';
import { useDocumentEvent } from '../ui/useDocumentEvent.ts';
import { whenSettled } from '../ui/whenSettled.ts';

/** Whether the dataset can be shown again after a reload; one that could not be stored would be lost. */
function useStays(data: string): boolean {
  const [stored, setStored] = useState<string | null>(null);
  useEffect(() => {
    if (!isOpenedHere(data)) return;
    return whenSettled(
      listKept(),
      (list) => setStored(list.some(({ id, from }) => id === data || from === data) ? data : null),
      () => setStored(null),
    );
  }, [data]);
  return !isOpenedHere(data) || stored === data;
}

/** Whether everything has been fetched that was asked for so far. */
function useFetched(): boolean {
  const client = useQueryClient();
  const [fetched, setFetched] = useState(false);
  useEffect(() => {
    if (fetched) return;
    const look = () => {
      if (client.isFetching() === 0) setFetched(true);
    };
    look();
    return client.getQueryCache().subscribe(look);
  }, [client, fetched]);
  return fetched;
}

/** Whether this page is in a frame, whose readers have not asked for the atlas itself. */
const isFramed = window.top !== window;

/**
 * Keeps the atlas in this browser for use without a network, once all that the page shows first is there. Offers new
 * versions, but not on the wall.
 */
export function NewVersion() {
  const t = useTranslate();
  const { view } = useViewState();
  const route = useRoute();
  const begun = useFetched();
  const [registration, setRegistration] = useState<Registration | null>(null);
  const [isNew, setNew] = useState(false);
  const [later, setLater] = useState(false);
  const [going, setGoing] = useState(false);
  const stays = useStays(view.data);
  useEffect(() => {
    if (!begun) return;
    if (isFramed || !('serviceWorker' in navigator)) return setAppCopy('refused');
    return whenSettled(
      register(navigator.serviceWorker, () => {
        setNew(true);
        setLater(false);
      }),
      setRegistration,
    );
  }, [begun]);
  const isKept = useSyncExternalStore(onAppCopy, appCopy) === 'kept';
  const served = isOpenedHere(view.data) ? null : view.data;
  useEffect(() => {
    if (isKept && served !== null) keepData(`data/${served}.json`);
  }, [isKept, served]);
  useDocumentEvent('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration?.askAgain();
  });
  if (!isNew || later || !stays || route.kind !== 'explore' || view.embed) return null;
  const reload = async () => {
    setGoing(true);
    await registration?.takeOver();
    // What was typed last is stored as the page goes.
    window.location.reload();
  };
  return (
    <div className={notice.notice} role="status">
      <p>{t('app.newVersion')}</p>
      <button type="button" disabled={going} onClick={reload}>
        {t('app.loadAgain')}
      </button>
      <button type="button" onClick={() => setLater(true)}>
        {t('app.later')}
      </button>
    </div>
  );
}
