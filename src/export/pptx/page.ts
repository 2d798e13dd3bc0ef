import type { Translate } from '../../core/names.ts';
import { unwritable } from '../../core/plainText.ts';
import type { Palette } from '../../scene/palette.ts';
import type { Colours } from './colours.ts';
import { layoutPath, type PageLayout, type Placeholder } from './layouts.ts';
import { endingOf, type Package, Relations } from './package.ts';
import { group, type Naming, type Shape } from './shapes.ts';
import { el, part } from './xml.ts';

/** What all pages of a file are drawn with. */
export interface PageLook {
  readonly palette: Palette;
  readonly colours: Colours;
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** Font families of pictures, as in CSS: those of the theme. */
  readonly family: string;
  readonly t: Translate;
}

/** A picture of a page that must be rendered before the page can be written. */
export interface Pending {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Whether Office gets the SVG too. */
  readonly isVector: boolean;
  /** The picture itself, if it needs no rendering. */
  readonly data?: string | undefined;
  /** Relations of the picture, and of its SVG; set when it has been rendered. */
  png: string;
  vector: string;
}

/** A page while it is being drawn. */
export class Page {
  readonly relations = new Relations();
  readonly shapes: Shape[] = [];
  readonly pending: Pending[] = [];
  /** XML of the fill of its ground; '' for that of its layout. */
  ground = '';
  /** Where its foot leads to. */
  link: Naming['link'];
  /** What it shows, in a sentence; '' if it shows no view. */
  sentence = '';
  readonly #signs = new Set<string>();
  readonly #free: Placeholder[];

  constructor(
    readonly layout: PageLayout,
    readonly look: PageLook,
  ) {
    this.relations.add('slideLayout', layoutPath(layout.name));
    this.#free = [...layout.placeholders];
  }

  /** The characters in its texts that the file can't hold. */
  get signs(): readonly string[] {
    return [...this.#signs];
  }

  /** Notes the characters of a text that the file can't hold. */
  see(text: string): void {
    for (const sign of unwritable([text])) this.#signs.add(sign);
  }

  /** The first placeholder for something that nothing has filled yet; null if there is none. */
  fill(role: Placeholder['role']): Placeholder | null {
    const at = this.#free.findIndex((each) => each.role === role);
    return at < 0 ? null : (this.#free.splice(at, 1)[0] ?? null);
  }

  /**
   * Renders its pictures into the file.
   * @throws the error of a picture that can't be drawn
   */
  async render(
    file: Package,
    rasterise: (svg: string, width: number, height: number) => Promise<string>,
  ): Promise<void> {
    for (const each of this.pending) {
      const png = each.data ?? (await rasterise(each.svg, each.width, each.height));
      if (!endingOf(png)) throw new Error('Not a picture');
      each.png = this.relations.add('image', file.addPicture(png));
      if (each.isVector) each.vector = this.relations.add('image', file.addSvg(each.svg));
    }
  }

  /** The page as a part of the file. */
  toString(): string {
    let id = 1;
    const shapes = this.shapes.map((shape) => shape.write(() => ++id)).join('');
    const background =
      this.ground === '' ? '' : el('p:bg', {}, el('p:bgPr', {}, this.ground, el('a:effectLst')));
    return part(
      'p:sld',
      {},
      el('p:cSld', {}, background, el('p:spTree', {}, group(1, { name: '' }, null, shapes))),
      el('p:clrMapOvr', {}, el('a:masterClrMapping')),
    );
  }
}
