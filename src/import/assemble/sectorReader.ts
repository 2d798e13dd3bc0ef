import type { Sector } from '../../core/dataset.ts';
import type { SectorSeparator } from '../mapping/mapping.ts';
import { bracketedItems } from '../parties/bracketed.ts';
import { isMissing } from '../read/missing.ts';
import type { Cell } from '../read/table.ts';
import { ColumnMemo } from './columnMemo.ts';
import type { PlannedColumn, Repairs } from './plan.ts';
import type { RowCursor } from './rowCursor.ts';
import { cleanText } from './textReader.ts';
import { FacetTerms, UNSTATED_SECTOR } from './vocabulary.ts';

const MAX_LENGTH = 200;

/** Reads the sectors of rows; every distinct label becomes a sector. */
export class SectorReader {
  readonly #labels = new FacetTerms([UNSTATED_SECTOR.id]);
  readonly #memo: ColumnMemo<readonly number[]>;
  /** Code for "no sector stated". */
  readonly unstated = this.#labels.unstated;
  /** Whether any row names no sector. */
  isUnstatedMet = false;

  constructor(
    private readonly separator: SectorSeparator,
    private readonly repairs: Repairs,
  ) {
    this.#memo = new ColumnMemo(repairs);
  }

  /** Codes of the sectors in the given cells of the current row, without duplicates; "not stated" if there are none. */
  read(run: RowCursor, columns: readonly PlannedColumn[]): readonly number[] {
    const [first] = columns;
    if (!first || columns.length > 1) return this.#read(run, columns);
    const known = this.#memo.find(run, first);
    if (known) return known;
    const found = this.#read(run, columns);
    this.#memo.keep(found);
    return found;
  }

  /** Sectors by code, for the rows read so far. */
  get sectors(): readonly Sector[] {
    return [UNSTATED_SECTOR, ...this.#labels.own];
  }

  #read(run: RowCursor, columns: readonly PlannedColumn[]): readonly number[] {
    const labels = columns.flatMap(({ at, name }) => this.#labelsIn(run.cellAt(at), name, run.row));
    if (labels.length > 0) return [...new Set(labels.map((label) => this.#labels.codeOf(label)))];
    this.isUnstatedMet = true;
    return [this.unstated];
  }

  #labelsIn(cell: Cell, column: string, row: number): string[] {
    if (cell === null || cell === '') return [];
    const text = typeof cell === 'object' ? '' : this.repairs.of(column, String(cell).trim(), row);
    const pieces =
      typeof cell === 'object'
        ? cell
        : (bracketedItems(text) ?? (this.separator === null ? [text] : text.split(this.separator)));
    return pieces
      .map((piece) => cleanText(this.repairs.of(column, piece.trim(), row)).text.slice(0, MAX_LENGTH))
      .filter((label) => label !== '' && !isMissing(label));
  }
}
