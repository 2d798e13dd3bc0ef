import { useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { OpenedTable } from '../../import/job/protocol.ts';
import type { ReadOptions, Remark, TableHead } from '../../import/read/table.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { delimiterName, headInWords, partOf } from '../model/words.ts';
import open from '../parts/open.module.css';
import { SelectField } from '../parts/SelectField.tsx';
import styles from './columns.module.css';
import { EncodingField } from './EncodingField.tsx';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Number of parts from which they are listed. */
const LISTED = 3;

/** Parts of the file that were left out. */
const othersOf = ({ format, sheet, sheets }: TableHead, { values }: Remark): readonly string[] =>
  format === 'json' ? String(values.others).split('; ') : sheets.filter((each) => each !== sheet);

/** Remarks on how the file was read, one per line. */
function Remarks({ head }: { readonly head: TableHead }) {
  const t = useTranslate();
  if (head.remarks.length === 0) return null;
  return (
    <ul className={`${styles.remarks} ${controls.note}`}>
      {head.remarks.map((remark) => {
        const { code, values } = remark;
        const others = code === 'other-parts' ? othersOf(head, remark) : [];
        if (others.length < LISTED) return <li key={code}>{t(`open.remark.${code}`, values)}</li>;
        return (
          <li key={code}>
            {t('open.remark.parts', { used: String(values.used), count: others.length })}
            <ul>
              {others.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

interface Props {
  readonly table: OpenedTable;
  readonly options: ReadOptions;
  readonly busy: boolean;
  onOptions(options: ReadOptions): void;
}

/** How the file was read, in one line; each part can be changed. */
export function ReadingSummary({ table, options, busy, onOptions }: Props) {
  const t = useTranslate();
  const { head } = table;
  const [changing, setChanging] = useState(false);
  const canChange = head.delimiter !== null || head.headerRow !== null || head.sheets.length > 1;
  const set = (change: ReadOptions) => onOptions({ ...options, ...change });
  return (
    <section className={styles.understood} aria-label={t('open.read.title')} aria-busy={busy}>
      <p>
        <span>{headInWords(head, t)}</span>{' '}
        {canChange && (
          <Button look="quiet" aria-expanded={changing} onClick={() => setChanging(!changing)}>
            {t(changing ? 'open.read.done' : 'open.read.change')}
          </Button>
        )}
        {busy && <span role="status"> {t('open.file.reading')}</span>}
      </p>
      <Remarks head={head} />
      {changing && (
        <div className={styles.readers}>
          {head.sheets.length > 1 && (
            <SelectField
              label={t(`open.part.${partOf(head)}`)}
              value={head.sheet ?? ''}
              options={head.sheets.map((sheet) => [sheet, sheet] as const)}
              onValue={(sheet) => onOptions({ sheet })}
            />
          )}
          {head.delimiter !== null && (
            <SelectField
              label={t('open.read.delimiter')}
              value={head.delimiter}
              options={[...new Set([...DELIMITERS, head.delimiter])].map(
                (each) => [each, delimiterName(each, t)] as const,
              )}
              onValue={(delimiter) => set({ delimiter })}
            />
          )}
          {head.encoding !== null && (
            <EncodingField
              label={t('open.read.encoding')}
              value={head.encoding}
              onValue={(encoding) => set({ encoding })}
            />
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
