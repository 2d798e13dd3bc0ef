import { describe, expect, it } from 'vitest';
import type { Mapping } from './mapping.ts';
import { mappingFor, shapeOf } from './shape.ts';

const mapping: Mapping = {
  uses: {},
  dateOrders: {},
  partySeparator: ';',
  partyCodes: {},
  gatherBy: null,
  sectorSeparator: ';',
  terms: { kind: {}, stage: {}, level: {} },
  hub: 'detect',
  coloured: null,
  title: 'New',
  language: 'en',
};

describe('the shape of a table', () => {
  it('is the same whatever the order, case and punctuation of its columns', () => {
    const shape = shapeOf(['id', 'Date signed', '№ 1']);
    expect(shapeOf(['dateSigned', 'ID', '№ 1'])).toBe(shape);
    expect(shapeOf(['Дата', 'Страны'])).toBe(shapeOf(['страны', 'дата']));
  });

  it('is another for other columns', () => {
    const shapes = [['id'], ['id', 'date'], ['i', 'd'], ['date id'], ['编号'], ['%'], ['+'], []].map(shapeOf);
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});

describe('a remembered mapping', () => {
  const remembered: Mapping = {
    ...mapping,
    uses: { Title: 'title', When: 'date', Extra: null },
    dateOrders: { When: { '/': 'mdy' } },
    partySeparator: ',',
    terms: { kind: { Pact: 'agreement' }, stage: {}, level: {} },
    hub: 'KEN',
    title: 'Old',
    language: 'fr',
  };

  it('keeps what was chosen, and takes from the guess what belongs to the table', () => {
    const guess: Mapping = {
      ...mapping,
      uses: { TITLE: 'note', when: 'validFrom', extra: 'note' },
      terms: { kind: { Pact: null, MoU: 'memorandum' }, stage: {}, level: {} },
    };
    expect(mappingFor(['TITLE', 'when', 'extra'], remembered, guess)).toEqual({
      ...remembered,
      uses: { TITLE: 'title', when: 'date', extra: null },
      dateOrders: { when: { '/': 'mdy' } },
      terms: { kind: { Pact: 'agreement', MoU: 'memorandum' }, stage: {}, level: {} },
      title: 'New',
    });
  });

  it('gives way to an order of dates and a language that the table proves', () => {
    const guess: Mapping = { ...mapping, dateOrders: { when: { '/': 'dmy', '.': 'dmy' } }, language: 'ko' };
    expect(mappingFor(['when'], remembered, guess)).toMatchObject({
      dateOrders: { when: { '/': 'dmy', '.': 'dmy' } },
      language: 'ko',
    });
  });

  it('uses no target twice for a column it does not know', () => {
    const guess: Mapping = { ...mapping, uses: { Signed: 'date', Country: 'parties', Title: 'title' } };
    expect(mappingFor(['Signed', 'When', 'Country', 'constructor'], remembered, guess).uses).toEqual({
      Signed: 'note',
      When: 'date',
      Country: 'parties',
      constructor: null,
    });
  });
});
