import { useTranslate } from '../../i18n/useTranslate';
import type { OpenedTable } from '../../import/job/protocol';
import { type Mapping, TARGETS } from '../../import/mapping/mapping';
import type { Cell } from '../../import/read/table';
import { USE_GROUPS, withUse } from '../model/columnUses';
import styles from './columnTable.module.css';

/** Examples of a column, and characters of each. */
const EXAMPLES = 3;
const MOST_CHARACTERS = 60;

const asText = (cell: Cell): string => (Array.isArray(cell) ? cell.join('; ') : String(cell ?? '')).trim();

const cut = (text: string) =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS).trimEnd()}…` : text;

/** The first different values of a column. */
export function examplesOf({ head, sample }: OpenedTable, column: string): readonly string[] {
  const place = head.columns.indexOf(column);
  const found = new Set<string>();
  for (const row of sample) {
    const text = asText(row[place] ?? null);
    if (text !== '') found.add(cut(text));
    if (found.size === EXAMPLES) break;
  }
  return [...found];
}

interface Props {
  readonly table: OpenedTable;
  readonly column: string;
  readonly mapping: Mapping;
  onMapping(mapping: Mapping): void;
}

/** A column: its name, examples, and the choice of what it is. */
export function ColumnRow({ table, column, mapping, onMapping }: Props) {
  const t = useTranslate();
  const use = mapping.uses[column] ?? null;
  const examples = examplesOf(table, column);
  return (
    <tr data-used={use !== null}>
      <th scope="row" title={column}>
        {column}
      </th>
      <td className={styles.examples}>
        {examples.map((text) => (
          <span key={text}>{text}</span>
        ))}
        {examples.length === 0 && <em>{t('open.columns.empty')}</em>}
      </td>
      <td>
        <select
          aria-label={t('open.columns.useOf', { column })}
          value={use ?? ''}
          onChange={({ target }) => {
            const chosen = TARGETS.find((each) => each === target.value) ?? null;
            onMapping(withUse(mapping, column, chosen));
          }}
        >
          <option value="">{t('open.columns.leaveOut')}</option>
          {Object.entries(USE_GROUPS).map(([group, targets]) => (
            <optgroup key={group} label={t(`open.targets.${group}`)}>
              {targets.map((target) => (
                <option key={target} value={target}>
                  {t(`open.target.${target}`)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        {use !== null && <small>{t(`open.targetHint.${use}`)}</small>}
      </td>
    </tr>
  );
}
