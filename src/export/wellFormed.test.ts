// @vitest-environment jsdom

import fc from 'fast-check';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { citableView } from '../core/citations/citable.ts';
import { cite } from '../core/citations/cite.ts';
import type { Dataset } from '../core/dataset.ts';
import type { Deck } from '../core/deck.ts';
import { evidenceOf } from '../core/evidence.ts';
import { figureSvg } from '../scene/figure/figure.ts';
import { FIGURE_CONTENTS, type FigureContent } from '../scene/figure/figureContent.ts';
import { FIGURE_FORMATS } from '../scene/figure/figureSize.ts';
import { PALETTES } from '../scene/palette.ts';
import { takeSnapshot } from '../state/takeSnapshot.ts';
import { bundleOf, dataset, world } from '../testing/builtIn.ts';
import { deckFile } from '../testing/deckFile.ts';
import { translate as t } from '../testing/translate.ts';
import { geoJsonOf } from './files/geojson.ts';
import { xlsxOf } from './files/xlsx.ts';

/** Any text, rich in what XML forbids or would have to escape. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom('\ufffe', '\uffff', '\ud83d', '\ude00', '\u0000', '\u0008', '\u000b', '\u001f', '😀'),
      fc.constantFrom('<', '&', '"', "'", ']]>', '--', '\r\n', '\u0085', '\u2028'),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('Trade ', 'договор ', '协定'),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** The built-in dataset, said in one text wherever it has words of its own. */
function saying(text: string): Dataset {
  const [sector, ...sectors] = dataset.sectors;
  if (!sector) throw new Error('no sectors');
  return {
    ...dataset,
    title: text,
    sectors: [{ ...sector, label: text }, ...sectors],
    agreements: dataset.agreements.slice(0, 3).map((agreement) => ({
      ...agreement,
      title: text,
      shortTitle: text,
      summary: text,
      sectors: [sector.id],
      relations: [],
      parties: [
        { type: 'country', code: 'RUS' },
        { type: 'other', code: 'CLUB', name: text, members: [] },
      ],
    })),
  };
}

/** Views that have a figure of what not every view has one of. */
const SEARCHES: Partial<Record<FigureContent, string>> = {
  dossier: '?pair=RUS-CLUB',
  record: `?sel=${dataset.agreements[0]?.id}`,
};

async function shown(text: string, search: string) {
  const { snapshot } = await takeSnapshot(bundleOf(saying(text)), search);
  const link = 'https://atlas.example/';
  return { snapshot, evidence: evidenceOf(snapshot, t, link, '2026-11-24') };
}

function expectXml(xml: string, name: string): void {
  const read = new DOMParser().parseFromString(xml, 'application/xml');
  expect(read.querySelector('parsererror')?.textContent ?? '', name).toBe('');
}

async function expectPackage(file: Blob): Promise<void> {
  const bytes = await file.arrayBuffer();
  const zip = await JSZip.loadAsync(bytes);
  const paths = Object.keys(zip.files).filter((path) => /\.(xml|rels|svg)$/.test(path));
  const texts = await Promise.all(paths.map((path) => zip.file(path)?.async('string')));
  for (const [i, path] of paths.entries()) expectXml(texts[i] ?? '', path);
}

test('the check itself sees what is forbidden', () => {
  for (const bad of ['\ufffe', '\u0008', '\ud83d']) expect(() => expectXml(`<a>${bad}</a>`, 'bad')).toThrow();
});

test('every file says which signs it does not have', async () => {
  const remark = 'characters that can’t be stored in a file, removed or replaced with spaces: U+000B, U+FFFE';
  const input = { ...(await shown('Trade\u000bpact\ufffe', '')), t };
  const frame = { ...FIGURE_FORMATS.wide, palette: PALETTES.light, t };
  const figure = figureSvg({ ...input, world: world(), content: 'timeline', frame });
  expect(figure).toContain(remark);
  expect(figure).toContain('Trade pact');
  const slide = {
    ...{ id: 'a', title: 'x', text: '\u000b', notes: '\ufffe', view: '' },
    dataset: { name: dataset.name, title: '', version: dataset.version, identity: null, records: null },
  };
  const deck: Deck = {
    id: 'deck',
    title: 'A',
    author: '',
    language: 'en',
    slides: [slide],
  };
  const pptx = await deckFile(deck, bundleOf(saying('Trade\u000bpact\ufffe')));
  const textOf = async (file: Blob, path: RegExp) => {
    const zip = await JSZip.loadAsync(await file.arrayBuffer());
    const parts = Object.keys(zip.files).filter((each) => path.test(each));
    return (await Promise.all(parts.map((each) => zip.file(each)?.async('string')))).join(' ');
  };
  expect(await textOf(pptx, /notesSlide1\.xml$/)).toContain(remark);
  expect(await textOf(await xlsxOf(input), /sharedStrings/)).toContain(remark);
  const clean = figureSvg({ ...(await shown('Trade pact', '')), world: world(), content: 'timeline', frame });
  expect(clean).not.toContain('can’t be stored in a file');
});

test('a figure is well-formed, whatever the texts', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.constantFrom(...FIGURE_CONTENTS), async (text, content) => {
      const frame = { ...FIGURE_FORMATS.wide, palette: PALETTES.light, t };
      const svg = figureSvg({
        ...(await shown(text, SEARCHES[content] ?? '')),
        world: world(),
        content,
        frame,
      });
      expectXml(svg, 'figure');
    }),
    { numRuns: 25 },
  );
});

test.each(['', '?view=matrix', '?view=table', '?pair=RUS-CLUB'])(
  'slides of %s are well-formed, whatever the texts',
  async (view) => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (text, words) => {
        const ref = { name: dataset.name, title: words, version: '1', identity: null, records: null };
        const deck: Deck = {
          id: 'deck',
          title: words,
          author: words,
          language: 'en',
          slides: [{ id: 'a', title: words, text: words, notes: words, view, dataset: ref }],
        };
        const file = await deckFile(deck, bundleOf(saying(text)), { hasRecords: true });
        await expectPackage(file);
      }),
      { numRuns: 5 },
    );
  },
);

test('a workbook is well-formed, and GeoJSON and citations hold no halves of characters', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const input = { ...(await shown(text, '')), t };
      await expectPackage(await xlsxOf(input));
      const citable = citableView(input.snapshot, input.evidence, input.evidence.link, '2026-11-24');
      for (const style of ['ris', 'bibtex', 'csl-json', 'apa'] as const)
        expect(cite(citable, style, t)).not.toMatch(/[\p{Cs}\ufffe\uffff]|\\ud[89a-f]/u);
      // The records it carries are JSON within a text: their escapes are escaped, and no halves for who reads the file.
      const geoJson = geoJsonOf(input).replaceAll('\\\\', '');
      expect(geoJson).not.toMatch(/[\p{Cs}\ufffe\uffff]|\\ud[89a-f]/u);
    }),
    { numRuns: 10 },
  );
});
