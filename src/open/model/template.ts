import { csvText } from '../../core/csv.ts';
import type { Target } from '../../import/mapping/mapping.ts';

interface TemplateColumn {
  readonly target: Target;
  /** Name of the column, recognised in every language of the atlas. */
  readonly name: string;
  /** Values of two example rows. */
  readonly examples: readonly [string, string];
}

/** Columns of the template, with examples that are obviously not real data. */
export const TEMPLATE: readonly TemplateColumn[] = [
  {
    target: 'title',
    name: 'Title',
    examples: ['Example: Memorandum on digital trade', 'Example: Talks on roaming'],
  },
  { target: 'date', name: 'Date', examples: ['2021-06-17', '2022-09'] },
  { target: 'validFrom', name: 'Valid from', examples: ['2021-07-01', ''] },
  { target: 'validTo', name: 'Valid to', examples: ['2026', ''] },
  { target: 'parties', name: 'Parties', examples: ['Brazil; India', 'Kenya; Ghana; Norway'] },
  { target: 'sectors', name: 'Sectors', examples: ['Digital trade; Regulation', 'Telecoms'] },
  { target: 'kind', name: 'Kind', examples: ['Memorandum', 'Talks'] },
  { target: 'stage', name: 'Stage', examples: ['Signed', 'Held'] },
  { target: 'level', name: 'Level', examples: ['Ministry', 'Government'] },
  {
    target: 'summary',
    name: 'Summary',
    examples: ['Delete these two rows before you fill in your own.', ''],
  },
  { target: 'place', name: 'Place', examples: ['Brasília', ''] },
  { target: 'people', name: 'People', examples: ['', ''] },
  { target: 'url', name: 'Link', examples: ['https://example.org/memorandum', ''] },
  { target: 'note', name: 'Note', examples: ['', 'The month is known, the day is not.'] },
];

/** Rows of the template, the column names first. */
export const templateRows = (): readonly (readonly string[])[] => [
  TEMPLATE.map(({ name }) => name),
  TEMPLATE.map(({ examples }) => examples[0]),
  TEMPLATE.map(({ examples }) => examples[1]),
];

export const templateCsv = (): string => csvText(templateRows());
