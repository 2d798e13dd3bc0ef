// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { amountInWords } from '../../core/amountInWords.ts';
import type { Agreement, Dataset } from '../../core/dataset.ts';
import { DEFAULT_VIEW } from '../../core/viewState.ts';
import { dataset as builtIn } from '../../testing/builtIn.ts';
import { renderWithAtlas } from '../../testing/renderWithAtlas.tsx';
import { translate } from '../../testing/translate.ts';
import { DetailPanel, DetailSheet } from './DetailPanel.tsx';

const source = { title: 'A register of accords', publisher: 'The Registry', date: '2024-10-11' };

const bare: Agreement = {
  id: 'bare',
  title: 'Talks on roaming',
  summary: 'Nothing more is known.',
  date: '2019',
  dateBasis: 'report',
  parties: [
    { type: 'country', code: 'RUS' },
    { type: 'country', code: 'SRB' },
  ],
  kind: 'talks',
  stage: 'held',
  level: 'ministry',
  sectors: ['connectivity'],
  sources: [{ title: 'A register of accords' }],
};

const full: Agreement = {
  ...bare,
  id: 'full',
  title: 'Memorandum on chips',
  date: '[2022-09-21..2022-09-30]',
  validity: '2022/2025-06',
  kind: 'memorandum',
  stage: 'signed',
  level: 'government',
  sectors: ['industry', 'trade-payments'],
  place: 'Samarkand',
  parties: [
    { type: 'country', code: 'RUS', bodies: ['Ministry of Industry', 'Ministry of Trade'] },
    {
      type: 'organisation',
      code: 'UNION',
      name: 'The Union',
      members: ['KAZ', 'BLR'],
      membersAsOf: '2022-07',
      membersNote: 'The list is from the union itself.',
    },
  ],
  people: [
    { name: 'Anna A.', role: 'Minister', side: 'RUS' },
    { name: 'Boris B.', side: 'UNION' },
    { name: 'Vera V.', role: 'Deputy Minister', side: 'RUS' },
    { name: 'Gleb G.', role: 'Interpreter' },
  ],
  commitments: ['Share designs', 'Train engineers'],
  amounts: [{ value: 2_500_000_000, currency: 'RUB', qualifier: 'over', of: 'Joint projects' }],
  relations: [
    { type: 'partOf', to: 'bare' },
    { type: 'related', to: 'not-there' },
  ],
  sources: [{ ...source, url: 'https://registry.example/1', locator: 'Chapter 2' }],
  notes: ['The day is not given.'],
};

const last: Agreement = { ...bare, id: 'last', title: 'Talks on maps', date: '2024-05-03' };

const dataset: Dataset = {
  ...builtIn,
  title: 'Test accords',
  version: '1.2.0',
  agreements: [last, full, bare],
};

const show = (selected: string, view = {}) =>
  renderWithAtlas(<DetailPanel />, { dataset, view: { selected, ...view } });

/** What stands under each term of the list of facts. */
function facts(): Record<string, string> {
  return Object.fromEntries(
    screen.getAllByRole('term').map((term) => {
      const definition = term.nextElementSibling;
      return [term.textContent, definition?.textContent ?? ''];
    }),
  );
}

