import { useTranslate } from '../../i18n/useTranslate.ts';
import type { GatherOffer } from '../../import/mapping/mapping.ts';
import { SelectField } from '../parts/SelectField.tsx';
import type { MappingProps } from './mappingProps.ts';
import { RadioQuestion } from './RadioQuestion.tsx';

interface QuestionProps extends Pick<MappingProps, 'mapping' | 'onMapping'> {
  readonly offer: GatherOffer;
}

/** Asks whether rows with the same value form one record. */
export function GatherQuestion({ offer, mapping, onMapping }: QuestionProps) {
  const t = useTranslate();
  const { column, rows, records } = offer;
  return (
    <RadioQuestion
      legend={t('open.gather.question', { column })}
      value={mapping.gatherBy}
      options={[
        { value: column, label: t('open.gather.together', { column, rows, records }) },
        { value: null, label: t('open.gather.apart', { rows }) },
      ]}
      onValue={(gatherBy) => onMapping({ ...mapping, gatherBy })}
    />
  );
}

/** The choice of what a record is: each row, or all rows with the same value in a column. */
export function GatherField({ table, mapping, onMapping }: MappingProps) {
  const t = useTranslate();
  const columns = table.head.columns.map((column) => [column, t('open.gather.by', { column })] as const);
  return (
    <SelectField
      label={t('open.gather.label')}
      value={mapping.gatherBy}
      options={[[null, t('open.gather.each')], ...columns]}
      onValue={(gatherBy) => onMapping({ ...mapping, gatherBy })}
    />
  );
}
