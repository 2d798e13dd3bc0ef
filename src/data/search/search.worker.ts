import { transferablesOf } from '../packed/transferables.ts';
import { searchDesk, type ToSearch } from './desk.ts';

const answer = searchDesk();

addEventListener('message', ({ data }: MessageEvent<ToSearch>) => {
  const found = answer(data);
  postMessage(found, { transfer: typeof found === 'object' ? transferablesOf(found) : [] });
});
