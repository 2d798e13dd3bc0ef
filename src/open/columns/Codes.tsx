import { useTranslate } from '../../i18n/useTranslate.ts';
import type { OpenedTable } from '../../import/job/protocol.ts';
import { PARTY_CODES } from '../../import/parties/meaning.ts';
import { columnsOf, examplesOf } from '../model/columnUses.ts';
import type { OpenEvent } from '../model/openState.ts';
import { SelectField } from '../parts/SelectField.tsx';
import styles from './columns.module.css';
import type { MappingProps } from './mappingProps.ts';

/** Values that may be codes rather than names. */
const CODE = /^(?:[A-Za-z]{2}|\d{1,3})$/;
/** Share of code-like values from which a column may contain codes. */
const MANY = 0.5;

interface Props extends Pick<MappingProps, 'table' | 'mapping'> {
  dispatch(event: OpenEvent): void;
}

/** Asks whether a column of parties contains names or codes, and of which list. */
export function CodesField({ column, table, mapping, dispatch }: Props & { readonly column: string }) {
  const t = useTranslate();
  const value = (Object.hasOwn(mapping.partyCodes, column) ? mapping.partyCodes[column] : null) ?? null;
  return (
    <SelectField
      label={t('open.codes.label', { column })}
      hint={t('open.separator.example', { example: examplesOf(table, column).join(', ') })}
      value={value}
      options={[
        [null, t('open.codes.names')],
        ...PARTY_CODES.map((each) => [each, t(`open.codes.${each}`)] as const),
      ]}
      onValue={(codes) => dispatch({ type: 'codesAnswered', column, codes })}
    />
  );
}

const looksLikeCodes = ({ values }: OpenedTable, column: string): boolean => {
  const pieces = (values[column] ?? []).flatMap((value) => value.split(/[;,|/]\s*/));
  const codes = pieces.filter((piece) => CODE.test(piece.trim()));
  return pieces.length > 0 && codes.length >= MANY * pieces.length;
};

/** Asks about the codes in each column of parties that has some, except those `excluded`, which are asked about elsewhere. */
export function CodesFields({ asked: excluded, ...part }: Props & { readonly asked: readonly string[] }) {
  const { table, mapping } = part;
  const columns = columnsOf(mapping, 'parties').filter(
    (column) =>
      !excluded.includes(column) &&
      (Object.hasOwn(mapping.partyCodes, column) || looksLikeCodes(table, column)),
  );
  if (columns.length === 0) return null;
  return (
    <div className={styles.pair}>
      {columns.map((column) => (
        <CodesField key={column} column={column} {...part} />
      ))}
    </div>
  );
}
