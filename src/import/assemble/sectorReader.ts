import type { Sector } from '../../core/dataset.ts';
import type { SectorSeparator } from '../mapping/mapping.ts';
import { bracketedItems } from '../parties/bracketed.ts';
import { isMissing } from '../read/missing.ts';
import type { Cell } from '../read/table.ts';
import { cleanText } from './cleanText.ts';
import { ColumnMemo } from './columnMemo.ts';
import type { PlannedColumn, Repairs } from './plan.ts';
import type { RowCursor } from './rowCursor.ts';
import { canonical, termIds } from './termIds.ts';

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
  /** By code: the label met first, and the way of writing it that its id is made of; null for "not stated". */
  readonly #labels: ({ readonly label: string; idLabel: string } | null)[] = [];
  readonly #cells = new Map<string, readonly number[]>();
  readonly #memo = new ColumnMemo<readonly number[]>();

  constructor(
    private readonly separator: SectorSeparator,
    private readonly repairs: Repairs,
  ) {}

  /** Codes of the sectors in the given cells of the present row, each once; "not stated" where there is none. */
  read(run: RowCursor, columns: readonly PlannedColumn[]): readonly number[] {
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

  #read({ cellAt, row }: RowCursor, columns: readonly PlannedColumn[]): readonly number[] {
    const labels = columns.flatMap(({ at, name }) => this.#labelsIn(cellAt(at), name, row));
    const codes = [...new Set(labels.map((label) => this.#codeOf(label)))];
    return codes.length > 0 ? codes : [this.#unstated()];
  }

  /** Code of what stands for no sector; undefined where every row names one. */
  get unstatedCode(): number | undefined {
    return this.#codes.get('');
  }

  /** Sectors by code, of the rows read so far. */
  get sectors(): readonly Sector[] {
    const stated = this.#labels.flatMap((each) => each ?? []);
    const ids = termIds(
      stated.map(({ idLabel }) => idLabel),
      [UNSTATED.id],
    ).values();
    return this.#labels.map((each) => (each ? { id: ids.next().value ?? '', label: each.label } : UNSTATED));
  }

  #labelsIn(cell: Cell, column: string, row: number): string[] {
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
    if (known === undefined) return this.#add(folded, { label, idLabel: label });
    const met = this.#labels[known];
    if (met) met.idLabel = canonical(met.idLabel, label);
    return known;
  }

  #unstated(): number {
    return this.#codes.get('') ?? this.#add('', null);
  }

  #add(key: string, label: { readonly label: string; idLabel: string } | null): number {
    this.#codes.set(key, this.#labels.length);
    this.#labels.push(label);
    return this.#labels.length - 1;
  }
}
