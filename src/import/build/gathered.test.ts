import { describe, expect, it } from 'vitest';
import type { Text } from '../../core/dataset.ts';
import { importGuessed, importText, MAPPING, recordsOf } from '../../testing/importTable.ts';
import { sourceOfText } from '../read/source.ts';

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

const isMade = (note: Text) => typeof note !== 'string' && note.en?.includes('has no title') === true;

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

  it('are not said to have no title where one of them has it', async () => {
    const [titled, untitled] = await gathered(
      'treaty,title,date,country\n1,,1992,Germany\n1,Open Skies,1992,France\n2,,1993,Chile\n2,,1993,Peru\n',
    );
    expect(titled?.title).toBe('Open Skies');
    expect(titled?.notes?.some(isMade) ?? false).toBe(false);
    expect(untitled?.notes?.some(isMade)).toBe(true);
  });

  it('say each date once, though a column dates and begins a record', async () => {
    const text =
      'treaty,country,signed,accession date,entry into force\n' +
      'Berne,France,1886-09-09,,1887-12-05\nBerne,Germany,1886-09-09,,1887-12-05\n' +
      'Berne,Chile,,1970-04-10,1970-06-05\nBerne,Peru,,1988-05-20,1988-08-20\n';
    const result = await importGuessed(sourceOfText(text, 'members.csv'));
    const notes = recordsOf(result)[0]?.notes ?? [];
    const chile = notes.find((note) => typeof note === 'string' && note.startsWith('Chile: '));
    expect(chile).toBe('Chile: accession date 1970-04-10; entry into force 1970-06-05');
  });
});
