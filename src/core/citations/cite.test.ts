import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeSnapshot } from '../../state/takeSnapshot';
import { columns, dataset, names, places } from '../../testing/builtIn';
import { translate } from '../../testing/translate';
import { evidenceOf } from '../evidence';
import { CITATION_STYLES, type Citable, citableRecord, citableView, cite } from './cite';

const LINK = 'https://atlas.example/?partner=CHN';
const DAY = '2026-11-24';
const { snapshot } = await takeSnapshot({ dataset, columns, places, names }, '?partner=CHN');
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
    const range = record('blr-microelectronics-2022');
    expect(cite(range, 'apa', translate)).toContain('(one day between 21 and 30 September 2022)');
    expect(JSON.parse(cite(range, 'csl-json', translate))[0].issued).toEqual({
      literal: 'one day between 21 and 30 September 2022',
    });
    expect(cite(range, 'ris', translate)).not.toContain('DA  -');
    expect(JSON.parse(cite(record('tkm-ict-mou-2022'), 'csl-json', translate))[0].issued).toEqual({
      'date-parts': [[2022, 6]],
    });
  });

  test('of a record without a date says so where the style has a word for it', () => {
    const { date, ...undated } = columns.recordOf(0) ?? { date: '' };
    if (!('id' in undated)) throw new Error('no records');
    const citable = citableRecord(undated, snapshot, LINK, DAY);
    expect(cite(citable, 'apa', translate)).toContain('(n.d.)');
    for (const style of CITATION_STYLES)
      expect(cite(citable, style, translate)).not.toMatch(/undefined|No date/);
  });

  test('in APA puts the year first', () => {
    expect(cite(record('chn-competition-1996'), 'apa', translate)).toContain(
      'Accord Atlas. (1996, April 25). Agreement with China',
    );
    expect(cite(record('tkm-ict-mou-2022'), 'apa', translate)).toContain('(2022, June)');
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
