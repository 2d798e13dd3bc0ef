import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Remark, TableHead } from '../../import/read/table.ts';
import styles from './columns.module.css';

/** Parts from which on they are a list of their own. */
const LISTED = 3;

/** Parts of the file that were left out. */
const othersOf = ({ format, sheet, sheets }: TableHead, { values }: Remark): readonly string[] =>
  format === 'json' ? String(values.others).split('; ') : sheets.filter((each) => each !== sheet);

/** What the reader of the file has to say, one thing a line. */
export function Remarks({ head }: { readonly head: TableHead }) {
  const t = useTranslate();
  if (head.said.length === 0) return null;
  return (
    <ul className={styles.remarks}>
      {head.said.map((remark) => {
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
