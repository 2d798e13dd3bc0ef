import type { BlockStyle, Line, SetLine, SetText, TextRun } from '../../scene/pen/pen.ts';
import { runsOf } from '../../scene/pen/pen.ts';
import type { Colours } from './colours.ts';
import { centipoints, emu } from './sheet.ts';
import { el, escaped } from './xml.ts';

/** Depth of letters below the baseline, as a share of the type size: Office aligns lines of exact height by it. */
export const DEPTH = 0.212;

/** How the text of a box is set. */
export interface RunStyle {
  /** px on the page. */
  readonly size: number;
  readonly fill: string;
  readonly weight?: number | undefined;
  readonly opacity?: number | undefined;
  /** Whether a placeholder has this size, weight and colour already. */
  readonly isInherited?: boolean | undefined;
}

const isBold = (weight = 400) => weight >= 600;

/** Properties of a run; `name`: of the element. */
function properties(
  name: 'a:rPr' | 'a:endParaRPr',
  { size, fill, weight, opacity, isInherited }: RunStyle,
  run: Omit<TextRun, 'text'>,
  language: string,
  colours: Colours,
): string {
  const bold = isBold(run.weight ?? weight);
  const inherits = isInherited && run.weight === undefined;
  return el(
    name,
    {
      lang: language,
      sz: isInherited ? undefined : centipoints(size),
      b: inherits ? undefined : bold ? 1 : 0,
      i: run.italic ? 1 : undefined,
      dirty: 0,
    },
    isInherited && run.fill === undefined ? '' : colours.fill(run.fill ?? fill, opacity),
  );
}

/** The runs of a line of text. */
export function runs(line: Line, style: RunStyle, language: string, colours: Colours): string {
  return runsOf(line)
    .filter(({ text }) => text !== '')
    .map((run) =>
      el('a:r', {}, properties('a:rPr', style, run, language, colours), el('a:t', {}, escaped(run.text))),
    )
    .join('');
}

/** Joins the lines of an item to one: Office breaks them anew. */
function joined(lines: readonly SetLine[]): Line {
  return lines.flatMap(({ line, joint }, i): readonly TextRun[] => {
    const own = runsOf(line);
    const last = own.at(-1);
    if (i === lines.length - 1 || joint === '' || !last) return own;
    return [...own.slice(0, -1), { ...last, text: `${last.text} ` }];
  });
}

/** The sign of a list as Office numbers it, or its bullet. */
function signOf(sign: string): string {
  const number = /^(\d+)([.)])$/.exec(sign);
  if (!number) return el('a:buFont', { typeface: 'Arial' }) + el('a:buChar', { char: sign });
  const type = number[2] === '.' ? 'arabicPeriod' : 'arabicParenR';
  return el('a:buFont', { typeface: '+mj-lt' }) + el('a:buAutoNum', { type, startAt: number[1] });
}

/** The paragraphs of a set text, enlarged by `scale`: one for each of its items. */
export function paragraphs(
  text: SetText,
  scale: number,
  style: Omit<BlockStyle, 'role'> & Pick<RunStyle, 'opacity' | 'isInherited'>,
  language: string,
  colours: Colours,
): string {
  const { size, step, lines } = text;
  const look: RunStyle = { ...style, size: size * scale };
  const items = new Map<number, SetLine[]>();
  for (const line of lines) items.set(line.item, [...(items.get(line.item) ?? []), line]);
  let end = lines[0]?.y ?? 0;
  return [...items.values()]
    .map((own) => {
      const [first] = own;
      const last = own.at(-1);
      if (!first || !last) return '';
      const before = centipoints((first.y - end) * scale);
      end = last.y + step;
      const isItem = first.sign !== '';
      const indent = isItem ? emu(first.x * scale) : 0;
      return el(
        'a:p',
        {},
        el(
          'a:pPr',
          { marL: indent, indent: -indent, algn: 'l' },
          el('a:lnSpc', {}, el('a:spcPts', { val: centipoints(step * scale) })),
          el('a:spcBef', {}, el('a:spcPts', { val: before })),
          el('a:spcAft', {}, el('a:spcPts', { val: 0 })),
          isItem ? signOf(first.sign) : el('a:buNone'),
        ),
        runs(joined(own), look, language, colours),
      );
    })
    .join('');
}

/** The properties of a text box without margins. */
export const bodyProperties = (wrap: 'none' | 'square', anchor: 't' | 'ctr', fit: string = ''): string =>
  el('a:bodyPr', { wrap, lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: 0, anchor }, fit);
