import { describe, expect, test } from 'vitest';
import { guess } from '../../testing/guesses.ts';

type Rows = readonly (readonly string[])[];
const rowsOf = (text: string): Rows =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split('|'));

const gatherOf = (text: string) => {
  const { gather, mapping } = guess(rowsOf(text));
  return { gather, by: mapping.gatherBy };
};

describe('rows that are one record', () => {
  test('share an identifier and name other parties', () => {
    expect(
      gatherOf(`
        treaty_id|treaty|signed|country
        1|Open skies|1992-03-24|Germany
        1|Open skies|1992-03-24|France
        1|Open skies|1992-03-24|Kenya
        2|On trade|1995-05-01|Germany
        2|On trade|1995-05-01|Japan`),
    ).toEqual({
      gather: { column: 'treaty_id', rows: 5, records: 2, isTaken: true },
      by: 'treaty_id',
    });
  });

  test('share an identifier and complete each other', () => {
    expect(
      gatherOf(`
        number|title|date|text
        7|Treaty on lakes|1992-03-24|
        7|||Words of it
        8||1995-05-01|
        8|Treaty on seas|1995-05-01|`),
    ).toMatchObject({ by: 'number' });
  });

  test('share a title in a list of what each state did', () => {
    expect(
      gatherOf(`
        Treaty|Contracting party|Instrument|Date
        Berne|Kenya|Accession|1993-06-11
        Berne|Japan|Ratification|1899-07-15
        Berne|Chile|Accession|1970-06-05
        Paris|Kenya|Accession|1965-06-14
        Paris|Japan|Accession|1899-07-15
        Paris|Chile|Accession|1991-06-14`),
    ).toMatchObject({ gather: { column: 'Treaty', records: 2, isTaken: true }, by: 'Treaty' });
  });

  test('are only offered where agreements of one name may be meant', () => {
    expect(
      gatherOf(`
        Title|Partner|Date
        Treaty on double taxation|Kenya|1993-06-11
        Treaty on double taxation|Japan|1999-07-15
        Treaty on double taxation|Chile|1970-06-05
        Treaty on air traffic|Kenya|1965-06-14
        Treaty on air traffic|Japan|1989-07-15`),
    ).toMatchObject({ gather: { column: 'Title', isTaken: false }, by: null });
  });

  test.each([
    [
      'whose identifiers are their own',
      `
        id|title|date|parties
        1|A treaty|1992|Kenya
        2|A treaty|1992|Japan`,
    ],
    [
      'that name the same party twice under one title',
      `
        title|date|parties
        Budget talks|1992|Kenya
        Budget talks|1993|Kenya
        Budget talks|1994|Kenya`,
    ],
    [
      'whose identifier repeats once by a slip',
      `
        id|title|date|parties
        1|Treaty on lakes|1992|Kenya
        2|Treaty on seas|1993|Japan
        3|Treaty on rain|1994|Chile
        3|Treaty on snow|1995|Peru
        4|Treaty on wind|1996|Spain
        5|Treaty on ice|1996|Italy
        6|Treaty on air|1996|Norway
        7|Treaty on ore|1996|Greece
        8|Treaty on oil|1996|Cuba
        9|Treaty on gas|1996|Malta
        10|Treaty on tea|1996|India`,
    ],
  ])('are not those %s', (_, text) => expect(gatherOf(text)).toEqual({ gather: null, by: null }));
});
