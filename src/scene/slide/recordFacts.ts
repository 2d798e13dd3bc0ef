import { amountInWords } from '../../core/amountInWords.ts';
import { colourField } from '../../core/colourField.ts';
import type { Agreement } from '../../core/dataset.ts';
import { dateInWords, intervalInWords } from '../../core/dateWords.ts';
import type { Names, Translate } from '../../core/names.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { stageInline } from '../../core/stageWords.ts';
import { listedOf, type Omission, withoutParts } from '../omissions.ts';
import { colourBeside, type Palette } from '../palette.ts';
import type { PagePen, SetText } from '../pen/pen.ts';
import { textWidth } from '../pen/text.ts';
import { escapeMarkup } from './markup.ts';
import { type Part, plainPart } from './part.ts';
import type { Revealed } from './reveal.ts';
import { TYPE } from './stage.ts';
import { drawText, setMarkup, setPlain } from './typeset.ts';

/** Gap between sections, and between a heading and its text, px. */
const GAP = 18;
const HEADING_GAP = 2;
/** Padding at the sides of a chip, its height, the gap between chips, and the radius of its dot, px. */
const CHIP = { padding: 12, height: 32, gap: 10, dot: 6, tint: 0.14 };

/** A section of a record's facts; `key`: message key of its heading, '' if it has none. */
interface Section {
  readonly key: string;
  readonly markup: string;
}

const joined = (parts: readonly (string | undefined)[], by: string) =>
  parts.filter((part) => part !== undefined && part !== '').join(by);

const bullets = (texts: readonly string[]) => texts.map((text) => `- ${escapeMarkup(text)}`).join('\n');

/** Kind, stage, level, date and validity of a record in one line: what stands below its title. */
export function recordInWords(agreement: Agreement, names: Names, t: Translate): string {
  const { kind, level, date, validity } = agreement;
  const day = date === undefined ? t('detail.noDate') : dateInWords(date, t, names.locale);
  return joined(
    [
      t('detail.kindStage', { kind: names.value('kind', kind), stage: stageInline(agreement, names, t) }),
      t('detail.level', { level: names.value('level', level) }),
      day,
      validity && `${t('detail.validity')}: ${intervalInWords(validity, t, names.locale)}`,
    ],
    ' · ',
  );
}

/** What a record says, most important first. `text`: the slide's own, instead of the summary. */
function sectionsOf(agreement: Agreement, text: string, names: Names, t: Translate): readonly Section[] {
  const { summary, commitments = [], parties, people = [], amounts = [], notes = [] } = agreement;
  const named = parties.map((party) => {
    const bodies = (party.bodies ?? []).map(names.text);
    const name = party.type === 'country' ? names.partner(party.code) : names.text(party.name);
    return bodies.length === 0 ? name : `${name} (${bodies.join(', ')})`;
  });
  const spoken = people.map(({ name, role, side }) =>
    joined([names.text(name), role && names.text(role), side && names.partner(side)], ', '),
  );
  const sums = amounts.map((amount) => `${amountInWords(amount, t, names.locale)}: ${names.text(amount.of)}`);
  const sections = [
    { key: '', markup: text === '' ? escapeMarkup(names.text(summary)) : text },
    { key: 'detail.parties', markup: escapeMarkup(named.join(' · ')) },
    { key: 'detail.people', markup: escapeMarkup(spoken.join('; ')) },
    { key: 'detail.commitments', markup: bullets(commitments.map(names.text)) },
    { key: 'detail.amounts', markup: escapeMarkup(sums.join('; ')) },
    { key: 'detail.unclear', markup: bullets(notes.map(names.text)) },
  ];
  return sections.filter(({ markup }) => markup !== '');
}

interface SetSection {
  readonly key: string;
  readonly heading: SetText | null;
  readonly text: SetText;
  readonly height: number;
}

function setSection({ key, markup }: Section, size: number, width: number, t: Translate): SetSection {
  const heading = key === '' ? null : setPlain(t(key), { size: TYPE.small, width, weight: 600 });
  const text = setMarkup(markup, { size, width });
  return { key, heading, text, height: (heading ? heading.height + HEADING_GAP : 0) + text.height };
}

