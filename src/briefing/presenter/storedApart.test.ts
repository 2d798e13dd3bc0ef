// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readTab, storeApart, writeTab } from '../library/tabMemory.ts';
import { storedTimes, storeTimes } from './rehearsal.ts';

test('files that share their storage see nothing of each other, also if their briefings have the same id', () => {
  storeApart('file-a');
  storeTimes('briefing-3', { 'briefing-3.0': 1000 });
  writeTab('frozen', { slide: 2 });
  storeApart('file-b');
  expect(storedTimes('briefing-3')).toEqual({});
  expect(readTab('frozen')).toBeNull();
  writeTab('frozen', null);
  storeApart('file-a');
  expect(storedTimes('briefing-3')).toEqual({ 'briefing-3.0': 1000 });
  expect(readTab('frozen')).toEqual({ slide: 2 });
});
