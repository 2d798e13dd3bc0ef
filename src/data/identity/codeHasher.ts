import type { LoadedDataset } from '../loaded.ts';
import type { RestOfRecord } from '../packed/packedRecords.ts';
import { ByteWriter } from './byteWriter.ts';
import { canonicalJson } from './canonical.ts';
import type { TextHashes } from './textHashes.ts';

type Hashes = readonly Int32Array[];

/** Hashes what of a record stands in columns of codes: its parties, kind, stage, level and sectors, and what its date is of. */
export class CodeHasher {
  readonly #writer = new ByteWriter();
  readonly #hash = new Int32Array(4);
  readonly #parties: Hashes;
  readonly #sectors: Hashes;
  readonly #terms: Readonly<Record<'kind' | 'stage' | 'level', Hashes>>;
  readonly #none: Int32Array;

  constructor(
    private readonly loaded: LoadedDataset,
    private readonly hashes: TextHashes,
  ) {
    const { data } = loaded;
    const groups = new Map(data.groups.map((group) => [group.code, group]));
    const hashesOf = (values: readonly string[]) => values.map((value) => hashes.of(value));
    this.#parties = data.parties.map((code) =>
      hashes.of(canonicalJson(groups.get(code) ?? { type: 'country', code })),
    );
    this.#sectors = hashesOf(data.values.sector);
    const { kind, stage, level } = data.values;
    this.#terms = { kind: hashesOf(kind), stage: hashesOf(stage), level: hashesOf(level) };
    this.#none = hashes.of('');
  }

  /**
   * Hash of the codes of a row; the next one is written over it.
   * @param rest what the record says itself in their place
   */
  row(row: number, rest: RestOfRecord): Int32Array {
    const { data } = this.loaded;
    const writer = this.#writer;
    writer.clear();
    writer.number(data.reported[row] ?? 0);
    if (rest.parties) this.#list(rest.parties.map((party) => this.hashes.of(canonicalJson(party))));
    else this.#codes(data.party, row, this.#parties);
    const { kind, stage, level } = this.#terms;
    this.#term(rest.kind, kind, data.kind[row]);
    this.#term(rest.stage, stage, data.stage[row]);
    this.#term(rest.level, level, data.level[row]);
    if (rest.sectors) this.#list(rest.sectors.map((id) => this.hashes.of(id)));
    else this.#codes(data.sector, row, this.#sectors);
    return writer.hash(this.#hash);
  }

  #term(own: string | undefined, hashes: Hashes, code = 0): void {
    this.#writer.words(own === undefined ? (hashes[code] ?? this.#none) : this.hashes.of(own));
  }

  #list(hashes: Hashes): void {
    this.#writer.number(hashes.length);
    for (const hash of hashes) this.#writer.words(hash);
  }

  #codes({ offsets, values }: LoadedDataset['data']['party'], row: number, hashes: Hashes): void {
    const from = offsets[row] ?? 0;
    const to = offsets[row + 1] ?? 0;
    this.#writer.number(to - from);
    for (let at = from; at < to; at++) this.#writer.words(hashes[values[at] ?? 0] ?? this.#none);
  }
}