/** A section with as many of its lines as fit; null if not even the first does. */
function firstThatFit(section: Section, room: number, set: (section: Section) => SetSection) {
  const lines = section.markup.split('\n');
  for (let count = lines.length; count > 0; count--) {
    const part = set({ ...section, markup: lines.slice(0, count).join('\n') });
    if (part.height > room + 0.01) continue;
    const label = section.key || 'file.column.summary';
    return { section: part, omission: listedOf(label, count, lines.length) };
  }
  return { section: null, omission: [] };
}

/** The sectors of a record as chips in rows of at most `width` px. */
function chipsOf(agreement: Agreement, snapshot: Snapshot, palette: Palette, width: number) {
  const field = colourField(snapshot);
  const placed: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly text: string;
    readonly colour: string;
  }[] = [];
  let [x, y] = [0, 0];
  for (const sector of agreement.sectors) {
    const text = snapshot.names.value('sector', sector);
    const own = Math.min(width, textWidth(text, TYPE.small) + 2 * CHIP.padding + 3 * CHIP.dot);
    if (x > 0 && x + own > width) [x, y] = [0, y + CHIP.height + CHIP.gap];
    placed.push({
      x,
      y,
      width: own,
      text,
      colour: colourBeside(palette, field, 'sector', sector) ?? palette.other,
    });
    x += own + CHIP.gap;
  }
  const draw = (pen: PagePen) => {
    for (const chip of placed) {
      const { height, padding, dot, tint } = CHIP;
      pen.rect(
        { x: chip.x, y: chip.y, width: chip.width, height, rx: height / 2 },
        { fill: chip.colour, fillOpacity: tint, ground: palette.paper },
      );
      pen.circle(chip.x + padding + dot, chip.y + height / 2, dot, { fill: chip.colour });
      pen.text(chip.text, chip.x + padding + 3 * dot, chip.y + height / 2 + TYPE.small * 0.35, {
        ...{ size: TYPE.small, fill: palette.ink },
      });
    }
  };
  return { height: placed.length === 0 ? 0 : y + CHIP.height, draw };
}

/** The facts of a record in a column, at the largest type at which all fit; else the first sections that fit. */
export function recordFacts(
  snapshot: Snapshot,
  agreement: Agreement,
  { text, revealed }: { readonly text: string; readonly revealed: Revealed },
  palette: Palette,
  t: Translate,
  width: number,
  height: number,
): Part {
  const { names } = snapshot;
  const sections = sectionsOf(agreement, text.trim(), names, t);
  const chips = chipsOf(agreement, snapshot, palette, width);
  const room = height - (chips.height === 0 ? 0 : chips.height + GAP);
  const setAt = (size: number) => {
    let y = 0;
    let isWhole = true;
    const fitting: { readonly section: SetSection; readonly y: number }[] = [];
    const omissions: Omission[] = [];
    const without: string[] = [];
    for (const each of sections) {
      const { section, omission } = firstThatFit(each, room - y, (part) => setSection(part, size, width, t));
      isWhole &&= section !== null && omission.length === 0;
      omissions.push(...omission);
      if (!section) {
        without.push(each.key || 'file.column.summary');
        continue;
      }
      fitting.push({ section, y });
      y += section.height + GAP;
    }
    return { fitting, isWhole, omissions: [...omissions, ...withoutParts(without)] };
  };
  const size = TYPE.body.find((each) => setAt(each).isWhole) ?? TYPE.small;
  const { fitting, omissions } = setAt(size);
  const last = fitting.at(-1);
  const chipsTop = last ? last.y + last.section.height + GAP : 0;
  const draw = (pen: PagePen) => {
    for (const [i, { section, y }] of fitting.entries()) {
      const { heading } = section;
      if (heading) drawText(pen, heading, 0, y, { fill: palette.muted, weight: 600 });
      const shown =
        i === 0
          ? { ...section.text, lines: section.text.lines.filter(({ item }) => item < revealed.lines) }
          : section.text;
      drawText(pen, shown, 0, y + (heading ? heading.height + HEADING_GAP : 0), { fill: palette.ink });
    }
    pen.group({ y: chipsTop }, () => chips.draw(pen));
  };
  return plainPart({ width, height: chipsTop + chips.height }, draw, omissions);
}
