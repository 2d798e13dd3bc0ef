import { describe, expect, it } from 'vitest';
import { guess } from '../../testing/guesses.ts';
import type { Target } from './mapping.ts';

const REAL = ['id', 'title', 'date', 'parties', 'sectors', 'kind', 'status', 'url', 'summary'];
const REAL_TARGETS: (Target | null)[] = [
  'id',
  'title',
  'date',
  'parties',
  'sectors',
  'kind',
  'stage',
  'url',
  'summary',
];

describe('tables as they are', () => {
  it('treaty documents of a senate', () => {
    const { mapping, asksDateOrder } = guess([
      REAL,
      [
        'us-115-2',
        'Extradition Treaty with the Republic of Kosovo.',
        '2017-01-17',
        'USA;XKX',
        'Extradition',
        'bilateral',
        'Committee on Foreign Relations. Ordered to be reported without amendment favorab',
        'https://www.congress.gov/treaty-document/115th-congress/2',
        'Committee on Foreign Relations. Ordered to be reported without amendment favorably.',
      ],
      [
        'us-114-15',
        'United Nations Convention on Transparency in Treaty-Based Investor-State Arbitration',
        '2016-12-09',
        'USA',
        'Dispute Settlement and Arbitration',
        'multilateral',
        'Received in the Senate and referred to the Committee on Foreign Relations by una',
        'https://www.congress.gov/treaty-document/114th-congress/15',
        'Received in the Senate and referred to the Committee on Foreign Relations.',
      ],
    ]);
    expect(Object.values(mapping.uses)).toEqual(REAL_TARGETS);
    expect(mapping).toMatchObject({
      dateOrders: {},
      partySeparator: ';',
      sectorSeparator: ';',
      language: 'en',
      title: 'My treaties',
      hub: 'detect',
      coloured: null,
    });
    expect(mapping.terms.kind).toEqual({ bilateral: null, multilateral: null });
    expect(asksDateOrder).toBe(false);
  });

  it('accessions, without any address', () => {
    const rows = [
      [
        'wipo-0001',
        'Algeria - Beijing',
        '2017-07-25',
        'DZA',
        'Copyright;Beijing',
        'Accession',
        'in force',
        '',
        '',
      ],
      [
        'wipo-0003',
        'Austria - Beijing',
        '2013-06-19',
        'AUT',
        'Copyright;Beijing',
        'Signature',
        'signed',
        '',
        'Signed on the first day.',
      ],
    ];
    const { mapping } = guess([REAL, ...rows], 1501);
    expect(Object.values(mapping.uses)).toEqual(REAL_TARGETS);
    expect(mapping).toMatchObject({ partySeparator: ';', sectorSeparator: ';' });
    expect(mapping.terms.stage).toEqual({ 'in force': 'in-force', signed: 'signed' });
    expect(guess([REAL, ...rows]).mapping.uses.url).toBeNull();
  });

  it('treaties with Korean titles', () => {
    const { mapping } = guess([
      REAL,
      [
        'kr-101',
        '대한민국 정부와 아랍에미리트연합국 정부 간의 원자력의 평화적 이용에 관한 협력을 위한 협정',
        '2009-06-22',
        'KOR;ARE',
        '',
        'bilateral',
        '발효',
        'https://www.law.go.kr/DRF/lawService.do?target=trty&ID=101&type=HTML&mobileYn=',
        '조약 제1988호; 발효 2010-01-12; 관보 2010-01-19',
      ],
      [
        'kr-141',
        '만국우편연합헌장 제8추가의정서',
        '',
        'KOR',
        '',
        'multilateral',
        '발효',
        '',
        '조약 제1989호',
      ],
    ]);
    expect(Object.values(mapping.uses)).toEqual(REAL_TARGETS.map((t) => (t === 'sectors' ? null : t)));
    expect(mapping.language).toBe('ko');
    expect(mapping.terms.stage).toEqual({ 발효: 'in-force' });
  });

  it('events in Chinese and English, with line breaks in cells', () => {
    const { mapping } = guess([
      REAL,
      [
        'tw-002',
        'Tentative truce reached',
        '2019-06-26',
        'USA;CHN',
        'Trade',
        'event',
        '',
        '',
        'One.\n\nTwo.',
      ],
      [
        'br-001',
        '中国提出倡议',
        '2013-09-07',
        'CHN',
        '一带一路;外交',
        'event',
        '',
        'https://example.org/1',
        '',
      ],
      ['br-002', '推动共建愿景与行动', '2015-03-28', '', '一带一路;政策', 'event', '', '', ''],
    ]);
    expect(Object.values(mapping.uses)).toEqual(REAL_TARGETS.map((t) => (t === 'stage' ? null : t)));
    expect(mapping).toMatchObject({ sectorSeparator: ';', partySeparator: ';', language: 'zh' });
  });
});
