import { type EdtfDate, type EdtfInterval, parseEdtf, parseEdtfInterval } from './edtf.ts';

function remembering<T>(parse: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const parsed = parse(text);
    known.set(text, parsed);
    return parsed;
  };
}

/** Reads EDTF as {@link parseEdtf} and {@link parseEdtfInterval} do, each text once: a dataset has few distinct dates. */
export interface EdtfMemo {
  date(text: string): EdtfDate | null;
  interval(text: string): EdtfInterval | null;
}

/** A memo that lasts as long as one pass over a dataset. */
export const edtfMemo = (): EdtfMemo => ({
  date: remembering(parseEdtf),
  interval: remembering(parseEdtfInterval),
});