describe('the details of a record', () => {
  test('with everything', () => {
    show('full');
    within(screen.getByRole('region', { name: 'Details' })).getByRole('heading', {
      level: 2,
      name: 'Memorandum on chips',
    });
    const found = facts();
    expect(Object.keys(found)).toEqual([
      'Date',
      'Validity',
      'Kind, stage',
      'Place',
      'Parties',
      'People',
      'What it covers',
      'Amounts',
      'Related',
      'Notes',
    ]);
    expect(found.Date).toBe('one day between 21 and 30 September 2022exact day unknown · date of the report');
    expect(found.Validity).toBe('2022 to June 2025');
    expect(found['Kind, stage']).toBe('Memorandum, signedLevel: Government');
    expect(found.Place).toBe('Samarkand');
    expect(found['What it covers']).toBe('Share designsTrain engineers');
    expect(found.Amounts).toBe('over RUB 2.5 billionJoint projects');
    expect(found.Notes).toBe('The day is not given.');
  });

  test('of a group without members do not say how many it has', () => {
    const union = { type: 'organisation', code: 'UNION', name: 'The Union', members: [] } as const;
    renderWithAtlas(<DetailPanel />, {
      dataset: { ...dataset, agreements: [{ ...bare, parties: [union] }] },
      view: { selected: 'bare' },
    });
    expect(facts().Parties).toBe('The Union');
  });

  test('parties stand with their bodies, a group opens to its members in order of name', () => {
    show('full');
    const { Parties } = facts();
    expect(Parties).toContain('RussiaMinistry of IndustryMinistry of Trade');
    expect(Parties).toContain('2 states, as of July 2022');
    expect(Parties).toContain('Belarus, Kazakhstan');
    expect(Parties).toContain('The list is from the union itself.');
  });

  test('without a network say that links to sources lead nowhere', () => {
    show('full');
    expect(screen.queryByText(/offline/)).toBeNull();
    const network = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    act(() => void window.dispatchEvent(new Event('offline')));
    screen.getByText('You’re offline: links to sources won’t open.');
    network.mockRestore();
    act(() => void window.dispatchEvent(new Event('online')));
    expect(screen.queryByText(/offline/)).toBeNull();
  });

  test('people stand by side', () => {
    show('full');
    expect(facts().People).toBe(
      'RussiaAnna A.MinisterVera V.Deputy MinisterThe UnionBoris B.Gleb G.Interpreter',
    );
  });

  test('with nothing but what is required', () => {
    show('bare');
    expect(facts()).toEqual({
      Date: '2019exact to the year · date of the report',
      'Kind, stage': 'Talks, heldLevel: Ministry',
      Parties: 'RussiaSerbia',
    });
    screen.getByText('A register of accords');
  });

  test('an empty list is as good as none', () => {
    renderWithAtlas(<DetailPanel />, {
      dataset: {
        ...dataset,
        agreements: [{ ...bare, people: [], commitments: [], amounts: [], relations: [], notes: [] }],
      },
      view: { selected: 'bare' },
    });
    expect(Object.keys(facts())).toEqual(['Date', 'Kind, stage', 'Parties']);
  });

  test('a sector filters by itself', () => {
    const { steps } = show('full');
    const sectors = within(screen.getByRole('list', { name: 'Sectors' }));
    fireEvent.click(sectors.getByRole('button', { name: 'Digital trade & payments', pressed: false }));
    expect(steps[0]?.view.facets.sector).toEqual(['trade-payments']);
    sectors.getByRole('button', { name: 'Digital trade & payments', pressed: true });
  });

  test('a related record is a link to the same view with that record', () => {
    const { steps } = show('full', { facets: { ...DEFAULT_VIEW.facets, kind: ['memorandum'] } });
    const link = screen.getByRole('link', { name: 'Talks on roaming' });
    expect(link.getAttribute('href')).toBe('?kind=memorandum&sel=bare');
    expect(facts().Related).toBe('Part ofTalks on roaming2019');
    link.focus();
    fireEvent.click(link);
    expect(steps[0]).toMatchObject({ mode: 'push', view: { selected: 'bare' } });
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Details' }));
  });

  test('is not there without a selection', () => {
    const { container } = renderWithAtlas(<DetailPanel />, { dataset });
    expect(container.textContent).toBe('');
  });
});

