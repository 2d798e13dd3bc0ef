import { describe, expect, it, test } from 'vitest';
import { KINDS, LEVELS, STAGES } from '../../core/taxonomy.ts';
import { guessTerm, guessTerms } from './guessTerms.ts';
import type { MappedFacet } from './mapping.ts';
import { KIND_WORDS, LEVEL_WORDS, STAGE_WORDS } from './termWords.ts';

test.each<[MappedFacet, string, string | null]>([
  ['kind', 'MoU', 'memorandum'],
  ['kind', 'MOUs', 'memorandum'],
  ['kind', 'Memorandum of Understanding', 'memorandum'],
  ['kind', 'Memorandum of Understanding (MoU)', 'memorandum'],
  ['kind', 'меморандум', 'memorandum'],
  ['kind', 'Меморандум о взаимопонимании', 'memorandum'],
  ['kind', '谅解备忘录', 'memorandum'],
  ['kind', '양해각서', 'memorandum'],
  ['kind', 'treaty', 'agreement'],
  ['kind', 'Convention', 'agreement'],
  ['kind', 'договор', 'agreement'],
  ['kind', '协定', 'agreement'],
  ['kind', '自由贸易协定', 'agreement'],
  ['kind', '무역협정', 'agreement'],
  ['kind', 'Free trade agreement', 'agreement'],
  ['kind', 'Traité', 'agreement'],
  ['kind', 'Joint Statement', 'statement'],
  ['kind', 'unknown', 'unstated'],
  ['kind', '-', 'unstated'],
  ['kind', '(n/a)', 'unstated'],
  ['stage', 'не указана', 'unstated'],
  ['level', '未说明', 'unstated'],
  ['kind', 'not_specified', 'unstated'],
  ['kind', 'N_A', 'unstated'],
  ['stage', '"unknown"', 'unstated'],
  ['stage', 'Unknown?', 'unstated'],
  ['stage', 'Не\u00a0указано', 'unstated'],
  ['level', '未说明。', 'unstated'],
  ['level', 'н д', 'unstated'],
  ['kind', 'bilateral', null],
  ['kind', 'multilateral', null],
  ['kind', 'Accession', null],
  ['kind', 'event', null],
  ['kind', 'Declaration of Continued Application', null],
  ['kind', 'Draft agreement', null],
  ['kind', 'Agreement negotiations', null],
  ['kind', 'проект соглашения', null],
  ['kind', 'constructor', null],
  ['stage', 'in force', 'in-force'],
  ['stage', 'In-force', 'in-force'],
  ['stage', 'Entered into force.', 'in-force'],
  ['stage', '발효', 'in-force'],
  ['stage', 'действует', 'in-force'],
  ['stage', '生效', 'in-force'],
  ['stage', 'signed', 'signed'],
  ['stage', 'подписано', 'signed'],
  ['stage', '签署', 'signed'],
  ['stage', 'proposed', 'proposed'],
  ['stage', 'draft', 'prepared'],
  ['stage', 'ratified', null],
  ['stage', 'not in force', null],
  ['stage', 'signed, not in force', null],
  ['stage', 'terminated', null],
  ['level', 'Ministry', 'ministry'],
  ['level', 'межправительственный', 'government'],
  ['level', 'Intergovernmental', 'government'],
  ['level', 'agency', 'agency'],
  ['level', '城市', 'city'],
  ['level', '1', null],
  ['level', '', null],
])('%s %j is %s', (facet, value, expected) => {
  expect(guessTerm(facet, value)).toBe(expected);
});

it('proposes for each value, trimmed, and for none that is empty', () => {
  expect(guessTerms('stage', [' signed ', '', ' ', 'ratified'])).toEqual({
    signed: 'signed',
    ratified: null,
  });
});

describe.each([
  ['kind', KINDS, KIND_WORDS],
  ['stage', STAGES, STAGE_WORDS],
  ['level', LEVELS, LEVEL_WORDS],
] as const)('words of %s', (facet, values, words) => {
  it('lead to one value each, and every value is its own', () => {
    for (const value of values) expect(guessTerm(facet, value)).toBe(value);
    for (const [value, list] of Object.entries(words))
      for (const word of list.split(', ')) expect(guessTerm(facet, word), word).toBe(value);
  });
});
