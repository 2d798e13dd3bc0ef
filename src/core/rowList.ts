/** Rows gathered in ascending order, in memory that is kept from one gathering to the next. */
export class RowList {
  private values = new Uint32Array(0);
  private length = 0;

  /** Begins anew, with room for `most` rows. */
  start(most: number): void {
    if (this.values.length < most) this.values = new Uint32Array(most);
    this.length = 0;
  }

  add(row: number): void {
    this.values[this.length++] = row;
  }

  /** The rows so far, where they stand: they last until the next start. */
  soFar(): Uint32Array {
    return this.values.subarray(0, this.length);
  }

  /** The rows, in an array of their own. */
  done(): Uint32Array {
    return this.values.slice(0, this.length);
  }
}
