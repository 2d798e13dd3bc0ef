import type { DatasetProblem } from '../semantics.ts';
import { carriedFile } from './carried.ts';

/** Why a file could not be loaded; each has its own message and the same remedy: try again. */
export type LoadFault = 'missing' | 'refused' | 'server' | 'network' | 'timeout' | 'truncated' | 'not-json';

/** A file that could not be loaded. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  constructor(
    readonly fault: LoadFault,
    /** Address of the file, relative to the page. */
    readonly path: string,
    /** HTTP status, if there was a response. */
    readonly status: number | null = null,
  ) {
    super(`${path}: ${fault}${status === null ? '' : ` (${status})`}`);
  }
}

/** A file that is JSON but not a dataset. */
export class InvalidDatasetError extends Error {
  override readonly name = 'InvalidDatasetError';
  constructor(
    readonly path: string,
    /** The first problems, of `count` in all. */
    readonly problems: readonly DatasetProblem[],
    /** Total number of problems. */
    readonly count: number,
  ) {
    super(`${path}: ${count} problems`);
  }
}

/** Milliseconds without new data after which loading is given up. */
export const LOAD_TIMEOUT = 30_000;

function faultOfStatus(status: number): LoadFault {
  if (status === 404 || status === 410) return 'missing';
  return status === 429 || status >= 500 ? 'server' : 'refused';
}

/** Truncated JSON parses up to its last character; other bad JSON fails earlier. */
function looksTruncated(text: string): boolean {
  const body = text.trimEnd();
  return /^[[{]/.test(body.trimStart()) && !/[\]}]$/.test(body);
}

/**
 * Parses JSON.
 * @throws LoadError if the text isn't JSON. An HTML page counts as a missing file, since some servers answer every
 * address with their front page.
 */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (/^\s*<(!doctype|html)/i.test(text)) throw new LoadError('missing', path, 200);
    throw new LoadError(looksTruncated(text) ? 'truncated' : 'not-json', path);
  }
}

/** Callbacks for a file while it loads. */
export interface LoadCallbacks {
  /** Content length in bytes if the server sends it, before any part; if compressed, it is less than the file's. */
  onLength?(bytes: number): void;
  onPart?(part: Uint8Array): void;
}

/** Aborts when no data has arrived for {@link LOAD_TIMEOUT}. */
class Patience {
  readonly #controller = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.heard();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  heard(): void {
    this.end();
    this.#timer = setTimeout(() => this.#controller.abort(), LOAD_TIMEOUT);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

async function partsOf(
  response: Response,
  incoming: LoadCallbacks,
  patience: Patience,
): Promise<readonly Uint8Array[]> {
  const parts: Uint8Array[] = [];
  const reader = response.body?.getReader();
  for (;;) {
    const part = (await reader?.read())?.value;
    if (!part) return parts;
    patience.heard();
    parts.push(part);
    incoming.onPart?.(part);
  }
}

/** A file that the page carries. @throws LoadError if it doesn't */
function partsCarried(path: string): readonly Uint8Array[] {
  const text = carriedFile(path);
  if (text === undefined) throw new LoadError('missing', path);
  return [new TextEncoder().encode(text)];
}

/**
 * Fetches a file served with the page, in the parts in which it arrives.
 * @throws LoadError with the fault named; the caller's abort passes through.
 */
export async function fetchParts(
  path: string,
  signal: AbortSignal,
  incoming: LoadCallbacks = {},
): Promise<readonly Uint8Array[]> {
  if (ONE_FILE) return partsCarried(path);
  const patience = new Patience();
  try {
    const response = await fetch(path, { signal: AbortSignal.any([signal, patience.signal]) });
    if (!response.ok) throw new LoadError(faultOfStatus(response.status), path, response.status);
    patience.heard();
    incoming.onLength?.(Number(response.headers.get('Content-Length') ?? 0));
    return await partsOf(response, incoming, patience);
  } catch (error) {
    if (signal.aborted || error instanceof LoadError) throw error;
    throw new LoadError(patience.signal.aborted ? 'timeout' : 'network', path);
  } finally {
    patience.end();
  }
}

/** Joins the parts of a file. */
export function joined(parts: readonly Uint8Array[]): ArrayBuffer {
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes.buffer;
}

/**
 * Fetches and parses a JSON file served with the page.
 * @throws LoadError with the fault named; the caller's abort passes through.
 */
export const fetchJson = async (path: string, signal: AbortSignal): Promise<unknown> =>
  parseJson(new TextDecoder().decode(joined(await fetchParts(path, signal))), path);

const RETRIED: readonly LoadFault[] = ['server', 'network'];

/** Whether to retry automatically: at most twice, and only after faults that may be temporary. */
export const mayRetry = (failures: number, error: unknown): boolean =>
  failures < 2 && error instanceof LoadError && RETRIED.includes(error.fault);

/** Milliseconds before try number `failures + 1`: 0.5 s, 1 s … at most 8 s. */
export const retryDelay = (failures: number): number => Math.min(8000, 500 * 2 ** failures);
