/** An item of a list in brackets: in quotes, with escapes if double, or up to the next comma. */
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
 * The items of a list as programs write it: `["USA","CHN"]`, `['USA', 'CHN']`, `{USA,"Korea, Republic of"}`; without
 * empty ones. Null if the text is no such list.
 */
export function bracketedItems(text: string): string[] | null {
  const ends = (text[0] ?? '') + (text.at(-1) ?? '');
  if (text.length < 2 || (ends !== '[]' && ends !== '{}')) return null;
  const json = ends === '[]' ? jsonItems(text) : null;
  const inner = text.slice(1, -1);
  // An object of JSON, and lists within lists, are something else.
  if (json ? !json.every(isPlain) : /[[\]{}]|^\s*["'][^"']*["']\s*:/u.test(inner)) return null;
  const items = json
    ? json.filter(isPlain).map(String)
    : [...inner.matchAll(ITEM)].map(([, double, single, bare]) => {
        return double?.replace(/\\(.)/gsu, '$1') ?? single ?? bare ?? '';
      });
  return items.map((item) => item.trim()).filter((item) => item !== '');
}
