import { isoOfMoment } from '../isoTime.ts';
import type { Cell, CellColumn } from '../table.ts';
import { textOfBytes } from '../textSpans.ts';

/** A moment as ISO text, or the raw number if it is out of the range of Date. */
function momentOf(milliseconds: number, raw: bigint | number): string {
  return isoOfMoment(milliseconds) ?? String(raw);
}

/** Converts a time to whole larger units, rounding down, so that no moment moves into the next day. */
function roundedDown(value: bigint, smaller: bigint): number {
  const rest = value % smaller;
  return Number((value - rest) / smaller) - (rest < 0n ? 1 : 0);
}

/** Converters that turn the values of a Parquet file into text as they are decoded. */
export const PARSERS = {
  timestampFromMilliseconds: (value: bigint) => momentOf(Number(value), value),
  timestampFromMicroseconds: (value: bigint) => momentOf(roundedDown(value, 1_000n), value),
  timestampFromNanoseconds: (value: bigint) => momentOf(roundedDown(value, 1_000_000n), value),
  dateFromDays: (days: number) => momentOf(days * 86_400_000, days),
  stringFromBytes: (bytes: Uint8Array | undefined) => bytes && textOfBytes(bytes),
  jsonFromBytes: (bytes: Uint8Array | undefined) => bytes && textOfBytes(bytes),
};

function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return numberOfBigInt(value);
  return value instanceof Uint8Array ? textOfBytes(value) : value;
}

function numberOfBigInt(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

/** A decoded Parquet value as a cell: lists of texts and numbers stay lists, other nested values become JSON text. */
export function cellOfParquet(value: unknown): Cell {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isNaN(value) ? null : value;
    case 'bigint':
      return numberOfBigInt(value);
    case 'object':
      return value === null ? null : cellOfNested(value);
    default:
      return null;
  }
}

function cellOfNested(value: object): Cell {
  if (value instanceof Uint8Array) return textOfBytes(value);
  if (Array.isArray(value)) {
    const items = value.map(cellOfParquet);
    if (items.every((item) => typeof item === 'string' || typeof item === 'number')) return items.map(String);
  }
  return JSON.stringify(value, plain);
}

/** A column of decoded values as cells; columns of 32-bit integers and floating-point numbers are kept as they are. */
export function cellsOfParquet(values: ArrayLike<unknown>): CellColumn {
  if (values instanceof Int32Array || values instanceof Uint32Array) return values;
  return Array.from(values, cellOfParquet);
}
