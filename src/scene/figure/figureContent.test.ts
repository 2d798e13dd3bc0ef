import { describe, expect, test } from 'vitest';
import { evidenceOf } from '../../core/evidence.ts';
import { matrixOf } from '../../core/matrix.ts';
import { ALL_EMPTY } from '../../core/matrixInView.ts';
import { loadLanguage, translatorOf } from '../../i18n/languages.ts';
import { takeSnapshot } from '../../state/takeSnapshot.ts';
import { bundle, columns, dataset, names, namesIn, world } from '../../testing/builtIn.ts';
import { translate } from '../../testing/translate.ts';
import { PALETTES } from '../palette.ts';
import { figureSvg } from './figure.ts';
import { contentOnScreen, contentsOf, FIGURE_CONTENTS, type FigureContent } from './figureContent.ts';
import { FIGURE_FORMATS, type FigureFormat } from './figureSize.ts';

const CABLE = 'chn-arctic-cable-2017';

async function snapshotOf(search: string, language: 'en' | 'ru' | 'zh' = 'en') {
  await loadLanguage(language);
  const its = language === 'en' ? names : namesIn(dataset, columns, language);
  const { snapshot } = await takeSnapshot({ ...bundle, names: its }, search);
  return snapshot;
}

async function figure(
  search: string,
  content: FigureContent,
  format: FigureFormat = 'wide',
  look: { readonly language?: 'en' | 'ru' | 'zh'; readonly theme?: 'light' | 'dark' } = {},
) {
  const { language = 'en', theme = 'light' } = look;
  const snapshot = await snapshotOf(search, language);
  const t = language === 'en' ? translate : translatorOf(language);
  const evidence = evidenceOf(snapshot, t, `https://atlas.example/${search}`, '2026-11-24');
  const frame = { ...FIGURE_FORMATS[format], palette: PALETTES[theme], t };
  return figureSvg({ snapshot, evidence, world: world(), content, frame });
}

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text ?? '');
const wordsOf = (svg: string) => textsOf(svg).join(' ');

describe('what figures there are', () => {
  test('a dossier where a pair is shown, a record where one is selected', async () => {
    const common: readonly FigureContent[] = ['both', 'map', 'timeline', 'matrix', 'table'];
    expect(contentsOf(await snapshotOf(''))).toEqual(common);
    expect(contentsOf(await snapshotOf('?pair=RUS-CHN'))).toEqual([...common, 'dossier']);
    expect(contentsOf(await snapshotOf(`?sel=${CABLE}`))).toEqual([...common, 'record']);
    expect(contentsOf(await snapshotOf(`?pair=RUS-CHN&sel=${CABLE}`))).toEqual(FIGURE_CONTENTS);
  });

  test.each([
    ['', 'both'],
    [`?sel=${CABLE}`, 'both'],
    ['?view=matrix', 'matrix'],
    ['?view=table', 'table'],
    ['?view=list', 'table'],
    ['?view=matrix&pair=RUS-CHN', 'dossier'],
  ])('first is what is on screen: %s', async (search, content) => {
    expect(contentOnScreen(await snapshotOf(search))).toBe(content);
  });

  test('of a view without them there is none', async () => {
    await expect(figure('', 'dossier')).rejects.toThrow(RangeError);
    await expect(figure('', 'record')).rejects.toThrow(RangeError);
  });
});

