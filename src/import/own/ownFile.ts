import type { CarriedRecord } from '../../core/carriedRecord.ts';
import { type DatasetInfo, type GroupParty, type Sector, type Text, textIn } from '../../core/dataset.ts';
import { idOf } from '../../core/slug.ts';
import { KINDS, LEVELS, STAGES } from '../../core/taxonomy.ts';
import { guessTerm } from '../mapping/guessTerms.ts';
import { foldText } from '../parties/fold.ts';
import type { PartyNames } from '../parties/partyNames.ts';

const LISTS = { kind: KINDS, stage: STAGES, level: LEVELS } as const;
type Facet = keyof typeof LISTS;

const UNSTATED: Sector = {
  id: 'unstated',
  label: { en: 'Not stated', ru: 'Не указано', zh: '未说明' },
  crossCutting: true,
};

const wordings = (text: Text): readonly string[] => (typeof text === 'string' ? [text] : Object.values(text));
const keyOf = (text: string) => foldText(text).key || text.trim().toLowerCase();

/** Things that are called by an id or by a text in any language. */
class Called<T extends { readonly id: string }> {
  readonly all = new Map<string, T>();
  readonly #names = new Map<string, T>();

  add(thing: T, ...names: readonly Text[]): void {
    if (this.all.has(thing.id)) return;
    this.all.set(thing.id, thing);
    for (const name of names.flatMap(wordings))
      if (!this.#names.has(keyOf(name))) this.#names.set(keyOf(name), thing);
  }

  find(text: string): T | undefined {
    return this.all.get(text.trim()) ?? this.#names.get(keyOf(text));
  }
}

/** What all rows of one of our tables say together of sectors, terms and parties, so that changed cells can name them. */
export class OwnFile {
  readonly #sectors = new Called<Sector>();
  readonly #places = new Map<string, number>();
  readonly #terms = {
    kind: new Called<NonNullable<CarriedRecord['kind']>>(),
    stage: new Called<NonNullable<CarriedRecord['stage']>>(),
    level: new Called<NonNullable<CarriedRecord['level']>>(),
  };
  readonly #groups = new Called<GroupParty & { readonly id: string }>();
  #dataset: DatasetInfo | null = null;
  #from: CarriedRecord['from'] | null = null;
  /** Language of the cells of the first record. */
  shown = 'en';
  /** By name of a column: the id of its field. */
  readonly fields = new Map<string, string>();

  constructor(
    readonly names: PartyNames,
    /** Of the file. */
    readonly name: string,
  ) {}

  /** Learns what a row carries. */
  learn(carried: CarriedRecord): void {
    if (!this.#from) {
      this.#from = carried.from;
      this.shown = carried.shown;
    }
    const { dataset } = carried;
    if (dataset && !this.#dataset) {
      this.#dataset = dataset;
      dataset.sectors.forEach((sector, at) => {
        this.#learnSector(sector, at);
      });
    }
    for (const { at, sector } of carried.sectors) this.#learnSector(sector, at);
    for (const term of [...(dataset?.kinds ?? []), carried.kind])
      if (term) this.#terms.kind.add(term, term.label);
    for (const term of [...(dataset?.stages ?? []), carried.stage])
      if (term) this.#terms.stage.add(term, term.label);
    for (const term of [...(dataset?.levels ?? []), carried.level])
      if (term) this.#terms.level.add(term, term.label);
    for (const party of carried.record.parties)
      if (party.type !== 'country') {
        const names = [party.name, ...(party.shortName === undefined ? [] : [party.shortName])];
        this.#groups.add({ ...party, id: party.code }, ...names);
      }
    for (const [field, { name }] of Object.entries(carried.cells))
      if (!this.fields.has(name)) this.fields.set(name, field);
  }

  /** Language of plain texts. */
  get language(): string {
    return this.#from?.language ?? 'en';
  }

  /** A text as the cells have it. */
  inWords(text: Text): string {
    return textIn(text, [this.shown, this.language]);
  }

  /** The id of a kind, stage or level that a cell names; null where it names none. */
  termOf(facet: Facet, text: string): string | null {
    const own = this.#terms[facet].find(text);
    if (own) return own.id;
    return LISTS[facet].find((id) => id === text.trim()) ?? guessTerm(facet, text);
  }

  /** The id of the sector a cell names, a new one where it is not known. */
  sectorOf(text: string): string {
    const known = this.#sectors.find(text);
    if (known) return known.id;
    const sector = { id: idOf(text), label: text };
    this.#sectors.add(sector, text);
    return sector.id;
  }

  /** The sector of records that name none. */
  noSector(): string {
    this.#sectors.add(UNSTATED, UNSTATED.label);
    return UNSTATED.id;
  }

  /** The party of the file that a cell names and that is no country; undefined where there is none. */
  groupOf(text: string): GroupParty | undefined {
    const group = this.#groups.find(text);
    if (!group) return undefined;
    const { id: _, ...party } = group;
    return party;
  }

  /** What the dataset says of itself. */
  info(): DatasetInfo {
    const base: Omit<DatasetInfo, 'sectors'> = this.#dataset ?? {
      ...(this.#from ?? { name: 'dataset', title: this.name, version: '1', language: 'en' }),
      licenses: [],
      sources: [],
      contributors: [],
    };
    const place = ({ id }: Sector) => this.#places.get(id) ?? Number.POSITIVE_INFINITY;
    const sectors = [...this.#sectors.all.values()].sort((a, b) =>
      place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0,
    );
    const terms = <T>(called: { readonly all: ReadonlyMap<string, T> }, before: readonly T[] | undefined) =>
      called.all.size > 0 ? [...called.all.values()] : before;
    return {
      ...base,
      sectors: sectors.length > 0 ? sectors : [UNSTATED],
      ...given('kinds', terms(this.#terms.kind, base.kinds)),
      ...given('stages', terms(this.#terms.stage, base.stages)),
      ...given('levels', terms(this.#terms.level, base.levels)),
    };
  }

  #learnSector(sector: Sector, at: number): void {
    this.#sectors.add(sector, sector.label);
    if (!this.#places.has(sector.id)) this.#places.set(sector.id, at);
  }
}

/** A key where there is a value for it. */
const given = <K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> => {
  const object: Partial<Record<K, T>> = {};
  if (value !== undefined) object[key] = value;
  return object;
};
