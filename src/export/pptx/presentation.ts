import type { Deck } from '../../core/deck.ts';
import type { Theme } from '../../core/viewState.ts';
import { PALETTES } from '../../scene/palette.ts';
import { Colours } from './colours.ts';
import { layoutPath, PAGE_LAYOUTS } from './layouts.ts';
import { layoutPart, type MasterLook, masterPart } from './master.ts';
import { NOTES_PAGE, notesMasterPart, notesPart } from './notes.ts';
import { Package, Relations } from './package.ts';
import type { Page, PageLook } from './page.ts';
import { emu, PAGE } from './sheet.ts';
import { plainLevels } from './styles.ts';
import { themePart } from './theme.ts';
import { el, escaped, part, plainPart } from './xml.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const kind = (name: string) => `${OFFICE}.presentationml.${name}+xml`;
const THEME = `${OFFICE}.theme+xml`;
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';
/** First id of a slide. */
const FIRST_ID = 256;
const NO_TABLE_STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

/** A presentation while its pages are added. */
export class Presentation {
  readonly parts = new Package();
  readonly #pages: string[] = [];

  constructor(
    private readonly deck: Deck,
    private readonly theme: Theme,
    private readonly look: PageLook,
  ) {}

  /** How many pages it has. */
  get count(): number {
    return this.#pages.length;
  }

  /** Adds a page, whose pictures have been rendered, with its notes. */
  add(page: Page, notes: string): void {
    const number = this.#pages.length + 1;
    const path = `ppt/slides/slide${number}.xml`;
    if (notes !== '') {
      const notesPath = `ppt/notesSlides/notesSlide${number}.xml`;
      const relations = new Relations();
      relations.add('notesMaster', NOTES_MASTER);
      relations.add('slide', path);
      page.relations.add('notesSlide', notesPath);
      this.parts.add(notesPath, kind('notesSlide'), notesPart(notes, this.look.language), relations);
    }
    this.parts.add(path, kind('slide'), String(page), page.relations);
    this.#pages.push(path);
  }

  /** The file. */
  async write(): Promise<Blob> {
    this.#addMaster();
    this.#addNotesMaster();
    const relations = new Relations();
    const master = relations.add('slideMaster', MASTER);
    const notesMaster = relations.add('notesMaster', NOTES_MASTER);
    const pages = this.#pages.map((path) => relations.add('slide', path));
    relations.add('theme', 'ppt/theme/theme1.xml');
    this.#addSettings(relations);
    const presentation = part(
      'p:presentation',
      { saveSubsetFonts: 1, autoCompressPictures: 0 },
      el('p:sldMasterIdLst', {}, el('p:sldMasterId', { id: 2_147_483_648, 'r:id': master })),
      el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': notesMaster })),
      el('p:sldIdLst', {}, ...pages.map((id, i) => el('p:sldId', { id: FIRST_ID + i, 'r:id': id }))),
      el('p:sldSz', { cx: emu(PAGE.width), cy: emu(PAGE.height) }),
      el('p:notesSz', { cx: emu(NOTES_PAGE.width), cy: emu(NOTES_PAGE.height) }),
      el('p:defaultTextStyle', {}, plainLevels(this.look.palette, this.look.colours)),
    );
    this.parts.add('ppt/presentation.xml', kind('presentation.main'), presentation, relations);
    this.#addProperties();
    return this.parts.write();
  }

  #addMaster(): void {
    const { deck, theme, parts } = this;
    const look: MasterLook = { ...this.look, theme };
    const own = new Relations();
    const layouts = PAGE_LAYOUTS.map(({ name }) => own.add('slideLayout', layoutPath(name)));
    own.add('theme', 'ppt/theme/theme1.xml');
    parts.add('ppt/theme/theme1.xml', THEME, themePart(look.palette, theme, deck.theme ?? {}));
    parts.add(MASTER, kind('slideMaster'), masterPart(layouts, look), own);
    for (const layout of PAGE_LAYOUTS) {
      const relations = new Relations();
      relations.add('slideMaster', MASTER);
      parts.add(layoutPath(layout.name), kind('slideLayout'), layoutPart(layout, look), relations);
    }
  }

  /** Pages of notes are printed: their ground is white in any theme. */
  #addNotesMaster(): void {
    const { deck, look, parts } = this;
    const own = new Relations();
    own.add('theme', 'ppt/theme/theme2.xml');
    parts.add('ppt/theme/theme2.xml', THEME, themePart(PALETTES.light, 'light', deck.theme ?? {}));
    const xml = notesMasterPart(new Colours(PALETTES.light), look.language);
    parts.add(NOTES_MASTER, kind('notesMaster'), xml, own);
  }

  #addSettings(relations: Relations): void {
    const settings = [
      ['presProps', part('p:presentationPr', {})],
      ['viewProps', part('p:viewPr', {})],
    ] as const;
    for (const [name, xml] of settings) {
      relations.add(name, `ppt/${name}.xml`);
      this.parts.add(`ppt/${name}.xml`, kind(name), xml);
    }
    const names = { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main' };
    relations.add('tableStyles', 'ppt/tableStyles.xml');
    this.parts.add(
      'ppt/tableStyles.xml',
      kind('tableStyles'),
      plainPart('a:tblStyleLst', { ...names, def: NO_TABLE_STYLE }),
    );
  }

  /** Title, author and language, for file managers and readers. */
  #addProperties(): void {
    const { deck, parts } = this;
    const core = plainPart(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      el('dc:title', {}, escaped(deck.title)),
      el('dc:creator', {}, escaped(deck.author)),
      el('dc:language', {}, escaped(deck.language)),
    );
    const app = plainPart(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      el('Application', {}, 'Accord Atlas'),
      el('Slides', {}, String(this.#pages.length)),
    );
    parts.add('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml', core);
    parts.add('docProps/app.xml', `${OFFICE}.extended-properties+xml`, app);
    const relations = new Relations();
    relations.add('officeDocument', 'ppt/presentation.xml');
    relations.add(
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    );
    relations.add('extended-properties', 'docProps/app.xml');
    parts.relate('', relations);
  }
}
