/** Inline styles, which the page's policy forbids, as classes. */
export class StyleClasses {
  readonly #classes = new Map<string, string>();

  /** Replaces the inline styles below an element. */
  take(within: ParentNode): void {
    for (const element of within.querySelectorAll('[style]')) {
      const style = (element.getAttribute('style') ?? '')
        .replace(/;\s*$/, '')
        .replace(/([:;,]) /g, '$1')
        .replace('--flex:', 'flex:');
      element.removeAttribute('style');
      if (style === '') continue;
      const name = this.#classes.get(style) ?? `f${this.#classes.size}`;
      this.#classes.set(style, name);
      element.classList.add(name);
    }
  }

  /** Their rules. */
  get css(): string {
    return [...this.#classes].map(([style, name]) => `#first .${name}{${style}}`).join('');
  }
}
