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
}

/**
 * A component that is fetched when it is first drawn, with its messages. Where it does not come, that part alone says so
 * and can be asked for again.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>, naming: Naming) {
  const { exported, named, said } = naming;
  const begin = () =>
    lazy(async () => {
      const [component] = await Promise.all([
        importAnew(load, exported),
        importAnew(loadLaterEnglish, 'loadLaterEnglish'),
      ]);
      return { default: component };
    });
  // Of those that failed none comes back to life: another takes its place when it is asked for.
  let current = begin();
  function Part(props: P) {
    const t = useTranslate();
    const [Shown, setShown] = useState(() => current);
    const close = 'onClose' in props && typeof props.onClose === 'function' ? props.onClose : null;
    return (
      <Boundary
        name={t(named)}
        said={said}
        onRetry={() => {
          current = begin();
          setShown(() => current);
        }}
        onClose={() => {
          current = begin();
          close?.();
        }}
      >
        <Shown {...props} />
      </Boundary>
    );
  }
  return Part;
}
