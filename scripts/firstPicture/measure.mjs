// Measures the boxes of the built page that the first picture depends on, and writes them to boxes.json. Needed after a
// change of the home page's layout; e2e/firstPicture.spec.ts tells when. `npm run build && npm run measure`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findChromium } from '../browsers.mjs';
import { LANGUAGES } from '../languages.mjs';
import { MEASURED, MEASURED_BESIDE, WINDOWS } from './variants.mjs';

const server = await preview({ preview: { port: Number(process.env.PORT ?? 4519), strictPort: true } });
const found = findChromium();
const browser = await chromium.launch(found?.path ? { executablePath: found.path } : {});
const boxes = {};
try {
  for (const language of LANGUAGES)
    for (const { name, width, height } of WINDOWS) {
      const page = await browser.newPage({ viewport: { width, height }, locale: language });
      await page.goto(server.resolvedUrls?.local[0] ?? '');
      await page.locator('#root .leaflet-places-pane canvas').waitFor();
      await page.locator('#first').waitFor({ state: 'detached' });
      boxes[`${language}-${name}`] = await page.evaluate(
        (selectors) =>
          Object.fromEntries(
            selectors.map((selector) => {
              const element = document.querySelector(`#root ${selector}`);
              if (!element) throw new Error(`The page has no ${selector}`);
              const { x, y, width, height } = element.getBoundingClientRect();
              return [selector, [x, y, width, height, element.clientWidth, element.clientHeight]];
            }),
          ),
        name === 'narrow' ? MEASURED : [...MEASURED, ...MEASURED_BESIDE],
      );
      await page.close();
    }
} finally {
  await browser.close();
  await server.close();
}
const rows = Object.entries(boxes).map(([key, each]) => `  ${JSON.stringify(key)}: ${JSON.stringify(each)}`);
writeFileSync(fileURLToPath(new URL('boxes.json', import.meta.url)), `{\n${rows.join(',\n')}\n}\n`);
