// Draws the icons of the installed atlas, public/icons/*.png, from public/favicon.svg: `npm run build:icons`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from './browsers.mjs';

const favicon = readFileSync('public/favicon.svg', 'utf8');
/** For systems that cut icons to a shape of theirs: the colour reaches the edges, and the drawing stays in the middle. */
const maskable = favicon
  .replace('viewBox="0 0 32 32"', 'viewBox="-5 -5 42 42"')
  .replace(/<rect[^>]*>/, (rect) =>
    rect.replace('width="32" height="32" rx="7"', 'x="-5" y="-5" width="42" height="42"'),
  );
const icons = [
  ['icon-192', favicon, 192],
  ['icon-512', favicon, 512],
  ['icon-maskable-512', maskable, 512],
];

const found = findChromium();
const browser = await chromium.launch(found?.path ? { executablePath: found.path } : {});
mkdirSync('public/icons', { recursive: true });
for (const [name, svg, size] of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const source = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await page.setContent(`<body style="margin:0"><img width="${size}" height="${size}" src="${source}">`);
  writeFileSync(`public/icons/${name}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
