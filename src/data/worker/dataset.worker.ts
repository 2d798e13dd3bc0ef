import { transferablesOf } from '../packed/transferables.ts';
import { PartsReader } from './partsReader.ts';
import type { ToReader } from './readLarge.ts';

const reader = new PartsReader();

self.onmessage = ({ data }: MessageEvent<ToReader>) => {
  if ('part' in data) {
    reader.add(data.part);
    return;
  }
  if (!('end' in data)) return;
  const answer = reader.done(data.end);
  self.postMessage(answer, { transfer: transferablesOf(answer) });
};
