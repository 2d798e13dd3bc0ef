import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv',
};
const CROSS_ORIGIN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Content-Range, Content-Length',
  'Access-Control-Allow-Headers': 'Range',
};
const PACKED = new Set(['.html', '.js', '.css', '.json', '.svg']);

const pack = promisify(gzip);
const packedFiles = new Map();

/** A file compressed, once per version: a static host doesn't compress again for each visitor. */
function packed(file, { mtimeMs }) {
  const key = `${file} ${mtimeMs}`;
  if (!packedFiles.has(key))
    packedFiles.set(
      key,
      readFile(file).then((bytes) => pack(bytes, { level: 6 })),
    );
  return packedFiles.get(key);
}

/**
 * Serves the files of several folders like a static host, with gzip for text; a file is taken from the first folder
 * that has it. Resolves to the listening server.
 */
export function serve(folders, port) {
  const server = createServer(async ({ url, headers, method }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname)).replace(
      /\/$/,
      '/index.html',
    );
    for (const folder of folders) {
      const file = join(folder, path);
      const found = file.startsWith(folder) && (await stat(file).catch(() => null));
      if (!found?.isFile()) continue;
      const type = extname(file);
      if (method === 'OPTIONS') {
        response.writeHead(204, CROSS_ORIGIN).end();
        return;
      }
      const common = {
        'Content-Type': TYPES[type] ?? 'application/octet-stream',
        ...CROSS_ORIGIN,
      };
      const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [];
      if (first !== undefined) {
        const [start, end] = [Number(first), Math.min(Number(last), found.size - 1)];
        response.writeHead(206, {
          ...common,
          'Content-Range': `bytes ${start}-${end}/${found.size}`,
          'Content-Length': end - start + 1,
        });
        createReadStream(file, { start, end }).pipe(response);
        return;
      }
      const packs = PACKED.has(type) && String(headers['accept-encoding']).includes('gzip');
      if (packs) {
        const content = await packed(file, found);
        response
          .writeHead(200, { ...common, 'Content-Encoding': 'gzip', 'Content-Length': content.length })
          .end(content);
        return;
      }
      response.writeHead(200, { ...common, 'Content-Length': found.size });
      createReadStream(file).pipe(response);
      return;
    }
    response.writeHead(404).end();
  });
  return new Promise((resolve) => server.listen(port, () => resolve(server)));
}
