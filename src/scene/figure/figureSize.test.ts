import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceOf } from '../../core/evidence.ts';
import { LANGUAGES, type Language } from '../../core/viewState.ts';
import { loadLanguage, translatorOf } from '../../i18n/languages.ts';
import { takeSnapshot } from '../../state/takeSnapshot.ts';
import { bundle, columns, dataset, namesIn, world } from '../../testing/builtIn.ts';
import { ExtentPen } from '../../testing/extentPen.ts';
import { PALETTES } from '../palette.ts';
import { type FigureInput, figureDrawing } from './figure.ts';
import { FIGURE_CONTENTS, type FigureContent } from './figureContent.ts';
import {
  boundsIn,
  FIGURE_BOUNDS,
  FIGURE_FORMATS,
  FIGURE_TYPE,
  FigureTooSmall,
  lengthIn,
  lengthInPx,
} from './figureSize.ts';
import { type FigureTexts, proposedTexts } from './figureTexts.ts';

const VIEW = '?pair=RUS-CHN&sel=chn-arctic-cable-2017&asof=2022-09-25';
const ALL = '?sel=chn-arctic-cable-2017';

async function inputOf(
  content: FigureContent,
  language: Language,
  size: { readonly width: number; readonly height: number },
  texts: Partial<FigureTexts> = {},
): Promise<FigureInput> {
  await loadLanguage(language);
  const t = translatorOf(language);
  const names = namesIn(dataset, columns, language);
  const { snapshot } = await takeSnapshot({ ...bundle, names }, content === 'dossier' ? VIEW : ALL);
  const evidence = evidenceOf(snapshot, t, `https://atlas.example/${VIEW}`, '2026-11-24');
  const frame = { ...size, palette: PALETTES.light, t };
  const own = { ...proposedTexts(evidence), ...texts };
  return { snapshot, evidence, world: world(), content, frame, texts: own };
}

function expectReadable(input: FigureInput): void {
  const { width, height } = input.frame;
  const pen = new ExtentPen();
  figureDrawing(input).draw(pen);
  expect(pen.texts.length).toBeGreaterThan(3);
  expect(pen.texts.filter(({ size }) => size < FIGURE_TYPE - 0.01)).toEqual([]);
  expect(pen.beyond(width, height)).toEqual([]);
}

test.each(FIGURE_CONTENTS)(
  'a figure of %s has type of at least 9 points in every format',
  async (content) => {
    for (const language of LANGUAGES)
      for (const size of Object.values(FIGURE_FORMATS))
        expectReadable(await inputOf(content, language, size));
  },
);

const sizes = fc.record({
  width: fc.integer({ min: FIGURE_BOUNDS.least, max: 1800 }),
  height: fc.integer({ min: FIGURE_BOUNDS.least, max: 1500 }),
});
const words = fc.record({
  title: fc.constantFrom('Digital ties', 'Цифровое сотрудничество '.repeat(8), '数字合作'.repeat(40)),
  subtitle: fc.constantFrom('', 'Signed and discussed '.repeat(14)),
  byline: fc.constantFrom('', 'Chart: Jane Doe'),
});

test.each(FIGURE_CONTENTS)(
  'a figure of %s of any size has readable type within its edges, or says that it is too small',
  async (content) => {
    await fc.assert(
      fc.asyncProperty(
        sizes,
        words,
        fc.constantFrom<Language>(...LANGUAGES),
        async (size, texts, language) => {
          const input = await inputOf(content, language, size, texts);
          try {
            expectReadable(input);
          } catch (fault) {
            if (!(fault instanceof FigureTooSmall)) throw fault;
            expect(fault.needed).toBeGreaterThan(size.height);
            expectReadable({ ...input, frame: { ...input.frame, height: fault.needed + 80 } });
          }
        },
      ),
      { numRuns: 12 },
    );
  },
);

test('a figure without room for its key says so', async () => {
  const pen = new ExtentPen();
  figureDrawing(await inputOf('map', 'en', { width: 480, height: 360 })).draw(pen);
  expect(pen.texts.map(({ text }) => text).join(' ')).toContain('no room for: legend');
});

test('bounds and lengths agree in every unit', () => {
  for (const unit of ['px', 'mm', 'cm'] as const) {
    const { least, most } = boundsIn(unit);
    expect(lengthInPx(least, unit)).not.toBeNull();
    expect(lengthInPx(most, unit)).not.toBeNull();
    expect(lengthInPx(most * 1.01, unit)).toBeNull();
    expect(lengthInPx(Number.NaN, unit)).toBeNull();
  }
  expect(lengthInPx(180, 'mm')).toBe(680);
  expect(lengthInPx(18, 'cm')).toBe(680);
  expect(lengthIn(680, 'cm')).toBe(18);
});
