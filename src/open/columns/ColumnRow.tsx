import { useTranslate } from '../../i18n/useTranslate.ts';
import type { OpenedTable } from '../../import/job/protocol.ts';
import { type Mapping, TARGETS } from '../../import/mapping/mapping.ts';
import { usedAs } from '../model/checks.ts';
import { USE_GROUPS, withUse } from '../model/columnUses.ts';
import { examplesOf } from '../model/examples.ts';
import { isGuessed } from '../model/reasons.ts';
import styles from './columnTable.module.css';

interface Props {
  readonly table: OpenedTable;
  readonly column: string;
  readonly mapping: Mapping;
  onMapping(mapping: Mapping): void;
}

/** A column: its name, examples, and the choice of what it is. */
export function ColumnRow({ table, column, mapping, onMapping }: Props) {
  const t = useTranslate();
  const use = usedAs(mapping, column);
  const examples = examplesOf(table, column);
  const { reasons, mapping: guessed } = table.guess;
  const reason = Object.hasOwn(reasons, column) ? reasons[column] : undefined;
  const isGuess = use === usedAs(guessed, column);
  const why = () => {
    if (!isGuess) return t('open.why-use.chosen');
    if (!reason || use === null) return '';
    if (reason.by === null) return t('open.why-use.nothing');
    return t(`open.why-use.${reason.by}`);
  };
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
        {why() !== '' && (
          <small className={styles.why}>
            {isGuess && isGuessed(reason) && <mark>{t('open.why-use.guess')}</mark>} {why()}
          </small>
        )}
      </td>
    </tr>
  );
}
