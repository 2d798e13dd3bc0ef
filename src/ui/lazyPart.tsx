import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { loadLaterEnglish } from '../i18n/languages.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Boundary, type FaultPlace } from './Boundary.tsx';
import { importAnew } from './importAnew.ts';
import styles from './states.module.css';

/** Shown in place of a part of the page while it is fetched. */
export function PartLoading() {
  const t = useTranslate();
  return (
    <p className={styles.partLoading} role="status">
      {t('app.loadingPart')}
    </p>
  );
}

type PropsOf<C> = C extends ComponentType<infer P> ? P : never;

/**
 * A component that is fetched, with its messages, when it is first rendered or when `begin` is called. If that fails,
 * only this part shows an error and can be fetched again.
 *
 * @param exported name under which the module exports the component
 * @param named message key of its name, used when fetching fails; must be among the first view's messages
 * @param hasFirstMessages whether all its messages are among the first view's
 * @returns the component; its extra prop `waiting` is shown while it is fetched
 */
export function lazyPart<M extends object, K extends keyof M & string>(
  load: () => Promise<M>,
  exported: K,
  named: string,
  faults: FaultPlace = 'here',
  hasFirstMessages = false,
) {
  let loaded: ComponentType<object> | null = null;
  const fetchPart = async () => {
    const [module] = await Promise.all([
      importAnew(load, exported),
      hasFirstMessages ? null : importAnew(async () => ({ done: await loadLaterEnglish() }), ''),
    ]);
    loaded = module[exported] as ComponentType<object>;
    return { default: loaded };
  };
  // A lazy component that failed stays failed, so the next attempt needs a new one.
  let current = lazy(fetchPart);
  function Part({ waiting, ...props }: PropsOf<M[K]> & { readonly waiting?: ReactNode }) {
    const t = useTranslate();
    const [Shown, setShown] = useState<ComponentType<object>>(() => loaded ?? current);
    const renew = () => {
      current = lazy(fetchPart);
    };
    return (
      <Boundary
        name={t(named)}
        faults={faults}
        onRetry={() => {
          renew();
          setShown(() => current);
        }}
        onClose={() => {
          renew();
          if ('onClose' in props && typeof props.onClose === 'function') props.onClose();
        }}
      >
        <Suspense fallback={waiting === undefined && faults === 'here' ? <PartLoading /> : waiting}>
          <Shown {...props} />
        </Suspense>
      </Boundary>
    );
  }
  /** Fetches the part before it is rendered; resolves once it is there or has failed. */
  const begin = (): Promise<unknown> => fetchPart().catch(() => null);
  return Object.assign(Part, { begin });
}
