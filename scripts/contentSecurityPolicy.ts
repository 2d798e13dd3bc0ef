import type { Plugin } from 'vite';

/** Nothing from elsewhere, no inline script or style, no eval. */
export const POLICY = [
  "default-src 'self'",
  // Pictures made here: previews, QR codes, slides.
  "img-src 'self' blob: data:",
  // Large files are zipped aside.
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');

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
