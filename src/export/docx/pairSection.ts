import { HeadingLevel, type Paragraph } from 'docx';
import { amountInWords } from '../../core/amountInWords.ts';
import { amountsOf, peopleBySide, sectorCounts, sourcesOf } from '../../core/dossier.ts';
import { countLinks } from '../../core/pair.ts';
import type { Pair } from '../../core/viewState.ts';
import { gapInWords, gapsOf } from '../../scene/timeline/lifecycle.ts';
import type { ExportInput } from '../files/fields.ts';
import { SMALL, type Writer } from './writer.ts';

/** The facts of a pair: sectors, years without a record, people, amounts and sources of the records. */
export function pairSection(
  { snapshot, t }: ExportInput,
  pair: Pair,
  rows: readonly number[],
  writer: Writer,
): readonly Paragraph[] {
  const { columns, names, result } = snapshot;
  const agreements = rows.flatMap((row) => columns.recordOf(row) ?? []);
  const heading = (text: string) => writer.paragraph(text, { heading: HeadingLevel.HEADING_2 });
  const item = (main: string, small = '') => [
    ...writer.runs(main),
    ...(small === '' ? [] : writer.runs(small, SMALL)),
  ];
  const gaps = gapsOf(columns, result.rows).map((gap) => gapInWords(gap, t, names.locale));
  const { throughGroup, oneParty } = countLinks(columns, result.rows, pair);
  const people = peopleBySide(agreements, pair, names);
  const amounts = amountsOf(agreements);
  const sectors = sectorCounts(snapshot);
  const remarks = [
    throughGroup > 0 ? t('pair.throughGroup', { count: throughGroup }) : '',
    oneParty > 0 ? t('pair.oneParty', { count: oneParty }) : '',
    t('pair.absence'),
  ].filter((remark) => remark !== '');
  return [
    ...remarks.map((remark) => writer.paragraph(remark)),
    heading(t('pair.sectors')),
    ...sectors.map(({ id, count }) =>
      writer.item(`${names.value('sector', id)}: ${count.toLocaleString(names.locale)}`),
    ),
    heading(t('pair.gaps')),
    writer.paragraph(gaps.length === 0 ? t('pair.noGaps') : t('pair.gapYears', { years: gaps.join(', ') })),
    heading(t('detail.people')),
    ...(people.length === 0 ? [writer.paragraph(t('pair.noPeople'))] : []),
    ...people.flatMap(({ side, persons }) =>
      writer.fact(
        side === null ? '' : names.partner(side),
        persons.map(({ name, roles }) => item(name, roles)),
      ),
    ),
    heading(t('detail.amounts')),
    ...(amounts.length === 0 ? [writer.paragraph(t('pair.noAmounts'))] : []),
    ...amounts.map(({ amount }) =>
      writer.item(`${amountInWords(amount, t, names.locale)}: ${names.text(amount.of)}`),
    ),
    heading(t('pair.sources')),
    ...sourcesOf(agreements, names, t).map(({ title, locators }) =>
      writer.item(locators === 0 ? title : `${title} (${t('pair.sections', { count: locators })})`),
    ),
  ];
}
