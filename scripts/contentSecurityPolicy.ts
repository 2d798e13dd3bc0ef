import type { Plugin } from 'vite';

/** Nothing from elsewhere, no inline script or style, no eval. */
const POLICY = [
  "default-src 'self'",
  // Pictures made here: previews, QR codes, slides.
  "img-src 'self' blob: data:",
  // Large files are zipped aside.
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');

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
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        const path = (request.url ?? '').replace(/[?#].*$/, '');
        response.setHeader('Content-Security-Policy', IMPORT_WORKER.test(path) ? IMPORT_POLICY : POLICY);
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
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}
