import type { Agreement, DatasetInfo } from '../../core/dataset.ts';
import { edtfMemo } from '../../core/edtf.ts';
import type { DatasetTerms } from '../../core/vocabularies.ts';
import { RecordPacker } from '../packed/packDataset.ts';
import { isPlainAgreement } from '../plainShape.ts';
import { recordChecker } from '../semantics.ts';
import { validateDataset } from '../validate.ts';
import { joined } from './fetchJson.ts';
import { type ReadAnswer, readDataset } from './readDataset.ts';
import { RecordSplitter } from './recordSplitter.ts';

/** Text for comparison: what records depend on must come before them, and be unchanged at the end. */
const aboutInWords = ({ sectors, kinds, stages, levels, hub }: DatasetTerms) =>
  JSON.stringify([sectors, kinds, stages, levels, hub]);

/** Checks and packs each record as it arrives. */
class Packing {
  readonly #packer: RecordPacker;
  readonly #check: (agreement: Agreement, path: string) => void;
  readonly #ids = new Set<string>();
  readonly #related: string[] = [];
  readonly #about: string;
  #records = 0;
  #isRight = true;

  constructor(about: DatasetTerms) {
    this.#about = aboutInWords(about);
    const dates = edtfMemo();
    this.#packer = new RecordPacker(about, null, dates);
    const report = () => {
      this.#isRight = false;
    };
    this.#check = recordChecker(about, report, dates);
  }

  /** @returns whether the record is valid, as far as can be known yet */
  add(record: unknown): boolean {
    if (!isPlainAgreement(record)) return false;
    const agreement = record as Agreement;
    const { id, relations } = agreement;
    this.#check(agreement, '');
    this.#ids.add(id);
    this.#records++;
    for (const { to } of relations ?? []) {
      if (to === id) return false;
      this.#related.push(to);
    }
    if (this.#isRight) this.#packer.add(agreement);
    return this.#isRight;
  }

  /** The dataset; null if anything is invalid. */
  done(info: DatasetInfo): ReadAnswer | null {
    const isRight =
      this.#ids.size === this.#records &&
      this.#related.every((id) => this.#ids.has(id)) &&
      this.#packer.isConsistent &&
      aboutInWords(info) === this.#about;
    return isRight ? { kind: 'loaded', loaded: this.#packer.done(info) } : null;
  }
}

/**
 * Reads a dataset while it is loading: each record is parsed, checked and packed before the rest has arrived. If
 * anything is unusual or invalid, the whole file is read again once it is complete.
 */
export class PartsReader {
  readonly #parts: Uint8Array[] = [];
  readonly #decoder = new TextDecoder();
  readonly #splitter = new RecordSplitter((bytes) => this.#addRecords(bytes));
  #packing: Packing | null = null;
  #isRight = true;

  add(part: Uint8Array): void {
    this.#parts.push(part);
    if (this.#isRight) this.#splitter.add(part);
  }

  /** The result for all parts together: the same as from {@link readDataset}. */
  done(path: string): ReadAnswer {
    const info = this.#isRight && this.#splitter.isFastPath ? this.#infoIn('') : null;
    const answer = info && this.#packing?.done(info);
    return answer ?? readDataset({ bytes: joined(this.#parts), path });
  }

  #addRecords(bytes: Uint8Array): boolean {
    const records = this.#parsed(`[${this.#decoder.decode(bytes)}]`);
    if (!Array.isArray(records)) return false;
    this.#packing ??= this.#begin();
    this.#isRight &&= records.every((record) => this.#packing?.add(record));
    return true;
  }

  #begin(): Packing | null {
    const about = this.#infoIn(']}');
    return about && new Packing(about);
  }

  /** The metadata around the list of records, completed with `end` to be valid JSON; null if it is invalid. */
  #infoIn(end: string): DatasetInfo | null {
    const around = this.#parsed(this.#decoder.decode(this.#splitter.around) + end);
    const result = validateDataset(around);
    if (!result.ok) return null;
    const { agreements, ...info } = result.dataset;
    return agreements.length === 0 ? info : null;
  }

  /** null if the text isn't JSON. */
  #parsed(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  }
}
