import { transferablesOf } from '../packed/transferables';
import { type ReadRequest, readDataset } from './readDataset';

self.onmessage = ({ data }: MessageEvent<ReadRequest>) => {
  const answer = readDataset(data);
  self.postMessage(answer, { transfer: transferablesOf(answer) });
};
