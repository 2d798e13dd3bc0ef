import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a host answers with under a path. */
export interface Served {
  readonly body: string | Uint8Array;
  readonly type?: string;
  readonly status?: number;
  /** Address it passes on to. */
  readonly location?: string;
  /** Not shared with other sites. */
  readonly own?: boolean;
  /** Breaks off after so many bytes. */
  readonly until?: number;
  /** Waited for before a range is sent that begins at this byte. */
  wait?(first: number): Promise<void>;
}

/** A host of files on this machine, as another origin. */
export interface Host {
  readonly origin: string;
  /** Requests so far, as method and path. */
  readonly asked: readonly string[];
  serve(path: string, served: Served): void;
  close(): Promise<void>;
}

/** First and last byte a request asks for. */
function rangeOf(request: IncomingMessage, size: number): readonly [number, number] | null {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  return first === undefined ? null : [Number(first), Math.min(size - 1, last ? Number(last) : size - 1)];
}

async function answer(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  const { body, type = 'text/csv', status = 200, own = false, until } = served;
  const bytes = Buffer.from(body);
  if (!own) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'Range');
    response.setHeader('Access-Control-Expose-Headers', 'Content-Range, Content-Length');
  }
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end();
    return;
  }
  if (served.location !== undefined) {
    response.writeHead(302, { Location: served.location }).end();
    return;
  }
  const range = until === undefined && status === 200 ? rangeOf(request, bytes.length) : null;
  const [first, last] = range ?? [0, bytes.length - 1];
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', last - first + 1);
  if (range) response.setHeader('Content-Range', `bytes ${first}-${last}/${bytes.length}`);
  response.writeHead(range ? 206 : status);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  if (until !== undefined) {
    response.write(bytes.subarray(0, until), () => response.destroy());
    return;
  }
  await served.wait?.(first);
  response.end(bytes.subarray(first, last + 1));
}

export async function startHost(): Promise<Host> {
  const files = new Map<string, Served>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(`${request.method} ${path}`);
    answer(request, response, files.get(path) ?? { status: 404, body: 'not here' }).catch(() =>
      response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    serve: (path, served) => files.set(path, served),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
