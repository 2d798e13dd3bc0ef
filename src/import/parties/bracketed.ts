/** An item of a list in brackets: in quotes (with escapes if they are double), or up to the next comma. */
const ITEM = /\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^,]+))\s*(?:,|$)/gsu;

function jsonItems(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

const isPlain = (item: unknown): item is string | number =>
  typeof item === 'string' || typeof item === 'number';

/**
 * The items of a list as programs write it: `["USA","CHN"]`, `['USA', 'CHN']`, `{USA,"Korea, Republic of"}`; empty
 * items are left out. Null if the text isn't such a list.
 */
export function bracketedItems(text: string): string[] | null {
  const ends = (text[0] ?? '') + (text.at(-1) ?? '');
  if (text.length < 2 || (ends !== '[]' && ends !== '{}')) return null;
  const json = ends === '[]' ? jsonItems(text) : null;
  const inner = text.slice(1, -1);
  // JSON objects and nested lists are something else.
  if (json ? !json.every(isPlain) : /[[\]{}]|^\s*["'][^"']*["']\s*:/u.test(inner)) return null;
  const items = json
    ? json.filter(isPlain).map(String)
    : [...inner.matchAll(ITEM)].map(([, double, single, bare]) => {
        return double?.replace(/\\(.)/gsu, '$1') ?? single ?? bare ?? '';
      });
  return items.map((item) => item.trim()).filter((item) => item !== '');
}
