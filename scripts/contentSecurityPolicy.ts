import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const INLINE_SCRIPT = /<script>([\s\S]*?)<\/script>/g;

/** The scripts of a page, as a policy names them. */
const hashes = (html: string): readonly string[] =>
  [...html.matchAll(INLINE_SCRIPT)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );

/** Nothing from elsewhere, no script but files and what stands in the page itself, no inline style, no eval. */
const policyOf = (html: string): string =>
  [
    "default-src 'self'",
    ["script-src 'self'", ...hashes(html)].join(' '),
    // Pictures made here: previews, QR codes, slides.
    "img-src 'self' blob: data:",
    // Large files are zipped aside.
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');

/** Who may frame the page: its embedded view anybody, else nobody but this site. Browsers take it from a header alone. */
const framingPolicy = (isEmbedded: boolean) => `frame-ancestors ${isEmbedded ? '*' : "'self'"}`;

/**
 * A worker has the policy its own file is sent with. The one that opens data is started when somebody opens some, and
 * fetches from an address only after asking; it unpacks some Parquet files by WebAssembly.
 */
const IMPORT_POLICY = [
  "default-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
].join('; ');

const IMPORT_WORKER = /\/assets\/import\.worker-[^/]+\.js$/;

/** Vite plugin: sends the policies from the preview server. */
export function sendPolicies(): Plugin {
  return {
    name: 'send-policies',
    configurePreviewServer: ({ middlewares, config }) => {
      const policy = policyOf(readFileSync(`${config.build.outDir}/index.html`, 'utf8'));
      middlewares.use((request, response, next) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
        const framing = framingPolicy(searchParams.get('embed') === '1');
        response.setHeader(
          'Content-Security-Policy',
          IMPORT_WORKER.test(pathname) ? IMPORT_POLICY : `${policy}; ${framing}`,
        );
        response.setHeader('X-Content-Type-Options', 'nosniff');
        next();
      });
    },
  };
}

/** Vite plugin: writes the policy into the built page (the development server needs inline styles). */
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
