/** Equal for names that differ only in case, diacritics and punctuation; the app folds more. */
export const folded = (name) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L},()/]+/gu, ' ')
    .trim();

/** Whose each name is, so that none means two states, and a word added by hand that can have no effect is found. */
export class NameOwners {
  /** By folded name: the code it was given to; '' for a name with several meanings. */
  #owners = new Map();
  /** By folded name: the codes of the states that it stands for by itself, whether it was given to them or not. */
  #standing = new Map();
  /** Words added by hand that change nothing, with the reason. */
  unused = [];

  /** @param refused names that no state gets */
  constructor(refused) {
    this.refused = refused;
  }

  /** Gives names to a code, whoever had them before. */
  own(code, names) {
    for (const name of names) this.#owners.set(folded(name), code);
  }

  /**
   * Names that a state has without any word added by hand. Call it for all states before the first word is checked, so
   * that no word takes such a name from a state that comes later.
   */
  stand(code, names) {
    for (const name of names) {
      const key = folded(name);
      this.#standing.set(key, (this.#standing.get(key) ?? new Set()).add(code));
    }
  }

  /** The code that a name already means if that isn't this one; undefined if there is none. */
  #otherOwner(code, key) {
    const owner = this.#owners.get(key);
    if (owner !== undefined) return owner === code ? undefined : owner;
    const standing = this.#standing.get(key);
    return standing === undefined || standing.has(code) ? undefined : [...standing][0];
  }

  /**
   * Notes the words added by hand that change nothing. Call it before `free` takes them.
   * @param shown names shown for the state
   */
  check(code, words, shown) {
    const known = new Set();
    for (const word of words) {
      const key = folded(word);
      const other = this.#otherOwner(code, key);
      if (this.refused.has(word)) this.unused.push(`${code}: "${word}" is in REFUSED`);
      else if (other !== undefined)
        this.unused.push(`${code}: "${word}" already means ${other || 'several states'}`);
      else if (known.has(key) || shown.includes(word))
        this.unused.push(`${code}: "${word}" is there already`);
      known.add(key);
    }
  }

  /** Gives names to a code. @returns those that don't already mean something else, without duplicates */
  free(code, names) {
    const kept = new Map();
    for (const name of names) {
      const key = folded(name);
      if (this.refused.has(name) || (this.#owners.get(key) ?? code) !== code) continue;
      this.#owners.set(key, code);
      kept.set(key, name);
    }
    return [...kept.values()];
  }
}
