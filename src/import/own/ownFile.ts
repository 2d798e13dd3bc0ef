import * as v from 'valibot';
import { type CarriedRecord, RECORD_COLUMN } from '../../core/carriedRecord.ts';
import {
  type Agreement,
  type DatasetInfo,
  type GroupParty,
  type Sector,
  type StageTerm,
  type Text,
  textIn,
  type VocabularyTerm,
} from '../../core/dataset.ts';
import { idOf } from '../../core/slug.ts';
import { KINDS, LEVELS, STAGES } from '../../core/taxonomy.ts';
import { isPlainAgreement } from '../../data/plainShape.ts';
import {
  aboutSchema,
  agreementSchema,
  sectorSchema,
  stageTermSchema,
  termSchema,
} from '../../data/schema.ts';
import { UNSTATED_SECTOR } from '../assemble/vocabulary.ts';
import { guessTerm } from '../mapping/guessTerms.ts';
import { MAPPED_FACETS, type MappedFacet } from '../mapping/mapping.ts';
import { foldText } from '../parties/fold.ts';
import type { PartyNames } from '../parties/partyNames.ts';
import { textOfCell } from '../read/cells.ts';
import type { Cell } from '../read/table.ts';

const { name, title, version, language, hub } = aboutSchema.entries;

const besideSchema = v.object({
  from: v.object({ name, title, version, language, hub }),
  shown: language,
  sectors: v.array(v.object({ at: v.number(), sector: sectorSchema })),
  kind: v.optional(termSchema),
  stage: v.optional(stageTermSchema),
  level: v.optional(termSchema),
  cells: v.record(v.string(), v.object({ name: v.string(), mark: v.string() })),
  dataset: v.optional(aboutSchema),
});

const schema = v.object({ ...besideSchema.entries, record: agreementSchema });

const NAME = new RegExp(`^${RECORD_COLUMN}(?:_(\\d+))?$`);

/**
 * Indexes of the columns that store records, in the order of their parts; empty if the atlas did not write the table.
 */
export function recordColumns(columns: readonly string[]): readonly number[] {
  const parts = columns.flatMap((column, at) => {
    const match = NAME.exec(column);
    return match ? [{ at, part: Number(match[1] ?? 1) }] : [];
  });
  return parts.sort((a, b) => a.part - b.part).map(({ at }) => at);
}

/** A stored record, with a quick check if it is plain; null for anything else. */
function checked(json: unknown): CarriedRecord | null {
  const record = typeof json === 'object' && json !== null && 'record' in json ? json.record : null;
  if (isPlainAgreement(record)) {
    const beside = v.safeParse(besideSchema, json);
    return beside.success ? { ...beside.output, record: record as Agreement } : null;
  }
  const read = v.safeParse(schema, json);
  return read.success ? read.output : null;
}

/** The record stored in the cells of a row; null if there is none, `broken` if it can't be read. */
export function carriedIn(
  cells: readonly Cell[],
  places: readonly number[],
): CarriedRecord | 'broken' | null {
  const text = places.map((at) => textOfCell(cells[at])).join('');
  if (text.trim() === '') return null;
  try {
    return checked(JSON.parse(text)) ?? 'broken';
  } catch {
    return 'broken';
  }
}

/** By facet: the atlas's own values, and the key of the dataset's own terms. */
const VOCABULARIES = {
  kind: { values: KINDS, terms: 'kinds' },
  stage: { values: STAGES, terms: 'stages' },
  level: { values: LEVELS, terms: 'levels' },
} as const satisfies Record<MappedFacet, unknown>;

const wordings = (text: Text): readonly string[] => (typeof text === 'string' ? [text] : Object.values(text));
const keyOf = (text: string) => foldText(text).key || text.trim().toLowerCase();

/** Things that can be found by id or by their text in any language. */
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

