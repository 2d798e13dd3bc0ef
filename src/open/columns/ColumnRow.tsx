import { useTranslate } from '../../i18n/useTranslate.ts';
import { TARGETS } from '../../import/mapping/mapping.ts';
import controls from '../../ui/controls.module.css';
import { examplesOf, isGuessed, reasonFor, USE_GROUPS, usedAs, withUse } from '../model/columnUses.ts';
import open from '../parts/open.module.css';
import styles from './columnTable.module.css';
import type { MappingProps } from './mappingProps.ts';

/** A column: its name, examples, and the choice of its use. */
export function ColumnRow({ table, column, mapping, onMapping }: MappingProps & { readonly column: string }) {
  const t = useTranslate();
  const use = usedAs(mapping, column);
  const examples = examplesOf(table, column);
  const guessed = table.guess.mapping;
  const reason = reasonFor(table.guess, column);
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
          <span key={text} className={controls.ellipsis}>
            {text}
          </span>
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
          <small>
            {isGuess && isGuessed(reason) && <mark className={open.pill}>{t('open.why-use.guess')}</mark>}{' '}
            {why()}
          </small>
        )}
      </td>
    </tr>
  );
}
