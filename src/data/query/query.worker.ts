import { transferablesOf } from '../packed/transferables.ts';
import { type QueryRequest, queryDesk } from './desk.ts';

const answer = queryDesk();

self.onmessage = ({ data }: MessageEvent<QueryRequest>) => {
  const result = answer(data);
  if (result) self.postMessage(result, { transfer: transferablesOf(result) });
};
