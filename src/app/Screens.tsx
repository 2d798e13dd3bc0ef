import { type MouseEvent, useMemo } from 'react';
import { firstPair } from '../core/pair.ts';
import { type Pair, SCREENS, type ViewState } from '../core/viewState.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { useAtlas } from '../state/useAtlas.ts';
import { serialiseView } from '../state/viewUrl.ts';
import { useAfterPaint } from '../ui/useAfterPaint.ts';
import styles from './TopBar.module.css';

type ScreenId = ViewState['screen'] | 'pair';

const onScreen = (view: ViewState, id: ScreenId, pair: Pair | null): ViewState =>
  id === 'pair' ? { ...view, pair } : { ...view, screen: id, pair: null };

/** What the middle of the page shows: links where there is room for them, else a list to choose from. */
export function Screens({ narrow }: { readonly narrow: boolean }) {
  const t = useTranslate();
  const { columns, dataset, view, update } = useAtlas();
  const current = view.pair === null ? view.screen : 'pair';
  const { partner } = view.facets;
  const first = useMemo(() => firstPair(columns, dataset.hub, partner), [columns, dataset.hub, partner]);
  const pair = view.pair ?? first;
  const hasPair = pair !== null;
  const ids: readonly ScreenId[] = useMemo(() => (hasPair ? [...SCREENS, 'pair'] : SCREENS), [hasPair]);
  // A link is not followed in the frame of a filter's click.
  const linked = useAfterPaint(view, view);
  const links = useMemo(
    () => new Map(ids.map((id) => [id, serialiseView(onScreen(linked, id, pair)) || '?'])),
    [linked, pair, ids],
  );
  const go = (event: MouseEvent, id: ScreenId) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    update((now) => onScreen(now, id, pair));
  };
  if (narrow)
    return (
      <select
        className={styles.screenChoice}
        aria-label={t('app.view')}
        value={current}
        onChange={({ target }) => {
          const chosen = ids.find((id) => id === target.value);
          if (chosen) update((now) => onScreen(now, chosen, pair));
        }}
      >
        {ids.map((id) => (
          <option key={id} value={id}>
            {t(`app.view.${id}`)}
          </option>
        ))}
      </select>
    );
  return (
    <nav className={styles.screens} aria-label={t('app.view')}>
      {ids.map((id) => (
        <a
          key={id}
          href={links.get(id)}
          aria-current={id === current ? 'page' : undefined}
          onClick={(event) => go(event, id)}
        >
          {t(`app.view.${id}`)}
        </a>
      ))}
    </nav>
  );
}
