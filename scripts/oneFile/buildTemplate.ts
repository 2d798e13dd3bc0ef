import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import react from '@vitejs/plugin-react';
import { build, type Plugin, type Rolldown } from 'vite';
import { LANGUAGES } from '../../src/core/viewState.ts';
import { encodeBlock } from '../../src/oneFile/payload.ts';
import { buildShims } from '../buildShims.ts';
import { checkedDatasets } from '../checkedDatasets.ts';
import { classNames } from '../classNames.ts';
import { CONSTANTS } from '../constants.ts';
import { compileMessages, icuMessages } from '../icuMessages.ts';
import { PAGE } from './page.ts';

/** What the template of a site of one's own has in place of the atlas's own. */
export interface OwnTemplate {
  readonly plugins: readonly Plugin[];
  /** The text of a catalogue of messages, from that of the atlas. */
  catalogue(text: string, language: string): string;
}

const ATLAS: OwnTemplate = { plugins: [], catalogue: (text) => text };

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Parts of the atlas that are of no use in one file, or too large for it. Nothing in it may show them. */
const LEFT_OUT =
  /\/(open|import|export\/(docx|pptx|video)|briefing\/(editor|watch)|data\/(kept|layers))\/|\/i18n\/\w+\.ts$|\/(Briefings|NewVersion|OpenPart|AddressPage|MissingData|oneFileOf|xlsx|packageOf)\.tsx?$/;

/** Vite plugin: imports on demand of what is left out bring nothing. */
function leaveOut(): Plugin {
  return {
    name: 'leave-out',
    enforce: 'pre',
    resolveDynamicImport: (target, importer) =>
      typeof target === 'string' &&
      target.startsWith('.') &&
      LEFT_OUT.test(join(dirname(importer ?? ''), target))
        ? { id: '\0left-out' }
        : null,
    load: (id) => (id === '\0left-out' ? 'export {};' : null),
  };
}

/** Vite plugin: no workers. What asks for one does the work on the page, as where a worker can't start. */
function noWorkers(): Plugin {
  const WORKER = /new Worker\(new URL\([^)]*\), \{ type: 'module' \}\)/g;
  return {
    name: 'no-workers',
    enforce: 'pre',
    transform: (code, id) =>
      id.startsWith(`${ROOT}src/`) && code.includes('new Worker(')
        ? { code: code.replace(WORKER, "(() => { throw new Error('no workers'); })()"), map: null }
        : null,
  };
}

/** The code without what would end a script element or begin a comment in it; within strings and patterns it means the same. */
export function escapeScript(code: string): string {
  const escaped = code.replace(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '\\x3C!--');
  // Throws where an escape has broken the code.
  new Script(escaped);
  return escaped;
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing but the scripts and styles of the file itself, and pictures that it makes. */
const policyOf = (scripts: readonly string[], styles: string) =>
  [
    "default-src 'none'",
    ['script-src', ...scripts.map(hashOf)].join(' '),
    `style-src ${hashOf(styles)}`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const bundleOutput = async ({ plugins }: OwnTemplate) =>
  (await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    // All code comes in one piece, and none of it is fetched.
    define: {
      ...CONSTANTS,
      ONE_FILE: 'true',
      'import.meta.url': '""',
      'import.meta.resolve': 'undefined',
    },
    plugins: [...plugins, leaveOut(), noWorkers(), icuMessages(), react(), checkedDatasets(), buildShims()],
    css: { modules: { generateScopedName: classNames(`${ROOT}src`) } },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      cssCodeSplit: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: `${ROOT}src/mainOneFile.tsx`,
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput;

async function bundle(own: OwnTemplate): Promise<{ readonly code: string; readonly styles: string }> {
  const built = await bundleOutput(own);
  let [code, styles] = ['', ''];
  for (const file of built.output)
    if (file.type === 'chunk') code += file.code;
    else if (file.fileName.endsWith('.css')) styles += String(file.source);
    else throw new Error(`One HTML file cannot refer to ${file.fileName}.`);
  if (styles.includes('</')) throw new Error('The styles of one HTML file may not contain "</".');
  return { code: escapeScript(code), styles };
}

/** Messages that the code for the first view has already, in English. */
const FIRST_ENGLISH = new Set(['app', 'core', 'facets', 'map', 'timeline'].map((name) => `${name}.json`));

/** Compiled messages of all languages that are not in the code, where Russian would take two bytes a letter. */
const catalogues = ({ catalogue }: OwnTemplate) =>
  Object.fromEntries(
    LANGUAGES.map((language) => {
      const folder = `${ROOT}src/i18n/${language}`;
      const files = readdirSync(folder).filter((name) => language !== 'en' || !FIRST_ENGLISH.has(name));
      const messages = files.map((name) =>
        compileMessages(catalogue(readFileSync(join(folder, name), 'utf8'), language)),
      );
      return [language, Object.assign({}, ...messages)];
    }),
  );

/** The bundle for production, also where a development server is running. */
async function productionBundle(own: OwnTemplate) {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    return await bundle(own);
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/** Builds the template that one HTML file is made from: the whole page, with places for what it shows. */
export async function buildTemplate(own = ATLAS): Promise<string> {
  const { code, styles } = await productionBundle(own);
  const guard = escapeScript(readFileSync(`${ROOT}scripts/oneFile/guard.js`, 'utf8'));
  const icon = readFileSync(`${ROOT}public/favicon.svg`).toString('base64');
  const parts: Readonly<Record<string, string>> = {
    policy: policyOf([guard, code], styles),
    icon: `data:image/svg+xml;base64,${icon}`,
    guard,
    styles,
    code,
    languages: await encodeBlock(catalogues(own)),
  };
  return PAGE.replace(/__(\w+?)__/g, (_, name: string) => parts[name] ?? '');
}
