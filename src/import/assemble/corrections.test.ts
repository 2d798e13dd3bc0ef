import { expect, test } from 'vitest';
import { unpackRecords } from '../../data/packed/packedRecords.ts';
import { importText, recordsOf } from '../../testing/importTable.ts';

test('a row takes another id where its own is corrected in its row', async () => {
  const text = 'id,title,date\nx,A,2001\nx,B,2002\nx,C,2003\n';
  const { problems, packed, data } = await importText(text, {}, [
    { column: 'id', value: 'x', rows: [3], to: 'y' },
    { column: 'id', value: 'x', rows: [4], to: 'y' },
  ]);
  const { idOf } = unpackRecords(data, packed);
  expect([0, 1, 2].map(idOf)).toEqual(['x', 'y', 'y-2']);
  expect(problems).toEqual(['id-repeated y 4']);
});

test('a row takes a date, parties and a validity where its own is missing or wrong and another is given', async () => {
  const text = 'title,date,parties,until\nA,,,soon\nB,2002,France,2001\n';
  const result = await importText(text, {}, [
    { column: 'date', value: '', rows: [2], to: '2001' },
    { column: 'parties', value: '', rows: [2], to: 'Chad' },
    { column: 'until', value: 'soon', rows: null, to: '2010' },
    { column: 'until', value: '2001', rows: null, to: '2012' },
  ]);
  expect(result.problems).toEqual([]);
  expect(
    recordsOf(result).map((record) => [record?.date, record?.parties[0]?.code, record?.validity]),
  ).toEqual([
    ['2001', 'TCD', '/2010'],
    ['2002', 'FRA', '/2012'],
  ]);
});

test('a row takes a title where it has none and one is given', async () => {
  const result = await importText('id,title,date\na,,2001\nb,,2002\n', {}, [
    { column: 'title', value: '', rows: [3], to: 'On trade' },
  ]);
  expect(recordsOf(result)[1]?.title).toBe('On trade');
  expect(result.problems).toEqual(['title-missing  2']);
});
