import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Agreement, Dataset } from '../../core/dataset.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { LANGUAGES, type Language } from '../../core/viewState.ts';
import { loadLanguage, translatorOf } from '../../i18n/languages.ts';
import { takeSnapshot } from '../../state/takeSnapshot.ts';
import { bundleOf } from '../../testing/builtIn.ts';
import { ExtentPen } from '../../testing/extentPen.ts';
import { type Strain, wideDataset } from '../../testing/wideDatasets.ts';
import { PALETTES } from '../palette.ts';
import { dossierPicture } from './dossierPicture.ts';
import { pairShown, recordShown } from './figureContent.ts';
import { matrixPicture } from './matrixPicture.ts';
import type { Picture, PictureFrame } from './pictures.ts';
import { recordCard } from './recordCard.ts';
import { tablePicture } from './tablePicture.ts';

const { light } = PALETTES;
const WORDS = {
  en: 'Memorandum on cooperation ',
  ru: 'Соглашение о сотрудничестве ',
  zh: '合作谅解备忘录',
} as const;

/** The records of a strained dataset with somebody and something in each, all between the same two. */
function crowded(strain: Strain): Dataset {
  const wide = wideDataset(strain);
  const text = (i: number) => `${i} ${strain.words.repeat(400)}`.slice(0, strain.length).trim();
  const full = (agreement: Agreement, i: number): Agreement => ({
    ...agreement,
    parties: [
      { type: 'country', code: 'FRA' },
      { type: 'country', code: 'KOR' },
      ...agreement.parties.slice(1),
    ],
    dateBasis: i % 3 === 0 ? 'report' : 'event',
    people: [{ name: text(i), role: text(i + 1), side: 'KOR' }, { name: text(i + 2) }],
    amounts: [{ value: 1_234_567_891, currency: 'USD', of: text(i) }],
    commitments: [text(i), text(i + 1)],
    notes: [text(i)],
    place: text(i),
  });
  return { ...wide, agreements: wide.agreements.map(full) };
}

type Drawn = (snapshot: Snapshot, frame: PictureFrame) => Picture;
const PICTURES: Readonly<Record<string, Drawn>> = {
  matrix: (snapshot, frame) => matrixPicture(snapshot, frame, light),
  table: (snapshot, frame) => tablePicture(snapshot, frame, light),
  dossier: (snapshot, frame) =>
    dossierPicture(snapshot, pairShown(snapshot), { ...frame, isNamed: false }, light),
  record: (snapshot, frame) => recordCard(snapshot, recordShown(snapshot), frame, light),
};

async function shown(strain: Strain, language: Language, asOf: string) {
  await loadLanguage(language);
  const t = translatorOf(language);
  const ground = bundleOf(crowded(strain), language);
  const { snapshot } = await takeSnapshot(ground, `?pair=FRA-KOR&sel=record-0${asOf}`);
  return { snapshot, t };
}

function expectWithin(picture: Picture, { width, height }: PictureFrame): void {
  const pen = new ExtentPen();
  picture.draw(pen);
  expect(pen.covered.length).toBeGreaterThan(0);
  expect(pen.beyond(width, height)).toEqual([]);
}

const strains = fc.record({
  records: fc.constantFrom(1, 2, 13, 60, 300),
  partners: fc.constantFrom(1, 17, 150),
  sectors: fc.constantFrom(1, 9, 40),
  length: fc.constantFrom(8, 60, 300, 5000),
  language: fc.constantFrom<Language>(...LANGUAGES),
  unbroken: fc.boolean(),
  asOf: fc.constantFrom('', '&asof=2004-06-30'),
  width: fc.integer({ min: 420, max: 1600 }),
  height: fc.integer({ min: 240, max: 1400 }),
});

test.each(Object.keys(PICTURES))(
  'the %s stays in its frame, whatever the records, texts, language and size',
  async (name) => {
    await fc.assert(
      fc.asyncProperty(strains, async ({ language, unbroken, asOf, width, height, ...strain }) => {
        const words = unbroken ? WORDS[language].replaceAll(' ', '') : WORDS[language];
        const { snapshot, t } = await shown({ ...strain, words }, language, asOf);
        const frame = { width, height, palette: PALETTES.light, t } as const;
        const picture = PICTURES[name]?.(snapshot, frame);
        if (!picture) throw new Error(name);
        expectWithin(picture, frame);
      }),
      { numRuns: 25 },
    );
  },
  120_000,
);

test('the check itself sees what leaves the frame', () => {
  const pen = new ExtentPen();
  pen.group({ x: 90, scale: 2 }, () => pen.text('Trade', 0, 20, { size: 12, fill: '#000' }));
  expect(pen.beyond(100, 100)).toHaveLength(1);
  expect(pen.beyond(200, 100)).toEqual([]);
});
