import { quoteOf } from '../read/limits.ts';
import { holdsBack, PROBLEM_CODES, type Problem, type ProblemCode } from './problems.ts';

/** Most values per code and column that are listed separately; later ones are counted together, without their value. */
export const MAX_VALUES = 20_000;

type Group = Omit<Problem, 'rows' | 'held' | 'titles'> & { readonly rows: number[] };

/** Collects problems while rows are read, and groups equal ones. */
export class ProblemLog {
  readonly #groups = new Map<string, Group>();
  readonly #values = new Map<string, number>();
  /** How many times a problem was added. */
  added = 0;

  /**
   * @param row file row, from 1; rows come in ascending order
   * @param became the replacement of the value
   * @param choices codes of the countries that may be meant
   */
  add(
    code: ProblemCode,
    row: number,
    column: string | null,
    value: string,
    suggestion: string | null = null,
    became?: string,
    choices?: readonly string[],
  ): void {
    this.added++;
    const quoted = quoteOf(value);
    const kind = `${code}\0${column ?? ''}`;
    const group = this.#groups.get(`${kind}\0${quoted}`);
    if (group) {
      if (group.rows.at(-1) !== row) group.rows.push(row);
      return;
    }
    const values = this.#values.get(kind) ?? 0;
    this.#values.set(kind, values + 1);
    if (values >= MAX_VALUES && quoted !== '') {
      this.add(code, row, column, '');
      return;
    }
    const more = { ...(became === undefined ? {} : { became }), ...(choices ? { choices } : {}) };
    this.#groups.set(`${kind}\0${quoted}`, { code, column, value: quoted, suggestion, rows: [row], ...more });
  }

  /**
   * Problems that hold rows back first, in the order of their codes; for the same code, those with most rows first.
   * @param other a log of other codes to include
   * @param more further problems of other codes
   */
  done(other: ProblemLog, more: readonly Problem[]): Problem[] {
    const logged = [...this.#groups.values(), ...other.#groups.values()].map((group) => ({
      ...group,
      held: holdsBack(group.code),
      rows: Uint32Array.from(group.rows),
    }));
    return [...logged, ...more].sort(
      (a, b) =>
        Number(b.held) - Number(a.held) ||
        PROBLEM_CODES.indexOf(a.code) - PROBLEM_CODES.indexOf(b.code) ||
        b.rows.length - a.rows.length ||
        (a.rows[0] ?? 0) - (b.rows[0] ?? 0),
    );
  }
}
