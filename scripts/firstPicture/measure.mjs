// Measures the boxes of the built page that the first picture depends on, and writes them to boxes.json. Needed after a
// change of the home page's layout; e2e/firstPicture.spec.ts tells when. `npm run build && npm run measure`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '../languages.mjs';
import { measuredBoxes } from './measured.mjs';

const boxes = await measuredBoxes(fileURLToPath(new URL('../../dist', import.meta.url)), LANGUAGES);
const rows = Object.entries(boxes).map(([key, each]) => `  ${JSON.stringify(key)}: ${JSON.stringify(each)}`);
writeFileSync(fileURLToPath(new URL('boxes.json', import.meta.url)), `{\n${rows.join(',\n')}\n}\n`);