describe('previous and next', () => {
  const button = (name: string) => screen.getByRole('button', { name });
  const isOff = (name: string) => button(name).getAttribute('aria-disabled') === 'true';

  test('go through the visible records in time order', () => {
    const { steps } = show('bare');
    screen.getByText('1 of 3');
    expect(isOff('Previous record')).toBe(true);
    fireEvent.click(button('Next record'));
    fireEvent.click(button('Next record'));
    screen.getByText('3 of 3');
    expect(isOff('Next record')).toBe(true);
    fireEvent.click(button('Next record'));
    expect(steps.map(({ view }) => view.selected)).toEqual(['full', 'last']);
  });

  test('skip what the filters hide', () => {
    const { steps } = show('bare', { facets: { ...DEFAULT_VIEW.facets, kind: ['talks'] } });
    screen.getByText('1 of 2');
    fireEvent.click(button('Next record'));
    expect(steps[0]?.view.selected).toBe('last');
  });

  test('lead from a hidden record to its neighbours in time', () => {
    const { steps } = show('full', { facets: { ...DEFAULT_VIEW.facets, kind: ['talks'] } });
    screen.getByText('Not in the current selection');
    fireEvent.click(button('Previous record'));
    expect(steps[0]?.view.selected).toBe('bare');
  });

  test('answer to the arrow keys, and Escape closes', () => {
    const { steps } = show('bare');
    const panel = screen.getByRole('region', { name: 'Details' });
    fireEvent.keyDown(panel, { key: 'ArrowLeft' });
    fireEvent.keyDown(panel, { key: 'ArrowRight' });
    fireEvent.keyDown(panel, { key: 'ArrowRight', altKey: true });
    expect(steps.map(({ view }) => view.selected)).toEqual(['full']);
    fireEvent.keyDown(panel, { key: 'Escape' });
    expect(steps.at(-1)?.view.selected).toBeNull();
    expect(screen.queryByRole('region', { name: 'Details' })).toBeNull();
  });

  test('the sheet closes by its own button', () => {
    const { steps } = renderWithAtlas(<DetailSheet />, { dataset, view: { selected: 'full' } });
    const sheet = within(screen.getByRole('dialog', { name: 'Details' }));
    expect(sheet.queryByRole('button', { name: 'Close details' })).toBeNull();
    fireEvent.click(sheet.getByRole('button', { name: 'Close' }));
    expect(steps[0]?.view.selected).toBeNull();
  });
});

describe('copying', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const clipboard = (writeText: (text: string) => Promise<void>) =>
    vi.stubGlobal(
      'navigator',
      Object.assign(Object.create(navigator, { onLine: { value: true } }), { clipboard: { writeText } }),
    );

  test('the citation names record, source, dataset, version and link', async () => {
    const copied: string[] = [];
    clipboard(async (text) => {
      copied.push(text);
    });
    show('full');
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Copy citation' })));
    expect(copied).toHaveLength(1);
    for (const part of [
      'Memorandum on chips',
      '(one day between 21 and 30 September 2022)',
      'The Registry. (2024, October 11). ',
      'In A register of accords.',
      'https://registry.example/1',
      'Read in Test accords (version 1.2.0), Accord Atlas.',
      window.location.href,
    ])
      expect(copied[0]).toContain(part);
    expect(screen.getAllByRole('status').map((status) => status.textContent)).toContain('Citation copied');
  });

  test('a refused clipboard leaves the text to be copied by hand; Escape there keeps the details', async () => {
    clipboard(() => Promise.reject(new DOMException('refused', 'NotAllowedError')));
    const { steps } = show('full');
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Copy link' })));
    const text = within(screen.getByRole('dialog', { name: 'Copy link' })).getByRole('textbox');
    expect((text as HTMLTextAreaElement).value).toBe(window.location.href);
    fireEvent.keyDown(text, { key: 'Escape' });
    fireEvent.keyDown(text, { key: 'ArrowRight' });
    expect(steps).toEqual([]);
  });
});

describe('an amount in words', () => {
  test.each([
    [{ value: 2_500_000_000, qualifier: 'over' }, 'over USD 2.5 billion'],
    [{ value: 227_000_000_000, qualifier: 'about' }, 'about USD 227 billion'],
    [{ value: 3_000_000, qualifier: 'up-to' }, 'up to USD 3 million'],
    [{ value: 2_512_345_678 }, 'USD 2,512,345,678'],
    [{ value: 12_500 }, 'USD 12,500'],
    [{ value: 0.75 }, 'USD 0.75'],
    [{ value: 0 }, 'USD 0'],
  ] as const)('%o', (amount, words) => {
    const whole = { currency: 'USD', of: 'trade', ...amount };
    expect(amountInWords(whole, translate, 'en')).toBe(words);
  });
});
