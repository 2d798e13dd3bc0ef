import type { Sector } from '../../core/dataset.ts';
import type { SectorSeparator } from '../mapping/mapping.ts';
import { bracketedItems } from '../parties/bracketed.ts';
import { isMissing } from '../read/missing.ts';
import type { Cell } from '../read/table.ts';
import { cleanText } from './cleanText.ts';
import { ColumnMemo } from './columnMemo.ts';
import type { PlannedColumn, Repairs } from './plan.ts';
import type { RowRun } from './rowRun.ts';
import { idOf } from './slugs.ts';
import { UniqueIds } from './uniqueIds.ts';

const KEPT = 50_000;
const LONGEST = 200;
/** The sector of records whose table names none. */
const UNSTATED: Sector = {
  id: 'unstated',
  label: { en: 'Not stated', ru: 'Не указано', zh: '未说明' },
  crossCutting: true,
};

/** Reads the sectors of rows; every label met becomes a sector. */
export class SectorReader {
  readonly #codes = new Map<string, number>();
  readonly #sectors: Sector[] = [];
  readonly #unique = new UniqueIds([UNSTATED.id]);
  readonly #cells = new Map<string, readonly number[]>();
  readonly #memo = new ColumnMemo<readonly number[]>();

  constructor(
    private readonly separator: SectorSeparator,
    private readonly repairs: Repairs,
  ) {}

  /** Codes of the sectors in the given cells of the present row, each once; "not stated" where there is none. */
  read(run: RowRun, columns: readonly PlannedColumn[]): readonly number[] {
    const [first] = columns;
    if (!first || columns.length > 1 || this.repairs.some) return this.#read(run, columns);
    const texts = run.textsOf(first.at);
    const known = texts ? this.#memo.find(texts, run.i) : this.#known(run.cellAt(first.at));
    if (known) return known;
    const found = this.#read(run, columns);
    if (texts) this.#memo.keep(found);
    else this.#keep(run.cellAt(first.at), found);
    return found;
  }

  #known(cell: Cell): readonly number[] | undefined {
    return typeof cell === 'string' ? this.#cells.get(cell) : undefined;
  }

  #keep(cell: Cell, found: readonly number[]): void {
    if (typeof cell === 'string' && this.#cells.size < KEPT) this.#cells.set(cell, found);
  }

  #read({ cellAt, row }: RowRun, columns: readonly PlannedColumn[]): readonly number[] {
    const labels = columns.flatMap(({ at, name }) => this.#labels(cellAt(at), name, row));
    const codes = [...new Set(labels.map((label) => this.#codeOf(label)))];
    return codes.length > 0 ? codes : [this.#unstated()];
  }

  /** Code of what stands for no sector; undefined where every row names one. */
  get unstatedCode(): number | undefined {
    return this.#codes.get('');
  }

  /** Sectors by code. */
  get sectors(): readonly Sector[] {
    return this.#sectors;
  }

  #labels(cell: Cell, column: string, row: number): string[] {
    if (cell === null || cell === '') return [];
    const text = typeof cell === 'object' ? '' : this.repairs.of(column, String(cell).trim(), row);
    const pieces =
      typeof cell === 'object'
        ? cell
        : (bracketedItems(text) ?? (this.separator === null ? [text] : text.split(this.separator)));
    return pieces
      .map((piece) => cleanText(this.repairs.of(column, piece.trim(), row)).text.slice(0, LONGEST))
      .filter((label) => label !== '' && !isMissing(label));
  }

  #codeOf(label: string): number {
    const folded = label.toLowerCase();
    const known = this.#codes.get(folded);
    if (known !== undefined) return known;
    return this.#add(folded, { id: this.#unique.take(idOf(label)), label });
  }

  #unstated(): number {
    return this.#codes.get('') ?? this.#add('', UNSTATED);
  }

  #add(key: string, sector: Sector): number {
    this.#codes.set(key, this.#sectors.length);
    this.#sectors.push(sector);
    return this.#sectors.length - 1;
  }
}
