import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const INLINE_SCRIPT = /<script>([\s\S]*?)<\/script>/g;
const INLINE_STYLE = /<style>([\s\S]*?)<\/style>/g;

/** The inline scripts or style sheets of a page, as a policy names them. */
const hashes = (html: string, inline: RegExp): readonly string[] =>
  [...html.matchAll(inline)].map(
    ([, content = '']) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`,
  );

/** Allows nothing from other origins, no scripts and styles but files and the page's own inline ones, no `style` attributes, no eval. */
const policyOf = (html: string): string =>
  [
    "default-src 'self'",
    ["script-src 'self'", ...hashes(html, INLINE_SCRIPT)].join(' '),
    ["style-src 'self'", ...hashes(html, INLINE_STYLE)].join(' '),
    // Pictures made by the page: previews, QR codes, slides.
    "img-src 'self' blob: data:",
    // Large files are zipped in a worker.
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');

/** Who may frame the page: anyone with `?embed=1`, otherwise this site only. Browsers ignore it in a meta element. */
const framingPolicy = (isEmbedded: boolean) => `frame-ancestors ${isEmbedded ? '*' : "'self'"}`;

/**
 * A worker gets the policy its own file is sent with. The import worker starts when someone opens data; it fetches from
 * other addresses, after asking, and unpacks some Parquet files with WebAssembly.
 */
const IMPORT_POLICY = [
  "default-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
].join('; ');

const IMPORT_WORKER = /(^|\/)assets\/import\.worker-[^/]+\.js$/;
const WORKER = /(^|\/)assets\/[^/]*worker-[^/]+\.js$/i;
/** Browsers ask for it anew each time, to find new versions of the atlas. */
const SERVICE_WORKER = 'sw.js';

/** The policy that the file at `path` is sent with, beside a page of this HTML. */
function sentPolicy(path: string, html: string, isEmbedded = false): string {
  if (IMPORT_WORKER.test(path)) return IMPORT_POLICY;
  if (path.endsWith(`/${SERVICE_WORKER}`)) return "default-src 'self'";
  return `${policyOf(html)}; ${framingPolicy(isEmbedded)}`;
}

/**
 * The headers of a build, in the format of Netlify and Cloudflare Pages. Hosts join the values of all paths that match,
 * and a browser enforces every one of them, so each path with a policy is named in full. A path cannot tell `?embed=1`
 * apart.
 */
function headersFile(html: string, files: readonly string[]): string {
  const withPolicy = [
    '/',
    '/index.html',
    `/${SERVICE_WORKER}`,
    ...files.filter((file) => WORKER.test(file)).map((file) => `/${file}`),
  ];
  return [
    ['/*', '  X-Content-Type-Options: nosniff'],
    ['/assets/*', '  Cache-Control: public, max-age=31536000, immutable'],
    [`/${SERVICE_WORKER}`, '  Cache-Control: no-cache'],
    ...withPolicy.map((path) => [path, `  Content-Security-Policy: ${sentPolicy(path, html)}`]),
  ]
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** Vite plugin: sends the policies from the preview server, and writes them to `_headers` for hosts that read it. */
export function sendPolicies(): Plugin {
  return {
    name: 'send-policies',
    enforce: 'post',
    configurePreviewServer: ({ middlewares, config }) => {
      const html = readFileSync(`${config.build.outDir}/index.html`, 'utf8');
      middlewares.use((request, response, next) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
        const isEmbedded = searchParams.get('embed') === '1';
        response.setHeader('Content-Security-Policy', sentPolicy(pathname, html, isEmbedded));
        response.setHeader('X-Content-Type-Options', 'nosniff');
        if (pathname.endsWith(`/${SERVICE_WORKER}`)) response.setHeader('Cache-Control', 'no-cache');
        next();
      });
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('The build has no index.html to take the policy from.');
        const source = headersFile(String(page.source), Object.keys(bundle));
        this.emitFile({ type: 'asset', fileName: '_headers', source });
      },
    },
  };
}

/** Vite plugin: writes the policy into the built page. Not while developing, which needs inline styles. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: (html) => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policyOf(html) },
        injectTo: 'head-prepend',
      },
    ],
  };
}
