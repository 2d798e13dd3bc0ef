import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import type { FirstPicture } from './drawAll.ts';
import { atlasHome, drawnPicture } from './drawnPicture.ts';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Where index.html wants the picture. */
const PLACE = '<!-- first picture -->';

/** A style sheet without comments and needless space. */
const short = (css: string) =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .trim();

/** Chunks that are fetched with the data, whose styles the picture needs at once. */
const STYLED = ['MapPanel', 'TimelineView', 'ReadingList'];

/**
 * Files of the styles that the home screen gets with its parts, in the order in which they are loaded.
 * @throws Error if there is no such chunk, or it has no styles
 */
function stylesOf(bundle: Rolldown.OutputBundle): readonly string[] {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (fileName: string) => {
    const chunk = bundle[fileName];
    if (seen.has(fileName) || chunk?.type !== 'chunk') return;
    seen.add(fileName);
    for (const each of chunk.imports) visit(each);
    for (const file of chunk.viteMetadata?.importedCss ?? []) files.add(file);
  };
  for (const name of STYLED) {
    const chunk = Object.values(bundle).find((each) => each.type === 'chunk' && each.name === name);
    if (!chunk) throw new Error(`The build has no chunk named "${name}".`);
    visit(chunk.fileName);
  }
  if (files.size === 0) throw new Error(`The chunks ${STYLED.join(' and ')} have no styles.`);
  return [...files];
}

/** Tags of the page's code as Vite writes them; the entry is the one script among them. */
const CODE =
  /<script type="module"[^>]* src="([^"]+)"[^>]*><\/script>|<link rel="modulepreload"[^>]* href="([^"]+)"[^>]*>/g;
const SHEET = /<link rel="stylesheet"[^>]* href="\.\/([^"]+)"[^>]*>/g;

const script = (file: string) => readFileSync(here(file), 'utf8').replace(/^\s*\/\/.*\n|^\s+/gm, '');

/** The page's code, the entry first. @throws Error if the page has not exactly one entry */
function codeOf(html: string): readonly string[] {
  const tags = [...html.matchAll(CODE)];
  const entries = tags.flatMap(([, entry]) => entry ?? []);
  if (entries.length !== 1)
    throw new Error(`index.html has ${entries.length} module scripts instead of one.`);
  return [...entries, ...tags.flatMap(([, , preload]) => preload ?? [])];
}

/** What the page with the picture is made of besides itself. */
export interface PictureFiles {
  /** Style sheets that the picture needs besides those of the page, in order. */
  readonly sheets: readonly string[];
  /** The content of a file of the build. */
  readonly contentOf: (file: string) => string;
  /** Addresses of the pictures in other languages than that of the page. */
  readonly addresses: Readonly<Record<string, string>>;
}

/**
 * The page with the picture in its first language in it. Nothing else has to arrive before that is painted: its style
 * sheets are in the page, and the code comes after it.
 *
 * @throws Error if the page has no place for it, or no code
 */
export function withPicture(
  html: string,
  { pages, land, css }: FirstPicture,
  { sheets, contentOf, addresses }: PictureFiles,
): string {
  if (!html.includes(PLACE)) throw new Error(`index.html has no ${PLACE}`);
  const [first] = Object.entries(pages);
  if (!first) throw new Error('There is no picture.');
  const [language, picture] = first;
  const files = new Set([...html.matchAll(SHEET)].flatMap(([, file]) => file ?? []).concat(sheets));
  const sheet = (file: string) => short(readFileSync(here(file), 'utf8'));
  // Parts that are loaded later find their style sheets mentioned, and don't fetch them again.
  const links = [...files].map((file) => `<link rel="stylesheet" crossorigin href="./${file}" disabled>`);
  const style = [...files].map(contentOf).concat(sheet('firstPicture.css'), css).join('');
  const start = script('start.js')
    .replace('CODE', () => JSON.stringify(codeOf(html)))
    .replace('PICTURES', () => JSON.stringify({ [language]: null, ...addresses }));
  const head = `<script>${start}</script>${links.join('')}<style>${style}</style><noscript><style>${sheet('noScript.css')}</style></noscript>`;
  const shared = `<svg class="first-defs" width="0" height="0" aria-hidden="true"><defs>${land}</defs></svg>`;
  const body = `${shared}<div id="first" lang="${language}">${picture}</div><script>${script('takeOver.js')}</script>`;
  return html
    .replace(CODE, '')
    .replace(SHEET, '')
    .replace('</head>', () => `${head}\n  </head>`)
    .replace(PLACE, () => body);
}

/** The pictures in other languages than that of the page as files of the build, by language. */
function otherPictures({ pages }: FirstPicture): ReadonlyMap<string, { fileName: string; source: string }> {
  const [, ...others] = Object.entries(pages);
  return new Map(
    others.map(([language, source]) => {
      const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
      return [language, { fileName: `assets/first-${language}-${hash}.html`, source }];
    }),
  );
}

/** The content of a style sheet of the build. @throws Error if there is no such file */
function styleOf(bundle: Rolldown.OutputBundle, file: string): string {
  const output = bundle[file];
  if (output?.type !== 'asset') throw new Error(`The build has no ${file}.`);
  return String(output.source).trim();
}

/** What a site of one's own tells this plugin: its picture, or null for none. */
export interface OwnPicture {
  readonly picture: FirstPicture | null;
}

/**
 * Vite plugin: the page arrives with its first view drawn for three windows, in one language; the other languages are in
 * files beside it. Not while developing.
 */
export function firstPicture(): Plugin {
  let drawing: Promise<FirstPicture> | null = null;
  /** Of the site of one's own that is built, if it is one. */
  let own: OwnPicture | undefined;
  return {
    name: 'first-picture',
    apply: 'build',
    configResolved({ plugins }) {
      own = plugins.find(({ name }) => name === 'own-site')?.api;
    },
    buildStart() {
      if (own) drawing = own.picture && Promise.resolve(own.picture);
      else drawing ??= drawnPicture(atlasHome());
      // Reported where it is awaited.
      drawing?.catch(() => undefined);
    },
    async transformIndexHtml(html, { bundle = {} }) {
      if (!drawing) return html;
      const picture = await drawing;
      const others = [...otherPictures(picture)];
      return withPicture(html, picture, {
        sheets: stylesOf(bundle),
        contentOf: (file) => styleOf(bundle, file),
        addresses: Object.fromEntries(others.map(([language, { fileName }]) => [language, `./${fileName}`])),
      });
    },
    async generateBundle() {
      if (!drawing) return;
      for (const file of otherPictures(await drawing).values()) this.emitFile({ type: 'asset', ...file });
    },
  };
}
