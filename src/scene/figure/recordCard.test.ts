import { describe, expect, test } from 'vitest';
import type { Agreement, Dataset } from '../../core/dataset.ts';
import { dataset } from '../../testing/builtIn.ts';
import { fileInput } from '../../testing/exported.ts';
import { ExtentPen } from '../../testing/extentPen.ts';
import { omissionsInWords } from '../omissions.ts';
import { PALETTES } from '../palette.ts';
import { recordShown } from './figureContent.ts';
import { recordCard } from './recordCard.ts';

/** A record with as much of everything as is given. */
function crowded(parties: number, texts: number): Dataset {
  const [first] = dataset.agreements;
  if (!first) throw new Error('no records');
  const text = (i: number) => `${i} and all that was said of it`;
  const many = Array.from({ length: texts }, (_, i) => text(i));
  const agreement: Agreement = {
    ...first,
    parties: Array.from({ length: parties }, (_, i) => ({
      ...{ type: 'other' as const, code: `P${i}`, name: `Party ${i}`, members: [] },
    })),
    commitments: many,
    people: many.map((name) => ({ name })),
    notes: many,
    relations: [],
  };
  return { ...dataset, agreements: [agreement] };
}

async function card(of: Dataset, width: number, height: number, search = '') {
  const { snapshot, t } = await fileInput(of, `?sel=${of.agreements[0]?.id}${search}`);
  const frame = { width, height, palette: PALETTES.light, t } as const;
  const picture = recordCard(snapshot, recordShown(snapshot), frame, PALETTES.light);
  const pen = new ExtentPen();
  picture.draw(pen);
  return { pen, said: omissionsInWords(picture.omissions, snapshot.names, t) };
}

describe('the card of a record', () => {
  test('leaves nothing out where it has room, and is larger the less there is to say', async () => {
    const few = await card(crowded(2, 1), 1224, 600);
    const more = await card(crowded(12, 4), 1224, 600);
    expect([few.said, more.said]).toEqual(['', '']);
    const largest = ({ pen }: typeof few) => Math.max(...pen.texts.map(({ size }) => size));
    expect(largest(few)).toBeGreaterThan(largest(more));
  });

  test('says how much of each list it has no room for', async () => {
    const { pen, said } = await card(crowded(150, 30), 1224, 520);
    expect(said).toMatch(/^Parties: \d+ of 150 · .*People: \d+ of 30 .*What it covers: \d+ of 30/);
    const drawn = pen.texts.filter(({ text }) => text.startsWith('Party ')).length;
    expect(said).toContain(`Parties: ${drawn} of 150`);
  });

  test('names the parts that it has no room for at all; date and kind are the last to go', async () => {
    const { pen, said } = await card(crowded(150, 30), 500, 260);
    expect(said).toContain('no room for: ');
    expect(said).toContain('Notes');
    const texts = pen.texts.map(({ text }) => text);
    expect(texts).toContain('25 April 1996');
    expect(said).not.toMatch(/no room for: [^·]*(Date|Kind)/);
  });

  test('says the status on the day asked for beside the stage', async () => {
    const { pen } = await card(crowded(2, 1), 1224, 600, '&asof=2010-06-30');
    const texts = pen.texts.map(({ text }) => text);
    expect(texts).toContain('In force');
    expect(texts.join(' ')).toContain('on 30 June 2010');
  });
});
