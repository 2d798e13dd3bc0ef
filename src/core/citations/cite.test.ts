import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadLanguage, translatorOf } from '../../i18n/languages.ts';
import { takeSnapshot } from '../../state/takeSnapshot.ts';
import { bundle, columns, dataset, namesIn } from '../../testing/builtIn.ts';
import { translate } from '../../testing/translate.ts';
import { evidenceOf } from '../evidence.ts';
import type { Language } from '../viewState.ts';
import { CITATION_STYLES, type Citable, citableRecord, citableView, cite } from './cite.ts';

const LINK = 'https://atlas.example/?partner=CHN';
const DAY = '2026-11-24';
const { snapshot } = await takeSnapshot(bundle, '?partner=CHN');
const view = citableView(snapshot, evidenceOf(snapshot, translate, LINK, DAY), LINK, DAY);

function record(id: string): Citable {
  const agreement = columns.recordOf(columns.rowOf(id) ?? -1);
  if (!agreement) throw new Error(`No record ${id}`);
  return citableRecord(agreement, snapshot, `https://atlas.example/?sel=${id}`, DAY);
}

describe('a citation', () => {
  test.each(CITATION_STYLES)(
    'in %s names title, source, version, address and the day it was retrieved',
    (style) => {
      for (const citable of [view, ...dataset.agreements.map(({ id }) => record(id))]) {
        const text = cite(citable, style, translate).replaceAll('\\', '');
        for (const part of ['TAdviser', dataset.version]) expect(text).toContain(part);
        expect(text).toContain(citable.link);
        expect(text).not.toMatch(/undefined|, ,|\(\)/);
        expect(text).toMatch(/24 November 2026|2026[-/]11[-/]24|2026,\s+11,\s+24/);
      }
    },
  );

  test('says an uncertain date in words', () => {
    const source = { publisher: 'TAdviser', title: 'An article', date: '[2022-09-21..2022-09-30]' };
    const [first] = dataset.agreements;
    if (!first) throw new Error('no records');
    const of = (date: string) =>
      citableRecord({ ...first, sources: [{ ...source, date }] }, snapshot, LINK, DAY);
    const range = of('[2022-09-21..2022-09-30]');
    expect(cite(range, 'apa', translate)).toContain('(one day between 21 and 30 September 2022)');
    expect(JSON.parse(cite(range, 'csl-json', translate))[0].issued).toEqual({
      literal: 'one day between 21 and 30 September 2022',
    });
    expect(cite(range, 'ris', translate)).not.toContain('DA  -');
    expect(JSON.parse(cite(of('2022-06'), 'csl-json', translate))[0].issued).toEqual({
      'date-parts': [[2022, 6]],
    });
    expect(cite(of('2022-06'), 'apa', translate)).toContain('TAdviser. (2022, June).');
  });

  test('without a date or an author says n.d., in each style as it does', () => {
    const [first] = dataset.agreements;
    if (!first) throw new Error('no records');
    const { date: _, ...undated } = first;
    for (const sources of [[{ title: 'An article' }], []]) {
      const citable = citableRecord({ ...undated, sources }, snapshot, LINK, DAY);
      expect(cite(citable, 'apa', translate)).toMatch(new RegExp(`^${citable.title}[.] [(]n[.]d[.][)][.] `));
      expect(cite(citable, 'chicago', translate)).toContain(', n.d., ');
      expect(cite(citable, 'bibtex', translate)).toContain('  year = {n.d.}');
      expect(cite(citable, 'bibtex', translate)).not.toContain('author');
      expect(cite(citable, 'ris', translate)).not.toMatch(/^(PY|DA|AU) /m);
      expect(JSON.parse(cite(citable, 'csl-json', translate))[0]).not.toMatchObject({ issued: {} });
      for (const style of CITATION_STYLES)
        expect(cite(citable, style, translate)).not.toMatch(/undefined|No date|Accord Atlas[.] [(]/);
    }
  });

  test('has the author and date of the source; the atlas is where it was read', () => {
    const citable = record('chn-competition-1996');
    const article =
      'Cooperation between Russia and other countries in the development of the digital economy';
    expect(cite(citable, 'apa', translate)).toBe(
      'TAdviser. (2024, October 11). Agreement with China on combating unfair competition and on antimonopoly policy ' +
        `(25 April 1996). In ${article}. Read in Russia’s digital-economy cooperation, 1996–2024 ` +
        `(version ${dataset.version}), Accord Atlas. Retrieved on 24 November 2026 from ${citable.link}`,
    );
    expect(cite(citable, 'bibtex', translate)).toContain('  eventdate = {1996-04-25}');
    expect(cite(record('blr-microelectronics-2022'), 'bibtex', translate)).toContain(
      'note = {Record dated one day between 21 and 30 September 2022}',
    );
    expect(cite(citable, 'ris', translate)).toContain('N1  - Record dated 25 April 1996');
    expect(cite(citable, 'bibtex', translate)).toMatch(/author = \{\{TAdviser\}\},\n {2}year = \{2024\}/);
    expect(cite(citable, 'ris', translate)).toMatch(
      /AU {2}- TAdviser\r\nPY {2}- 2024\r\nDA {2}- 2024\/10\/11/,
    );
    expect(JSON.parse(cite(citable, 'csl-json', translate))).toMatchObject([
      {
        author: [{ literal: 'TAdviser' }],
        issued: { 'date-parts': [[2024, 10, 11]] },
        'container-title': article,
        source: expect.stringContaining('Accord Atlas'),
        URL: citable.link,
      },
    ]);
    expect(cite(view, 'apa', translate)).toMatch(/^TAdviser[.] [(]2024, October 11[)][.] /);
  });

  test('gives reference managers the date of the event, the sources and the language', async () => {
    const citable = record('chn-competition-1996');
    expect(cite(citable, 'bibtex', translate)).toContain('  note = {Record dated 25 April 1996}');
    expect(cite(citable, 'ris', translate)).toMatch(/^TY {2}- ELEC\r\n(.*\r\n)*LA {2}- en\r\n/);
    expect(cite(citable, 'ris', translate)).toContain(`T2  - ${citable.dataset}, version ${citable.version}`);
    expect(JSON.parse(cite(citable, 'csl-json', translate))[0]).toMatchObject({
      language: 'en',
      note: expect.stringMatching(/^Record dated 25 April 1996; TAdviser, .*, 11 October 2024$/),
    });
    expect(cite(view, 'ris', translate)).toMatch(/^TY {2}- DATA\r\n/);
    const [first] = dataset.agreements;
    if (!first) throw new Error('no records');
    const german = citableRecord({ ...first, title: { de: 'Ein Abkommen' } }, snapshot, LINK, DAY);
    expect(cite(german, 'ris', translate)).toContain('LA  - de\r\n');
  });

  test('keeps names with a comma whole', () => {
    const [first] = dataset.agreements;
    if (!first) throw new Error('no records');
    const name = 'Ministry of Trade, Industry and Energy';
    const citable = citableRecord(
      { ...first, sources: [{ publisher: name, title: 'A list' }] },
      snapshot,
      LINK,
      DAY,
    );
    expect(cite(citable, 'bibtex', translate)).toContain(`author = {{${name}}}`);
    expect(cite(citable, 'ris', translate)).toContain(`PB  - ${name}\r\n`);
    expect(cite(citable, 'ris', translate)).not.toContain('AU  -');
    expect(JSON.parse(cite(citable, 'csl-json', translate))[0].author).toEqual([{ literal: name }]);
  });

  test('in BibTeX writes braces as reference managers read them', () => {
    const title = (text: string) => cite({ ...view, title: text }, 'bibtex', translate).split('\n')[1];
    expect(title('Law {draft}')).toBe('  title = {{Law \\{draft\\}}},');
    expect(title('Law }{')).toBe('  title = {{Law \\textbraceright{}\\textbraceleft{}}},');
  });

  test.each<[Language, string, string]>([
    ['ru', 'TAdviser. (11 октября 2024 г.). Соглашение', 'Цит. по: Сотрудничество России в области'],
    ['zh', 'TAdviser. (2024年10月11日). ', '转引自《俄罗斯数字经济合作'],
  ])('in %s says the same', async (language, head, read) => {
    await loadLanguage(language);
    const t = translatorOf(language);
    const its = namesIn(dataset, columns, language);
    const agreement = columns.recordOf(columns.rowOf('chn-competition-1996') ?? -1);
    if (!agreement) throw new Error('no record');
    const text = cite(citableRecord(agreement, { ...snapshot, names: its }, LINK, DAY), 'apa', t);
    expect(text).toContain(head);
    expect(text).toContain(read);
  });

  test('in Russian has one full stop after sources that end in “г.”', async () => {
    await loadLanguage('ru');
    const t = translatorOf('ru');
    const [first] = dataset.agreements;
    if (!first) throw new Error('no records');
    const sources = [
      { publisher: 'TAdviser', title: 'Статья', date: '2024-10-11' },
      { publisher: 'Газета', title: 'Заметка', date: '2022-06' },
    ];
    const its = { ...snapshot, names: namesIn(dataset, columns, 'ru') };
    const citable = citableRecord({ ...first, sources }, its, LINK, DAY);
    const text = cite(citable, 'apa', t);
    expect(text).toContain('Заметка, июнь 2022 г.');
    expect(text).not.toContain('..');
  });

  test('takes those who wrote a dataset for authors where its source names none', () => {
    const [first] = dataset.agreements;
    if (!first) throw new Error('no records');
    const contributors = [
      { title: 'Ann Other', role: 'author' },
      { title: 'A tool', role: 'wrangler' },
    ];
    const its = { ...snapshot, dataset: { ...snapshot.dataset, contributors } };
    const sources = [
      { title: 'A list', date: '2020' },
      { publisher: 'Gazette', title: 'No. 5' },
    ];
    const text = cite(citableRecord({ ...first, sources }, its, LINK, DAY), 'apa', translate);
    expect(text).toContain('Ann Other. (2020). ');
    expect(text).toContain('Also based on Gazette, No. 5.');
    expect(text).not.toContain('A tool');
  });

  test('has a key of its own for every view', () => {
    const other = citableView(snapshot, evidenceOf(snapshot, translate, LINK, DAY), `${LINK}&q=x`, DAY);
    expect(other.key).not.toBe(view.key);
  });

  test('in BibTeX balances its braces, in RIS keeps to its lines, for any title', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (title) => {
        const odd = { ...view, title };
        const entry = cite(odd, 'bibtex', translate);
        let depth = 0;
        for (const letter of entry) {
          if (letter === '{') depth++;
          if (letter === '}') depth--;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        const lines = cite(odd, 'ris', translate).split('\r\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- .*$/u);
        expect(lines.at(-1)).toBe('ER  - ');
      }),
    );
  });
});
