import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formerHistory } from './formerHistory.ts';

const NAME = 'russia-digital-economy';
const FILE = join(import.meta.dirname, '../../public/records', NAME, 'history.json');
const text = readFileSync(FILE, 'utf8');
let server: Server;
let address = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { location: '/history.json' }).end();
    else if (request.url === '/history.json') response.end(text);
    else if (request.url === '/app') response.end('<!doctype html>');
    else response.writeHead(404).end('Nothing here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test('a history is read from a file or an address', async () => {
  expect(await formerHistory(FILE, NAME)).toBe(text);
  expect(await formerHistory(`${address}/history.json`, NAME)).toBe(text);
  expect(await formerHistory(`${address}/moved`, NAME)).toBe(text);
});

test('an address without a history is no first publication', async () => {
  await expect(formerHistory(`${address}/absent`, NAME)).rejects.toThrow('the server answers 404');
  await expect(formerHistory(`${address}/absent`, NAME)).rejects.toThrow('leave out --history');
  await expect(formerHistory(`${address}/app`, NAME)).rejects.toThrow('it is not JSON');
  await expect(formerHistory('http://127.0.0.1:1/history.json', NAME)).rejects.toThrow('Try again later');
});
