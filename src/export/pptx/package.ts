import JSZip from 'jszip';
import { el, plainPart } from './xml.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** Kinds of media by the ending of their files. */
const MEDIA = { png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif', svg: 'image/svg+xml' } as const;
type Ending = keyof typeof MEDIA;

interface Relation {
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** What a part of the file refers to. */
export class Relations {
  readonly #all: Relation[] = [];

  /** Adds a relation to another part, by its path, or to an address; returns its id. The same one is added once. */
  add(type: string, target: string, isExternal = false): string {
    const at = this.#all.findIndex((each) => each.type === type && each.target === target);
    if (at >= 0) return `rId${at + 1}`;
    return `rId${this.#all.push({ type, target, isExternal })}`;
  }

  get isEmpty(): boolean {
    return this.#all.length === 0;
  }

  toString(): string {
    return plainPart(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      ...this.#all.map(({ type, target, isExternal }, i) =>
        el('Relationship', {
          Id: `rId${i + 1}`,
          Type: type.includes(':') ? type : `${RELATIONS}/${type}`,
          Target: isExternal ? target : `/${target}`,
          TargetMode: isExternal ? 'External' : undefined,
        }),
      ),
    );
  }
}

/** A file of Office: parts with their kinds and relations. */
export class Package {
  readonly #zip = new JSZip();
  readonly #kinds: string[] = [];
  readonly #pictures = new Map<string, string>();
  #media = 0;

  /** Adds a part. `kind`: its content type. */
  add(path: string, kind: string, xml: string, relations?: Relations): void {
    this.#zip.file(path, xml);
    this.#kinds.push(el('Override', { PartName: `/${path}`, ContentType: kind }));
    if (relations && !relations.isEmpty) this.relate(path, relations);
  }

  /** Writes the relations of a part; those of the file itself if the path is ''. */
  relate(path: string, relations: Relations): void {
    const slash = path.lastIndexOf('/') + 1;
    this.#zip.file(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`, String(relations));
  }

  /** Adds an SVG file; returns its path. */
  addSvg(svg: string): string {
    const path = this.#mediaPath('svg');
    this.#zip.file(path, svg);
    return path;
  }

  /**
   * Adds a picture given as a `data:` address of a kind that Office reads, once; returns its path.
   * @throws if it is of another kind
   */
  addPicture(data: string): string {
    const known = this.#pictures.get(data);
    if (known !== undefined) return known;
    const ending = endingOf(data);
    if (!ending) throw new Error(`No picture for Office: ${data.slice(0, 40)}`);
    const path = this.#mediaPath(ending);
    this.#zip.file(path, data.slice(data.indexOf(',') + 1), { base64: true });
    this.#pictures.set(data, path);
    return path;
  }

  #mediaPath(ending: Ending): string {
    this.#media++;
    return `ppt/media/image${this.#media}.${ending}`;
  }

  /** The file. */
  async write(): Promise<Blob> {
    const kinds = [
      el('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      el('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...Object.entries(MEDIA).map(([Extension, ContentType]) => el('Default', { Extension, ContentType })),
      ...this.#kinds,
    ];
    this.#zip.file(
      '[Content_Types].xml',
      plainPart('Types', { xmlns: `${PACKAGE}/content-types` }, ...kinds),
    );
    return this.#zip.generateAsync({ type: 'blob', compression: 'DEFLATE', mimeType: PRESENTATION });
  }
}

/** The ending of the file of a `data:` address in Base64; undefined if Office can't read that kind of picture. */
export function endingOf(data: string): Exclude<Ending, 'svg'> | undefined {
  const kind = /^data:image\/(png|jpeg|gif);base64,/.exec(data)?.[1];
  return kind === 'png' || kind === 'jpeg' || kind === 'gif' ? kind : undefined;
}
