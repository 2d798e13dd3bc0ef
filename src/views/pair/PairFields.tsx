import { useMemo, useState } from 'react';
import { rowsOfCodes } from '../../core/codeCounts.ts';
import type { Columns } from '../../core/columns.ts';
import type { Pair } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import controls from '../../ui/controls.module.css';
import styles from './pair.module.css';

/** Parties that are listed. */
const MOST = 1000;

/** Codes of every party, or of those with most records; members of groups come last. */
function mostRecords({ party, parties, partyCodes }: Columns, most: number): readonly string[] {
  if (partyCodes.size <= most) return [...partyCodes];
  const records = rowsOfCodes(party, parties.length);
  const order = [...parties.keys()].sort((a, b) => (records[b] ?? 0) - (records[a] ?? 0));
  return [...new Set([...order.map((code) => parties[code] ?? ''), ...partyCodes])].slice(0, most);
}

/** The two parties, each chosen from all that take part in a record. */
export function PairFields({ pair }: { readonly pair: Pair }) {
  const t = useTranslate();
  const { columns, names, update } = useAtlas();
  const [same, setSame] = useState(false);
  const options = useMemo(() => {
    const { compare } = new Intl.Collator(names.locale);
    return [...new Set([...mostRecords(columns, MOST), ...pair])]
      .map((code) => ({ code, name: names.partner(code) }))
      .sort((a, b) => compare(a.name, b.name));
  }, [columns, names, pair]);
  const choose = (place: 0 | 1, code: string) => {
    const isSame = pair[1 - place] === code;
    setSame(isSame);
    if (isSame) return;
    const next: Pair = place === 0 ? [code, pair[1]] : [pair[0], code];
    update((current) => ({ ...current, pair: next }));
  };
  return (
    <span className={styles.fields}>
      {([0, 1] as const).map((place) => (
        <label key={place}>
          <span className={controls.hidden}>{t(place === 0 ? 'pair.first' : 'pair.second')}</span>
          <select value={pair[place]} onChange={({ target }) => choose(place, target.value)}>
            {options.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
      <span role="status" className={styles.fault}>
        {same && t('pair.same')}
      </span>
      {columns.partyCodes.size > MOST && <small>{t('pair.listed', { count: MOST })}</small>}
    </span>
  );
}