/** The sectors, terms and parties in all rows of a table the atlas wrote, so that changed cells can name them. */
export class OwnFile {
  readonly #sectors = new Called<Sector>();
  readonly #places = new Map<string, number>();
  readonly #terms = {
    kind: new Called<VocabularyTerm>(),
    stage: new Called<VocabularyTerm | StageTerm>(),
    level: new Called<VocabularyTerm>(),
  };
  readonly #groups = new Called<GroupParty & { readonly id: string }>();
  #dataset: DatasetInfo | null = null;
  #from: CarriedRecord['from'] | null = null;
  /** Language of the cells of the first record. */
  shown = 'en';
  /** Field id by column name. */
  readonly fields = new Map<string, string>();

  constructor(
    readonly names: PartyNames,
    /** Name of the file. */
    readonly name: string,
  ) {}

  /** Takes in what a row stores. */
  learn(carried: CarriedRecord): void {
    if (!this.#from) {
      this.#from = carried.from;
      this.shown = carried.shown;
    }
    const { dataset } = carried;
    if (dataset && !this.#dataset) {
      this.#dataset = dataset;
      for (const [at, sector] of dataset.sectors.entries()) this.#learnSector(sector, at);
    }
    for (const { at, sector } of carried.sectors) this.#learnSector(sector, at);
    for (const facet of MAPPED_FACETS)
      for (const term of [...(dataset?.[VOCABULARIES[facet].terms] ?? []), carried[facet]])
        if (term) this.#terms[facet].add(term, term.label);
    for (const party of carried.record.parties)
      if (party.type !== 'country') {
        const names = [party.name, ...(party.shortName === undefined ? [] : [party.shortName])];
        this.#groups.add({ ...party, id: party.code }, ...names);
      }
    for (const [field, { name }] of Object.entries(carried.cells))
      if (!this.fields.has(name)) this.fields.set(name, field);
  }

  /** Language of texts given as plain strings. */
  get language(): string {
    return this.#from?.language ?? 'en';
  }

  /** A text as it appears in the cells. */
  inWords(text: Text): string {
    return textIn(text, [this.shown, this.language]);
  }

  /** The id of a kind, stage or level named in a cell; null if there is none. */
  termOf(facet: MappedFacet, text: string): string | null {
    const own = this.#terms[facet].find(text);
    if (own) return own.id;
    return VOCABULARIES[facet].values.find((id) => id === text.trim()) ?? guessTerm(facet, text);
  }

  /** The id of the sector a cell names; an unknown one is added. */
  sectorOf(text: string): string {
    const known = this.#sectors.find(text);
    if (known) return known.id;
    const sector = { id: idOf(text), label: text };
    this.#sectors.add(sector, text);
    return sector.id;
  }

  /** The sector of records that name none. */
  noSector(): string {
    this.#sectors.add(UNSTATED_SECTOR, UNSTATED_SECTOR.label);
    return UNSTATED_SECTOR.id;
  }

  /** The party in the file that a cell names and that isn't a country; undefined if there is none. */
  groupOf(text: string): GroupParty | undefined {
    const group = this.#groups.find(text);
    if (!group) return undefined;
    const { id: _, ...party } = group;
    return party;
  }

  /** The metadata of the dataset. */
  info(): DatasetInfo {
    const base: Omit<DatasetInfo, 'sectors'> = this.#dataset ?? {
      ...(this.#from ?? { name: 'dataset', title: this.name, version: '1', language: 'en' }),
      licenses: [],
      sources: [],
      contributors: [],
    };
    const placed = [...this.#places].sort(([, a], [, b]) => a - b).map(([id]) => id);
    const ids = new Set([...placed, ...this.#sectors.all.keys()]);
    const sectors = [...ids].flatMap((id) => this.#sectors.all.get(id) ?? []);
    const terms = MAPPED_FACETS.flatMap((facet) => {
      const { all } = this.#terms[facet];
      return all.size > 0 ? [[VOCABULARIES[facet].terms, [...all.values()]] as const] : [];
    });
    return {
      ...base,
      sectors: sectors.length > 0 ? sectors : [UNSTATED_SECTOR],
      ...Object.fromEntries(terms),
    };
  }

  #learnSector(sector: Sector, at: number): void {
    this.#sectors.add(sector, sector.label);
    if (!this.#places.has(sector.id)) this.#places.set(sector.id, at);
  }
}
