import { useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { OpenedTable } from '../../import/job/protocol.ts';
import { ENCODINGS } from '../../import/read/encodings.ts';
import type { ReadOptions } from '../../import/read/table.ts';
import { Button } from '../../ui/Button.tsx';
import { delimiterName, headInWords, partOf } from '../model/headInWords.ts';
import open from '../parts/open.module.css';
import styles from './columns.module.css';
import { Remarks } from './Remarks.tsx';

const DELIMITERS = [',', ';', '\t', '|'] as const;
interface Props {
  readonly table: OpenedTable;
  readonly options: ReadOptions;
  readonly busy: boolean;
  onOptions(options: ReadOptions): void;
}

/** How the file was understood, in a line; every part of it can be said otherwise. */
export function Understood({ table, options, busy, onOptions }: Props) {
  const t = useTranslate();
  const { head } = table;
  const [changing, setChanging] = useState(false);
  const canChange = head.delimiter !== null || head.headerRow !== null || head.sheets.length > 1;
  const set = (change: ReadOptions) => onOptions({ ...options, ...change });
  const withCurrent = (list: readonly string[], current: string) =>
    list.includes(current) ? list : [current, ...list];
  return (
    <section className={styles.understood} aria-label={t('open.read.title')} aria-busy={busy}>
      <p>
        <span>{headInWords(head, t)}</span>{' '}
        {canChange && (
          <Button quiet aria-expanded={changing} onClick={() => setChanging(!changing)}>
            {t(changing ? 'open.read.done' : 'open.read.change')}
          </Button>
        )}
        {busy && <span role="status"> {t('open.file.reading')}</span>}
      </p>
      <Remarks head={head} />
      {changing && (
        <div className={styles.readers}>
          {head.sheets.length > 1 && (
            <label className={open.field}>
              <span>{t(`open.part.${partOf(head)}`)}</span>
              <select value={head.sheet ?? ''} onChange={({ target }) => onOptions({ sheet: target.value })}>
                {head.sheets.map((sheet) => (
                  <option key={sheet}>{sheet}</option>
                ))}
              </select>
            </label>
          )}
          {head.delimiter !== null && (
            <label className={open.field}>
              <span>{t('open.read.delimiter')}</span>
              <select value={head.delimiter} onChange={({ target }) => set({ delimiter: target.value })}>
                {withCurrent(DELIMITERS, head.delimiter).map((each) => (
                  <option key={each} value={each}>
                    {delimiterName(each, t)}
                  </option>
                ))}
              </select>
            </label>
          )}
          {head.encoding !== null && (
            <label className={open.field}>
              <span>{t('open.read.encoding')}</span>
              <select value={head.encoding} onChange={({ target }) => set({ encoding: target.value })}>
                {withCurrent(ENCODINGS, head.encoding).map((each) => (
                  <option key={each} value={each}>
                    {each.toUpperCase()}
                  </option>
                ))}
              </select>
            </label>
          )}
          {head.headerRow !== null && (
            <label className={open.field}>
              <span>{t('open.read.header')}</span>
              <input
                type="number"
                min={0}
                max={1000}
                key={head.headerRow}
                defaultValue={head.headerRow}
                onBlur={({ target }) => {
                  const row = Number(target.value);
                  if (Number.isInteger(row) && row >= 0 && row !== head.headerRow) set({ headerRow: row });
                }}
                onKeyDown={({ key, currentTarget }) => {
                  if (key === 'Enter') currentTarget.blur();
                }}
              />
            </label>
          )}
        </div>
      )}
    </section>
  );
}
