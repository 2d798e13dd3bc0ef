import { type ComponentType, lazy, useState } from 'react';
import { loadLaterEnglish } from '../i18n/languages.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Boundary } from './Boundary.tsx';
import { importAnew } from './importAnew.ts';

interface Naming {
  /** The name under which its module exports it. */
  readonly exported: string;
  /** Key of what it is called, for the message; of the first view's messages. */
  readonly named: string;
  /** As of {@link Boundary}. */
  readonly said?: 'here' | 'over' | 'nowhere';
  /** Whether its messages are in the first catalogue. */
  readonly isFirst?: boolean;
}

/**
 * A component that is fetched when it is first drawn, with its messages, or when `begin` is called. Where it does not come,
 * that part alone says so and can be asked for again.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>, naming: Naming) {
  const { exported, named, said, isFirst = false } = naming;
  let loaded: ComponentType<P> | null = null;
  const fetchPart = async () => {
    const [component] = await Promise.all([
      importAnew(load, exported),
      isFirst ? null : importAnew(loadLaterEnglish, 'loadLaterEnglish'),
    ]);
    loaded = component;
    return { default: component };
  };
  // A lazy component that failed stays failed: another takes its place when it is asked for.
  let current = lazy(fetchPart);
  function Part(props: P) {
    const t = useTranslate();
    const [Shown, setShown] = useState<ComponentType<P>>(() => loaded ?? current);
    const close = 'onClose' in props && typeof props.onClose === 'function' ? props.onClose : null;
    return (
      <Boundary
        name={t(named)}
        said={said}
        onRetry={() => {
          current = lazy(fetchPart);
          setShown(() => current);
        }}
        onClose={() => {
          current = lazy(fetchPart);
          close?.();
        }}
      >
        <Shown {...props} />
      </Boundary>
    );
  }
  /** Fetches it before it is drawn; resolves when it has come or failed. */
  const begin = (): Promise<unknown> => fetchPart().catch(() => null);
  return Object.assign(Part, { begin });
}
