import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CITATION_STYLES, citableRecord, cite } from '../core/citations/cite.ts';
import { evidenceOf } from '../core/evidence.ts';
import { matrixOf } from '../core/matrix.ts';
import { sentence } from '../core/sentence.ts';
import { LANGUAGES } from '../core/viewState.ts';
import { readyDataset } from '../data/readyDataset.ts';
import { loadLanguage, translatorOf } from '../i18n/languages.ts';
import { takeSnapshot } from '../state/takeSnapshot.ts';
import { namesIn, places } from '../testing/builtIn.ts';
import { importText } from '../testing/importTable.ts';
import { cellText, fieldsOf } from './files/fields.ts';
import { geoJsonOf } from './files/geojson.ts';

await Promise.all([loadLanguage('ru'), loadLanguage('zh')]);

const NAMES = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf', 'isPrototypeOf'];
const name = fc.constantFrom(...NAMES);
/** What an object says of itself where its own names were taken for data. */
const FOREIGN = /native code|\[object|=>|undefined|NaN/;

test('names that every object has are data like any other, from the file to every text', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ party: name, sector: name, kind: name, stage: name, title: name, column: name }),
      fc.constantFrom(...LANGUAGES),
      async ({ party, sector, kind, stage, title, column }, locale) => {
        const loaded = await importText(
          `title,date,parties,sectors,kind,status,${column}\n` +
            `${title},2001-02-03,France; ${party},${sector},${kind},${stage},${column}\n` +
            `B,2002,France; Chad,Trade,Treaty,Signed,x\n`,
        );
        const shown = readyDataset(loaded);
        const { columns } = shown;
        const { info: dataset } = loaded;
        const t = translatorOf(locale);
        const names = namesIn(dataset, columns, locale);
        const record = columns.recordOf(0);
        if (!record) throw new Error('no record');
        for (const [facet, value] of [
          ['kind', record.kind],
          ['stage', record.stage],
          ['sector', record.sectors[0] ?? ''],
        ] as const)
          expect([facet, names.value(facet, value)]).toEqual([facet, { kind, stage, sector: sector }[facet]]);
        const code = columns.parties.find((each) => names.partner(each) === party);
        const search = `?partner=${code}&kind=${record.kind}&stage=${record.stage}&sector=${record.sectors[0]}`;
        const { snapshot, ignored } = await takeSnapshot({ ...shown, dataset, places, names }, search);
        expect(ignored).toEqual([]);
        expect([...snapshot.result.rows]).toEqual([0]);
        const evidence = evidenceOf(snapshot, t, 'https://atlas.example/', '2026-11-24');
        const matrix = matrixOf(columns, snapshot.result.rows, 'sector', { partners: 20, across: 20 });
        const texts = [
          sentence(snapshot, t),
          ...Object.values(evidence),
          ...fieldsOf({ snapshot, evidence, t }).map((field) => cellText(field.value(record, 0))),
          geoJsonOf({ snapshot, evidence, t }),
          ...CITATION_STYLES.map((style) =>
            cite(citableRecord(record, snapshot, 'https://a.example/', '2026-11-24'), style, t),
          ),
          ...matrix.partners.map(names.partner),
          ...matrix.across.map(({ id }) => names.value('sector', id)),
        ];
        for (const text of texts) expect(text).not.toMatch(FOREIGN);
        expect(matrix.partners.map(names.partner)).toContain(party);
      },
    ),
    { numRuns: 60 },
  );
});
