import type { SingleValuedFacet } from '../../core/taxonomy.ts';
import type { LoadedDataset } from '../packed/loaded.ts';
import type { RestOfRecord } from '../packed/packedRecords.ts';
import type { TextHashes } from './wordWriter.ts';
import { canonicalJson, WordWriter } from './wordWriter.ts';

/** By code: the first two words of a hash. */
type Hashes = Int32Array;

/** Hashes a record's columns of codes: its parties, kind, stage, level, sectors, and what its date refers to. */
export class CodeHasher {
  readonly #writer = new WordWriter();
  readonly #hash = new Int32Array(4);
  readonly #parties: Hashes;
  readonly #sectors: Hashes;
  readonly #terms: Readonly<Record<SingleValuedFacet, Hashes>>;

  constructor(
    private readonly loaded: LoadedDataset,
    private readonly hashes: TextHashes,
  ) {
    const { data } = loaded;
    const groups = new Map(data.groups.map((group) => [group.code, group]));
    const hashesOf = (values: readonly string[]) =>
      Int32Array.from(values.flatMap((value) => [...hashes.of(value).subarray(0, 2)]));
    this.#parties = hashesOf(
      data.parties.map((code) => canonicalJson(groups.get(code) ?? { type: 'country', code })),
    );
    this.#sectors = hashesOf(data.values.sector);
    const { kind, stage, level } = data.values;
    this.#terms = { kind: hashesOf(kind), stage: hashesOf(stage), level: hashesOf(level) };
  }

  /**
   * Hash of the codes of a row; the next call overwrites it.
   * @param rest values that the record itself gives in their place
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
    if (own === undefined) this.#writer.pair(hashes, code);
    else this.#writer.pair(this.hashes.of(own), 0);
  }

  #list(hashes: readonly Int32Array[]): void {
    this.#writer.number(hashes.length);
    for (const hash of hashes) this.#writer.pair(hash, 0);
  }

  #codes({ offsets, values }: LoadedDataset['data']['party'], row: number, hashes: Hashes): void {
    const from = offsets[row] ?? 0;
    const to = offsets[row + 1] ?? 0;
    this.#writer.number(to - from);
    for (let at = from; at < to; at++) this.#writer.pair(hashes, values[at] ?? 0);
  }
}
