import { describe, expect, it } from 'vitest';
import { importText, MAPPING, recordsOf } from '../../testing/importTable.ts';

const USES = {
  ...MAPPING.uses,
  treaty: 'id',
  country: 'parties',
  left: 'note',
  ratified: 'note',
} as const;

const gathered = async (text: string) => {
  const result = await importText(text, { uses: USES, gatherBy: 'treaty' });
  return recordsOf(result);
};

describe('rows that are one record', () => {
  it('keep with its party what only one of them says', async () => {
    const [record] = await gathered(
      'treaty,title,date,country,ratified,left\n' +
        '1,Open Skies,1992-03-24,Germany,1994-01-27,\n' +
        '1,Open Skies,1992-03-24,France,1994-01-27,\n' +
        '1,Open Skies,1992-03-24,United States,1994-01-27,2020-11-22\n',
    );
    expect(record?.notes).toEqual(['ratified: 1994-01-27', 'United States: left 2020-11-22']);
  });

  it('do not end for all parties when they end for one', async () => {
    const [ended, left, began] = await gathered(
      'treaty,title,date,country,from,until\n' +
        '1,A,1992,Germany,,2020\n1,A,1992,France,,2020\n' +
        '2,B,1993,Germany,,\n2,B,1993,France,,2020\n' +
        '3,C,1994,Germany,2001,\n3,C,1994,France,2002,2020\n',
    );
    expect(ended?.validity).toBe('/2020');
    expect(left?.validity).toBeUndefined();
    expect(left?.notes).toEqual(['France: until 2020']);
    expect(began?.validity).toBe('2001/');
  });

  it('complete each other where they name no other parties', async () => {
    const [record] = await gathered('treaty,title,date,country,until\n1,A,1992,Germany,\n1,A,1992,,2020\n');
    expect(record).toMatchObject({ validity: '/2020', parties: [{ type: 'country', code: 'DEU' }] });
  });
});
