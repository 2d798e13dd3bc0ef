import { describe, expect, it, test } from 'vitest';
import { targetsOfName } from './columnName.ts';
import { foldColumn } from './foldColumn.ts';

const bestOf = (name: string) => [...targetsOfName(name)].sort((a, b) => b[1] - a[1])[0]?.[0];

test.each([
  ['date', 'date signed,date_signed,dateSigned,DATE-SIGNED,Date of Signature'],
  [
    'date',
    'Signature date,Дата подписания,签署日期,서명일,Fecha de firma,Date de signature,Unterzeichnungsdatum',
  ],
  ['date', 'Date of signature of the treaty,Дата (подписания),Date (EDTF),日期（EDTF）'],
  [
    'parties',
    'country A,Country_B,Party 1,party2,Partner,participants,стороны,缔约方,国家1,Parties (codes),당사국',
  ],
  ['sectors', 'theme,Topic,subject,отрасль,领域,분야,Sectors (ids)'],
  ['kind', 'type,вид,instrument,类型,Art,tipo'],
  ['stage', 'status,статус,状态,Estado,상태'],
  ['url', 'url,link,Ссылка,链接,Lien,enlace,링크,source_url'],
  [
    'validFrom',
    'entry into force,Date of entry into force,Дата вступления в силу,生效日期,발효일,Entrée en vigueur',
  ],
  ['validTo', 'valid until,expiry_date,Действует до,有效期至,gültig bis'],
  ['title', 'Title,Название,标题,Titre,Título,Titel,제목,Treaty name,Name of the treaty'],
  ['summary', 'Description,Описание,摘要,Résumé,resumen,Краткое содержание'],
  ['note', 'Notes,примечания,备注,비고,Remarque'],
  ['other', 'Created at,last_updated,Region'],
] as const)('%s: %s', (target, list) => {
  for (const name of list.split(',')) expect(bestOf(name), name).toBe(target);
});

describe('a name that says nothing', () => {
  it.each(['', '?', 'xyz', 'Column 3', 'update', 'candidate', 'partying', 'constructor'])('%j', (name) => {
    expect([...targetsOfName(name)]).toEqual([]);
  });
});

it.each(['Metadata and data', 'Received from the President', 'Sent to', 'Project cost'])(
  'takes no common word within %j for what it is alone',
  (name) => {
    expect([...targetsOfName(name)]).toEqual([]);
  },
);

it('never dates a record by what ends one', () => {
  for (const name of [
    'Inactive Date',
    'Date denounced',
    'date of withdrawal',
    'Дата прекращения',
    '失效日期',
  ])
    expect(targetsOfName(name).has('date'), name).toBe(false);
});

it('is less sure of a word within a name than of the name', () => {
  expect(targetsOfName('date of the first meeting').get('date')).toBeLessThan(
    targetsOfName('date').get('date') ?? 0,
  );
});

it('folds what differs between ways to write a name', () => {
  expect(foldColumn(' dateSigned ')).toBe('date signed');
  expect(foldColumn('URLOfText')).toBe('url of text');
  expect(foldColumn('Entrée_en-vigueur')).toBe('entree en vigueur');
  expect(foldColumn('서명일')).toBe('서명일');
});
