import { useTranslate } from '../../i18n/useTranslate.ts';
import type { OpenedTable } from '../../import/job/protocol.ts';
import type { Mapping } from '../../import/mapping/mapping.ts';
import { PARTY_CODES, type PartyCodes } from '../../import/parties/meaning.ts';
import { examplesOf } from '../model/examples.ts';
import open from '../open.module.css';

interface Props {
  readonly column: string;
  readonly table: OpenedTable;
  readonly mapping: Mapping;
  onCodes(codes: PartyCodes | null): void;
}

/** What the values of a column of parties are: names, or codes of a list. */
export function CodesChoice({ column, table, mapping, onCodes }: Props) {
  const t = useTranslate();
  const codes = (Object.hasOwn(mapping.partyCodes, column) ? mapping.partyCodes[column] : null) ?? null;
  return (
    <label className={open.field}>
      <span>{t('open.codes.label', { column })}</span>
      <select
        value={codes ?? ''}
        onChange={({ target }) => onCodes(PARTY_CODES.find((each) => each === target.value) ?? null)}
      >
        <option value="">{t('open.codes.names')}</option>
        {PARTY_CODES.map((each) => (
          <option key={each} value={each}>
            {t(`open.codes.${each}`)}
          </option>
        ))}
      </select>
      <small className={open.hint}>
        {t('open.separator.example', { example: examplesOf(table, column).join(', ') })}
      </small>
    </label>
  );
}
