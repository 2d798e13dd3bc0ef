import { transferablesOf } from '../packed/transferables.ts';
import { indexSource } from './packedSource.ts';
import { buildTextIndex, type TextIndex } from './textIndex.ts';
import type { FromSearch, ToSearch } from './workerIndex.ts';

let index: TextIndex | null = null;

function answer(message: ToSearch): FromSearch | undefined {
  if (message.kind === 'find') return index?.find(message.words);
  index = buildTextIndex(indexSource(message.source));
  return 'ready';
}

addEventListener('message', ({ data }: MessageEvent<ToSearch>) => {
  const found = answer(data);
  postMessage(found, { transfer: typeof found === 'object' ? transferablesOf(found) : [] });
});
