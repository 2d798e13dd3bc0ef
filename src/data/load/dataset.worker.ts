import { transferablesOf } from '../packed/transferables.ts';
import type { ToReader } from './loadDataset.ts';
import { PartsReader } from './partsReader.ts';

const reader = new PartsReader();

self.onmessage = ({ data }: MessageEvent<ToReader>) => {
  if ('part' in data) {
    reader.add(data.part);
    return;
  }
  const answer = reader.done(data.end);
  self.postMessage(answer, { transfer: transferablesOf(answer) });
};
