import { useTranslate } from '../../i18n/useTranslate.ts';
import type { OpenedTable } from '../../import/job/protocol.ts';
import type { Mapping } from '../../import/mapping/mapping.ts';
import open from '../parts/open.module.css';

interface Props {
  readonly table: OpenedTable;
  readonly mapping: Mapping;
  onMapping(mapping: Mapping): void;
}

/** Which rows are one record: each by itself, or those that share a value of a column. */
export function GatherPart({ table, mapping, onMapping }: Props) {
  const t = useTranslate();
  const { columns } = table.head;
  return (
    <label className={open.field}>
      <span>{t('open.gather.label')}</span>
      <select
        value={mapping.gatherBy === null ? -1 : columns.indexOf(mapping.gatherBy)}
        onChange={({ target }) => onMapping({ ...mapping, gatherBy: columns[Number(target.value)] ?? null })}
      >
        <option value={-1}>{t('open.gather.each')}</option>
        {columns.map((column, i) => (
          <option key={column} value={i}>
            {t('open.gather.by', { column })}
          </option>
        ))}
      </select>
    </label>
  );
}
