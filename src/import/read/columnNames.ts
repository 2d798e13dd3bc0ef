import { textOfCell } from './cells.ts';
import { withoutNoncharacters, withPlainSpaces } from './characters.ts';
import { MAX_COLUMNS } from './limits.ts';
import { type Cell, FileFault } from './table.ts';

/**
 * Names for columns from the cells of a header row: without spaces around and line breaks within, unique ("date",
 * "date 2") and not empty ("Column 3"). Empty cells at the end name no column.
 * @param width columns there are at least, named or not
 * @throws FileFault `too-many-columns`
 */
export function columnNames(header: readonly Cell[], width = 0): string[] {
  const texts = header.map(nameIn);
  while (texts.length > 0 && texts.at(-1) === '') texts.pop();
  while (texts.length < width) texts.push('');
  if (texts.length > MAX_COLUMNS)
    throw new FileFault('too-many-columns', { columns: texts.length, limit: MAX_COLUMNS });
  const given = new Set(texts);
  const used = new Set<string>();
  return texts.map((text, i) => {
    const base = text === '' ? `Column ${i + 1}` : text;
    let name = base;
    // A made name gives way to one that the file itself has.
    for (let n = 2; used.has(name) || (name !== text && given.has(name)); n++) name = `${base} ${n}`;
    used.add(name);
    return name;
  });
}

/** Controls and marks that cannot be seen, and must not tell two names apart. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cf}]/gu;

function nameIn(cell: Cell): string {
  const text = withoutNoncharacters(withPlainSpaces(textOfCell(cell)));
  return text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}