describe('the figure', () => {
  test.each([
    ['matrix', '?view=matrix', 'matrix', 'wide', {}],
    ['matrix-years-ru', '?view=matrix&across=year', 'matrix', 'a4', { language: 'ru' }],
    ['table', '?view=table', 'table', 'wide', {}],
    ['table-day-dark', '?view=table&asof=2019-06-30', 'table', 'square', { theme: 'dark', language: 'ru' }],
    ['table-sorted-zh', '?view=table&sort=-amounts&asof=2024-12-31', 'table', 'wide', { language: 'zh' }],
    ['table-few-zh', '?view=list&partner=BLR', 'table', 'a4', { language: 'zh' }],
    ['dossier', '?pair=RUS-CHN', 'dossier', 'wide', {}],
    ['dossier-dark', '?pair=RUS-CHN', 'dossier', 'square', { theme: 'dark', language: 'ru' }],
    ['dossier-day-zh', '?pair=RUS-BLR&asof=2023-01-01', 'dossier', 'classic', { language: 'zh' }],
    ['record', `?sel=${CABLE}`, 'record', 'wide', {}],
    [
      'record-day-dark',
      '?sel=srb-digital-talks-2017&asof=2022-01-01',
      'record',
      'square',
      { theme: 'dark', language: 'ru' },
    ],
    ['record-zh', '?sel=chn-competition-1996', 'record', 'a4', { language: 'zh' }],
  ] as const)('%s', async (name, search, content, format, look) => {
    await expect(await figure(search, content, format, look)).toMatchFileSnapshot(
      `__snapshots__/figure-${name}.svg`,
    );
  });

  test('of a record bears its title and counts it alone, however the view is filtered', async () => {
    const svg = await figure(`?sel=${CABLE}&sector=connectivity`, 'record');
    expect(svg).toContain('<title>Proposed undersea cable along Russia’s Arctic coast</title>');
    expect(wordsOf(svg)).toContain('1 of 27 records');
    expect(wordsOf(svg)).not.toContain('Filtered by');
  });

  test('of a record says its status on the day asked for', async () => {
    expect(wordsOf(await figure(`?sel=${CABLE}&asof=2022-01-01`, 'record'))).toMatch(
      /Status Discussed or proposed on 1 January 2022 · last reported on 28 July 2017/,
    );
    expect(wordsOf(await figure(`?sel=${CABLE}`, 'record'))).not.toContain('Status');
  });

  test('has a key of just what it uses', async () => {
    const table = wordsOf(await figure('?view=table&partner=BLR', 'table'));
    expect(table).toContain('Primary sector Microelectronics &#38; industry Digital economy');
    expect(table).not.toMatch(/Fill: stage|Telecoms/);
    // Its dots keep their colours where the map has no bubbles.
    expect(wordsOf(await figure('?view=table&bubbles=hidden', 'table'))).toContain('Primary sector Telecoms');
    const dossier = wordsOf(await figure('?pair=RUS-CHN', 'dossier'));
    expect(dossier).toContain('Shape: date precision day month or longer');
    expect(dossier).not.toMatch(/Primary sector|one day of this range|launched/);
    const matrix = wordsOf(await figure('?view=matrix', 'matrix'));
    expect(matrix).toContain('Records by partner and sector 1 2 3 4 5 · = none among the records shown');
    const one = wordsOf(await figure('?view=matrix&partner=COG&sector=general', 'matrix'));
    expect(one).not.toMatch(/sector 1 2|none among/);
    expect(wordsOf(await figure(`?sel=${CABLE}`, 'record'))).not.toMatch(/Primary sector|Fill: stage/);
  });

  test('explains in its key the colours of sectors that have no room beside them', async () => {
    const { snapshot } = await takeSnapshot(bundle, '?pair=RUS-CHN');
    const evidence = evidenceOf(snapshot, translate, 'https://atlas.example/', '2026-11-24');
    const frame = { width: 900, height: 420, palette: PALETTES.light, t: translate };
    const svg = figureSvg({ snapshot, evidence, world: world(), content: 'dossier', frame });
    const texts = textsOf(svg).map((text) => text.replace('&#38;', '&'));
    expect(texts).toContain('Primary sector');
    const used = new Set(
      [...snapshot.result.rows].map((row) => names.value('sector', columns.recordOf(row)?.sectors[0] ?? '')),
    );
    // Of the lives that are drawn; the earlier ones are said to be left out.
    expect(texts.join(' ')).toMatch(/\d+ earlier: /);
    expect([...used].filter((name) => texts.includes(name)).length).toBeGreaterThan(2);
  });

  test('has the rows and columns of the matrix that a filter empties, with a sign in each of its gaps', async () => {
    const { snapshot } = await takeSnapshot(bundle, '?view=matrix&kind=talks');
    const bounds = { partners: 1000, across: 1000, empty: ALL_EMPTY };
    const onScreen = matrixOf(columns, snapshot.result.rows, 'sector', bounds);
    const texts = textsOf(await figure('?view=matrix&kind=talks', 'matrix'));
    const partners = onScreen.partners.map((partner) => names.partner(partner));
    expect(texts.filter((text) => partners.includes(text))).toEqual(partners);
    const gaps = onScreen.counts.flat().filter((count) => count === 0).length;
    expect(texts.filter((text) => text === '·')).toHaveLength(gaps);
  });

  /** A text right after the same in the same place, as an outline of its own would be. */
  const DOUBLED = /<text( x="[^"]*" y="[^"]*")[^>]*>([^<]*)<\/text>\s*<text\1[^>]*>\2</;

  test.each(FIGURE_CONTENTS)(
    'of %s has no text twice in one place, and none with an outline',
    async (content) => {
      const search = `?${content === 'dossier' ? 'pair=RUS-CHN&' : ''}sel=${CABLE}&asof=2022-09-25`;
      const svg = await figure(search, content);
      expect(textsOf(svg).length).toBeGreaterThan(10);
      expect(svg).not.toMatch(DOUBLED);
      expect(svg).not.toMatch(/<text[^>]*(stroke|aria-hidden)=/);
    },
  );

  test('the check itself sees a text that stands twice', () => {
    const outlined =
      '<text x="1" y="2" stroke="#fff">Trade</text>\n<text x="1" y="2" fill="#000">Trade</text>';
    expect(outlined).toMatch(DOUBLED);
  });
});
