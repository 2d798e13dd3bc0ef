import type { TextRun } from '../pen/pen.ts';

/** A line of a text: plain, or an item of a list with its sign; a blank line has no runs. */
export interface MarkupLine {
  /** Sign of a list item: "•" or a number; '' for a plain line. */
  readonly sign: string;
  readonly runs: readonly TextRun[];
}

const BOLD = 700;

/** `- item`, `* item` or `• item`; `1. item`. */
const ITEM = /^\s*(?:([-*•])|(\d{1,3}[.)]))\s+(?=\S)/;
/** `**bold**`, `*italic*` or `_italic_`, whose marks touch the text within; an underscore within a word is none. */
const EMPHASIS =
  /\\([\\*_•.)-])|\*\*(?=\S)(.+?)(?<=\S)\*\*|\*(?=[^\s*])([^*]*[^\s*])\*|(?<![\p{L}\p{N}_])_(?=\S)([^_]*[^\s_])_(?![\p{L}\p{N}_])/gu;

/** Adjacent parts of the same style become one. */
function joined(runs: readonly TextRun[]): readonly TextRun[] {
  const found: TextRun[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (run.text === '') continue;
    if (last && last.weight === run.weight && last.italic === run.italic)
      found[found.length - 1] = { ...last, text: last.text + run.text };
    else found.push(run);
  }
  return found;
}

/** The parts of a line in their styles. `style`: that of the text around it. */
function runsIn(text: string, style: Omit<TextRun, 'text'> = {}): readonly TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  for (const match of text.matchAll(EMPHASIS)) {
    const [all, escaped, bold, star, underscore] = match;
    runs.push({ ...style, text: text.slice(end, match.index) });
    if (escaped !== undefined) runs.push({ ...style, text: escaped });
    else if (bold !== undefined) runs.push(...runsIn(bold, { ...style, weight: BOLD }));
    else runs.push(...runsIn(star ?? underscore ?? '', { ...style, italic: true }));
    end = match.index + all.length;
  }
  runs.push({ ...style, text: text.slice(end) });
  return joined(runs);
}

/**
 * Reads a text in a small part of Markdown: lists (`- item`, `1. item`), `**bold**` and `*italic*`; a backslash makes
 * a sign plain. Unlike in Markdown, every line break is one.
 */
export function parseMarkup(text: string): readonly MarkupLine[] {
  if (text === '') return [];
  return text.split('\n').map((line): MarkupLine => {
    const item = ITEM.exec(line);
    if (!item) return { sign: '', runs: runsIn(line.trim()) };
    return {
      sign: item[1] === undefined ? (item[2] ?? '') : '•',
      runs: runsIn(line.slice(item[0].length).trim()),
    };
  });
}

/** A text without its marks: what it says, line by line. */
export const plainMarkup = (text: string): string =>
  parseMarkup(text)
    .map(({ sign, runs }) =>
      [sign, runs.map((run) => run.text).join('')].filter((part) => part !== '').join(' '),
    )
    .join('\n');

/** A plain text as markup that reads the same: signs of emphasis in it are escaped, its lists stay lists. */
export const escapeMarkup = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      const sign = ITEM.exec(line)?.[0] ?? '';
      const rest = line.slice(sign.length);
      const isPlain = runsIn(rest).every(({ weight, italic }) => weight === undefined && !italic);
      const escaped = isPlain && !rest.includes('\\') ? rest : rest.replace(/[\\*_]/g, '\\$&');
      return sign + escaped;
    })
    .join('\n');
