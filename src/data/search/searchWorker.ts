import type { FromSearch, ToSearch } from './protocol.ts';
import { buildTextIndex, type TextIndex } from './textIndex.ts';

let index: TextIndex | null = null;

function answer(message: FromSearch, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

addEventListener('message', ({ data }: MessageEvent<ToSearch>) => {
  if (data.kind === 'build') {
    index = buildTextIndex(data.texts);
    answer({ kind: 'ready' });
  } else if (index) {
    const { mask, ranked } = index.find(data.words);
    answer({ kind: 'found', mask, ranked }, [mask.buffer, ranked.buffer]);
  }
});
