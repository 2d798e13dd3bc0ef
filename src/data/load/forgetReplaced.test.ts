import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changesOf, forgetOpened } from '../kept/opened.ts';
import { forgetReplaced } from './useDataset.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const [OWN, OTHER] = ['local-a', 'local-b'];

test('a dataset that was deleted is let go once nothing shows it; others stay', () => {
  const client = new QueryClient();
  const stop = forgetReplaced(client);
  const before = ['dataset', OWN, changesOf(OWN)];
  const other = ['dataset', OTHER, changesOf(OTHER)];
  client.setQueryData(before, 'large');
  client.setQueryData(other, 'another');
  client.setQueryData(['countries'], 'names');
  const shown = new QueryObserver(client, { queryKey: before, staleTime: Number.POSITIVE_INFINITY });
  const leave = shown.subscribe(() => {});

  forgetOpened(OWN);
  vi.runAllTimers();
  expect(client.getQueryData(before)).toBe('large');
  leave();
  forgetOpened(OWN);
  vi.runAllTimers();
  expect(client.getQueryData(before)).toBeUndefined();
  expect(client.getQueryData(other)).toBe('another');
  expect(client.getQueryData(['countries'])).toBe('names');
  stop();
});
