import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { queryOf, runQuery } from '../../core/query';
import { useTranslate } from '../../i18n/useTranslate';
import { words as wordsCodec } from '../../state/codec';
import { useAtlas } from '../../state/useAtlas';
import { useWordIndex } from '../../state/useWords';
import { prepareWords } from '../../state/words';
import { CloseIcon, SearchIcon } from '../../ui/icons';
import { Results } from './Results';
import styles from './search.module.css';

/** Milliseconds without a key after which the words filter the atlas too. */
const REST = 180;
/** Results listed. */
const MOST = 8;

/** Words to find: results as one types, the whole atlas filtered a moment later. `/` brings the focus here. */
export function SearchBox() {
  const t = useTranslate();
  const { columns, places, view, update } = useAtlas();
  const index = useWordIndex(columns);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(view.words ?? '');
  const [asked, setAsked] = useState(view.words);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const timer = useRef(0);
  const pushed = useRef(false);

  // Words that come from elsewhere (a link, a chip, Back) take the place of what was typed.
  if (asked !== view.words) {
    setAsked(view.words);
    if (wordsCodec.parse(typed) !== view.words) setTyped(view.words ?? '');
  }
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const words = wordsCodec.parse(typed);
  const hits = open && index && words !== null ? index.find(words) : null;
  const passing = hits && runQuery(columns, queryOf(view, hits.mask)).rows;
  const visible = new Set(passing ?? []);
  const rows = hits?.ranked.filter((row) => visible.has(row)).slice(0, MOST) ?? [];
  const showing = open && words !== null;

  const commit = (text: string) => {
    window.clearTimeout(timer.current);
    const next = wordsCodec.parse(text);
    const mode = pushed.current ? 'replace' : 'push';
    pushed.current = true;
    update((current) => ({ ...current, words: next }), mode);
  };
  const type = (text: string) => {
    setTyped(text);
    setOpen(true);
    setActive(-1);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => commit(text), REST);
  };
  const choose = (row: number) => {
    window.clearTimeout(timer.current);
    setOpen(false);
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
        setOpen(false);
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
        aria-expanded={showing}
        aria-controls={showing ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={activeRow === undefined ? undefined : `${listId}-${activeRow}`}
        value={typed}
        onFocus={() => {
          pushed.current = false;
          prepareWords(columns, places).catch(() => setOpen(false));
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
      {showing && hits && (
        <Results
          id={listId}
          rows={rows}
          total={visible.size}
          elsewhere={hits.ranked.length - visible.size}
          hits={hits}
          active={activeRow}
          onChoose={choose}
        />
      )}
    </search>
  );
}
