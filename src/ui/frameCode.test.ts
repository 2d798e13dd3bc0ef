// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { embedCode, FRAME_MESSAGE, MAX_FRAME } from './frameCode.ts';

const EMBEDDING = {
  src: 'https://atlas.example/?sector=a&embed=1',
  link: 'https://atlas.example/?sector=a',
  title: '7 "records" <of> 27',
  ...{ height: 640, follows: true, picture: 'seven records.png' },
};

test('the code has a frame, a picture with a link for readers without scripts, and the script if wanted', () => {
  const code = embedCode(EMBEDDING);
  document.body.innerHTML = code;
  const frame = document.querySelector('iframe');
  expect(frame?.src).toBe(EMBEDDING.src);
  expect([frame?.title, frame?.height, frame?.width]).toEqual([EMBEDDING.title, '640', '100%']);
  const without = document.createElement('div');
  without.innerHTML = /<noscript>(.*)<\/noscript>/.exec(code)?.[1] ?? '';
  expect(without.querySelector('a')?.href).toBe(EMBEDDING.link);
  expect(without.querySelector('img')).toMatchObject({ alt: EMBEDDING.title });
  expect(embedCode({ ...EMBEDDING, follows: false })).not.toContain('<script>');
  expect(embedCode({ ...EMBEDDING, picture: '' })).toContain('>7 &quot;records&quot; &lt;of> 27</a>');
});

test('the script sets the height of its own frame alone, within bounds', () => {
  document.body.innerHTML = embedCode(EMBEDDING).replace(/<script>[\s\S]*/, '');
  const script = /<script>([\s\S]*)<\/script>/.exec(embedCode(EMBEDDING))?.[1] ?? '';
  new Function(script)();
  const frame = document.querySelector('iframe') as HTMLIFrameElement;
  const say = (
    data: unknown,
    origin = 'https://atlas.example',
    source: Window | null = frame.contentWindow,
  ) => {
    window.dispatchEvent(new MessageEvent('message', { data, origin, source }));
    return frame.style.height;
  };
  for (const data of [
    null,
    'x',
    { type: 'other', height: 900 },
    { type: FRAME_MESSAGE, height: 'x' },
    { type: FRAME_MESSAGE },
  ])
    expect(say(data)).toBe('');
  expect(say({ type: FRAME_MESSAGE, height: 900 }, 'https://evil.example')).toBe('');
  expect(say({ type: FRAME_MESSAGE, height: 900 }, undefined, window)).toBe('');
  expect(say({ type: FRAME_MESSAGE, height: 900 })).toBe('900px');
  expect(say({ type: FRAME_MESSAGE, height: 1e9 })).toBe(`${MAX_FRAME}px`);
});
