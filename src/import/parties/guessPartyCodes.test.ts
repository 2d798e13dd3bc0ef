import { describe, expect, it } from 'vitest';
import { names } from '../../testing/guesses.ts';
import { guessPartyCodes } from './guessPartyCodes.ts';
import type { PartyCodes } from './meaning.ts';

const COLUMNS: readonly (readonly [string, string, PartyCodes | null, boolean])[] = [
  // Two letters
  ['country', 'FR DE NA', 'alpha2', false],
  ['country1', 'NA ZA', 'alpha2', false],
  ['iso2', 'fr de it', 'alpha2', false],
  ['x', 'FR DE IT', 'alpha2', false],
  ['parties', 'US;CN|FR,DE', 'alpha2', false],
  ['parties', 'FR-DE US-CN', 'alpha2', false],
  ['parties', '["FR","DE"] ["IT"]', 'alpha2', false],
  ['country', 'NA', null, false],
  ['country', 'France NA', null, false],
  ['country', 'FRA DEU NA', null, false],
  ['Bilateral', 'SI NO SI', null, false],
  ['In force', 'YES NO', null, false],
  ['state', 'SI NO', null, false],
  ['state', 'TX NY CA AL', null, false],
  ['x', 'fr de it', null, false],
  ['x', 'FR DE', null, false],
  ['country', '', null, false],
  // Numbers
  ['ccode1', '2 365 255 260', 'cow', false],
  ['cowcode', '2 20 200', 'cow', false],
  ['cow_id', '002 020 200', 'cow', false],
  ['gwcode', '2 260 678 340', 'cow', false],
  ['gwno_a', '2 365', 'cow', false],
  ['ccode', '2.0 365.0', 'cow', false],
  ['iso_n3', '840 124 826 250', 'numeric', false],
  ['iso3n', '4 8 12', 'numeric', false],
  ['un_code', '840 156', 'numeric', false],
  ['m49', '4 840', 'numeric', false],
  ['country', '840 124 826 250 276 643 156', 'numeric', false],
  ['country', '004 840', 'numeric', false],
  ['country', '2 20 365 255', 'cow', false],
  ['country code', '2 20 365 255', 'cow', false],
  ['country', '2;20 365;710', 'cow', false],
  ['country', '840 124 250 999', 'numeric', false],
  ['country', '100 140', 'numeric', true],
  ['ccode', '840 826 276 643 156', 'numeric', true],
  ['iso_n3', '2 365 255 265', 'cow', true],
  ['country', '991 992 993', null, false],
  ['treatyid', '2 20 200', null, false],
  ['year', '100 140', null, false],
  ['country', '1950 2001', null, false],
  ['country', '2 France Japan', null, false],
];

describe('the codes of a column', () => {
  it.each(COLUMNS)('%j with %j: %s, asked: %s', (column, cells, codes, asks) => {
    expect(guessPartyCodes(column, cells.split(' '), names)).toEqual({ codes, asks });
  });
});
