import { SPREAD, spreadOf } from '../../core/activity.ts';
import type { DrawnRecord } from '../../core/columnsBuilder.ts';
import type { Agreement } from '../../core/dataset.ts';
import type { EdtfMemo } from '../../core/edtf.ts';
import type { FacetId } from '../../core/taxonomy.ts';
import { type DatasetTerms, vocabularies } from '../../core/vocabularies.ts';

const indexOf = (values: readonly string[]) => new Map(values.map((value, index) => [value, index]));

/** Turns what the records of a valid dataset are drawn by into codes. */
export class RecordCodes {
  /** What the codes of facets stand for. */
  readonly values: ReturnType<typeof vocabularies>;
  readonly #codes: Readonly<Record<Exclude<FacetId, 'partner'>, ReadonlyMap<string, number>>>;
  /** By code of a party: its number, in order of first appearance. */
  readonly #parties = new Map<string, number>();

  constructor(
    about: DatasetTerms,
    private readonly dates: EdtfMemo,
  ) {
    this.values = vocabularies(about);
    const { sector, kind, stage, level } = this.values;
    this.#codes = {
      sector: indexOf(sector),
      kind: indexOf(kind),
      stage: indexOf(stage),
      level: indexOf(level),
    };
  }

  /** What the codes of parties stand for. */
  get parties(): readonly string[] {
    return [...this.#parties.keys()];
  }

  /** @throws Error for a date that is not EDTF, which validation does not let through. */
  drawn(agreement: Agreement): DrawnRecord {
    const { date, validity, sectors } = agreement;
    const found = date === undefined ? null : this.dates.date(date);
    if (date !== undefined && !found) throw new Error(`${agreement.id}: ${date} is not an EDTF date`);
    const { kind, stage, level, sector } = this.#codes;
    return {
      date: found,
      spread: found ? spreadOf(found) : SPREAD.plain,
      reported: agreement.dateBasis === 'report',
      validity: validity === undefined ? null : this.dates.interval(validity),
      kind: kind.get(agreement.kind) ?? 0,
      stage: stage.get(agreement.stage) ?? 0,
      level: level.get(agreement.level) ?? 0,
      parties: agreement.parties.map(({ code }) => this.#party(code)),
      sectors: sectors.map((id) => sector.get(id) ?? -1).filter((code) => code >= 0),
      fileRow: 0,
    };
  }

  #party(code: string): number {
    const known = this.#parties.get(code);
    if (known !== undefined) return known;
    this.#parties.set(code, this.#parties.size);
    return this.#parties.size - 1;
  }
}
