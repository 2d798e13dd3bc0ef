import { expect, test } from 'vitest';
import { DamagedPayload, decodeBlock, encodeBlock } from './payload.ts';

const VALUE = { title: '</script><script>alert(1)</script> <!-- 数字 Цифра 🌍', list: [1, null, true] };

test('a value comes back as it was, also if it is large', async () => {
  expect(await decodeBlock(`\n${await encodeBlock(VALUE)}\n`)).toEqual(VALUE);
  const large = Array.from({ length: 100_000 }, (_, i) => `record ${Math.imul(i, 2654435761)}`);
  expect(await decodeBlock(await encodeBlock(large))).toEqual(large);
});

test('needs no escape in HTML', async () => {
  expect(await encodeBlock(VALUE)).toMatch(/^[A-Za-z0-9+/=]+$/);
});

test('that was cut or changed is refused', async () => {
  const whole = await encodeBlock(VALUE);
  const changed = `${whole.slice(0, 40)}${whole[40] === 'A' ? 'B' : 'A'}${whole.slice(41)}`;
  for (const text of ['', whole.slice(0, -8), whole.slice(0, 20), changed, '%one-file-payload%'])
    await expect(decodeBlock(text)).rejects.toThrow(DamagedPayload);
});
