import { transferablesOf } from '../packed/transferables';
import { type QueryRequest, queryDesk } from './desk';

const answer = queryDesk();

self.onmessage = ({ data }: MessageEvent<QueryRequest>) => {
  const result = answer(data);
  if (result) self.postMessage(result, { transfer: transferablesOf(result) });
};
