import { useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { hasDate, hasParties, hasTitle, usedAs } from '../model/columnUses.ts';
import { ColumnRow } from './ColumnRow.tsx';
import styles from './columnTable.module.css';
import type { MappingProps } from './mappingProps.ts';

/** Number of columns drawn at first. */
const AT_ONCE = 60;

/** All columns with examples and their use. */
export function ColumnTable(part: MappingProps) {
  const { table, mapping } = part;
  const t = useTranslate();
  const [limit, setLimit] = useState(AT_ONCE);
  const { columns } = table.head;
  const shown = columns.filter((column, i) => i < limit || usedAs(mapping, column) !== null);
  const needs = [
    { id: 'date', met: hasDate(mapping), matters: true },
    { id: 'title', met: hasTitle(mapping), matters: false },
    { id: 'parties', met: hasParties(mapping), matters: false },
  ] as const;
  return (
    <section aria-label={t('open.columns.table')}>
      <ul className={styles.needs}>
        {needs.map(({ id, met, matters }) => (
          <li key={id} data-met={met} data-matters={matters}>
            <span aria-hidden="true">{met ? '✓' : matters ? '!' : '–'}</span> {t(`open.target.${id}`)}:{' '}
            {t(met ? 'open.needs.met' : `open.needs.${id}`)}
          </li>
        ))}
      </ul>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('open.columns.column')}</th>
            <th scope="col">{t('open.columns.examples')}</th>
            <th scope="col">{t('open.columns.use')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((column) => (
            <ColumnRow key={column} column={column} {...part} />
          ))}
        </tbody>
      </table>
      {columns.length > shown.length && (
        <Button look="quiet" onClick={() => setLimit(limit + AT_ONCE)}>
          {t('open.columns.more', { count: columns.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
