import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { words as wordsCodec } from '../../state/codec.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useWordIndex, useWordSearch } from '../../state/useWordSearch.ts';
import { FaultNote } from '../../ui/Boundary.tsx';
import controls from '../../ui/controls.module.css';
import { CloseIcon, SearchIcon } from '../../ui/icons.tsx';
import { importAnew } from '../../ui/importAnew.ts';
import { useTimeout } from '../../ui/useTimeout.ts';
import { whenSettled } from '../../ui/whenSettled.ts';
import styles from './search.module.css';

/** Milliseconds without a key press after which the words also filter the atlas. */
const REST = 180;
/** Most results listed. */
const MAX_RESULTS = 8;

/** The search field: lists results while typing and filters the atlas a moment later. `/` focuses it. */
export function SearchBox() {
  const { t, columns, search, places, view, update } = useAtlas();
  const index = useWordIndex(search);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(view.words ?? '');
  const [asked, setAsked] = useState(view.words);
  const [sent, setSent] = useState(view.words);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const rest = useTimeout();
  const pushed = useRef(false);

  // Words from elsewhere (a link, a chip, Back) replace the typed text; words sent from here may come back late.
  if (asked !== view.words) {
    setAsked(view.words);
    if (view.words !== sent) {
      setSent(view.words);
      if (wordsCodec.parse(typed) !== view.words) setTyped(view.words ?? '');
    }
  }

  const words = wordsCodec.parse(typed);
  const showing = open && words !== null;
  const searched = useWordSearch(search, places, showing ? words : null);
  const found = searched === 'waiting' || searched.hits === null ? null : searched;
  const hits = showing ? (found?.hits ?? null) : null;
  const { list, fault, again } = useResults(open);
  const best = useMemo(
    () => (list && hits ? list.bestOf(columns, view, hits, MAX_RESULTS) : null),
    [columns, view, hits, list],
  );
  const rows = best?.rows ?? [];
  const preparing = showing && index === null && (searched === 'waiting' || !searched.failed);

  const commit = (text: string) => {
    rest.clear();
    const next = wordsCodec.parse(text);
    const mode = pushed.current ? 'replace' : 'push';
    pushed.current = true;
    setSent(next);
    update((current) => ({ ...current, words: next }), mode);
  };
  const type = (text: string) => {
    setTyped(text);
    setOpen(true);
    setActive(-1);
    rest.start(() => commit(text), REST);
  };
  const choose = (row: number) => {
    rest.clear();
    setOpen(false);
    setSent(words);
    const id = columns.idOf(row);
    if (id !== undefined) update((current) => ({ ...current, words, selected: id }), 'push');
  };
  const clear = () => {
    setTyped('');
    setOpen(false);
    commit('');
    input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      setOpen(true);
      if (rows.length > 0) setActive((active + step + rows.length + 1) % (rows.length + 1));
    } else if (event.key === 'Enter') {
      const row = rows[active];
      if (row === undefined) {
        commit(typed);
        if (!preparing) setOpen(false);
      } else choose(row);
    } else if (event.key === 'Escape') {
      if (showing) setOpen(false);
      else if (typed !== '') clear();
      else return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const activeRow = rows[active];

  return (
    <search
      className={styles.search}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <SearchIcon />
      <input
        ref={input}
        type="text"
        role="combobox"
        id="search"
        className={styles.input}
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        aria-expanded={best !== null}
        aria-controls={best ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={activeRow === undefined ? undefined : `${listId}-${activeRow}`}
        value={typed}
        onFocus={() => {
          pushed.current = false;
          search.prepare(places).catch(() => setOpen(false));
        }}
        onChange={({ target }) => type(target.value)}
        onKeyDown={onKeyDown}
      />
      {typed === '' ? (
        <kbd className={styles.key} aria-hidden="true">
          /
        </kbd>
      ) : (
        <button type="button" className={styles.clear} aria-label={t('search.clear')} onClick={clear}>
          <CloseIcon />
        </button>
      )}
      {preparing && (
        <div className={`${controls.card} ${styles.results}`}>
          <p className={`${controls.note} ${styles.found}`} role="status">
            {t('search.preparing')}
          </p>
        </div>
      )}
      {fault && open && (
        <FaultNote
          name={t('app.part.results')}
          error={fault}
          onRetry={again}
          onClose={() => {
            again();
            setOpen(false);
          }}
        />
      )}
      {list && hits && best && (
        <list.Results
          id={listId}
          words={found?.words ?? ''}
          rows={rows}
          total={best.total}
          elsewhere={hits.ranked.length - best.total}
          terms={hits.terms}
          active={activeRow}
          onChoose={choose}
        />
      )}
    </search>
  );
}

type ResultList = typeof import('./Results.tsx');

/** One function for all attempts: what they need is remembered by it. */
const loadResults = () => import('./Results.tsx');

/** The code of the result list, fetched when first needed; `again` retries after a failure. */
function useResults(isWanted: boolean) {
  const [list, setList] = useState<ResultList | null>(null);
  const [fault, setFault] = useState<Error | null>(null);
  useEffect(() => {
    if (!isWanted || list || fault) return;
    return whenSettled(importAnew(loadResults, 'Results'), setList, setFault);
  }, [isWanted, list, fault]);
  return { list, fault, again: () => setFault(null) };
}
