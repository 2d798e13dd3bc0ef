import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { dayOf } from '../core/days.ts';
import type { QueryView } from '../core/query.ts';
import { COLOUR_FACETS, LANE_FACETS, LANE_SECTORS } from '../core/taxonomy.ts';
import {
  BORDER_POLICIES,
  BUBBLES,
  DEFAULT_VIEW,
  LANGUAGES,
  MATRIX_AXES,
  SCREENS,
  type ViewState,
} from '../core/viewState.ts';
import { filters } from '../testing/arbitraries.ts';
import { columns } from '../testing/builtIn.ts';
import { words } from './codec.ts';
import { reconcile } from './reconcile.ts';
import { linkToPassOn, parseView, serialiseView } from './viewUrl.ts';

const canonical = (search: string) => serialiseView(parseView(search).view);

describe('a link', () => {
  test.each([
    ['', ''],
    ['?data=russia-digital-economy', ''],
    ['?data=my-treaties', '?data=my-treaties'],
    ['?data=https%3A%2F%2FExample.org%2Fa.csv', '?data=https://example.org/a.csv'],
    ['?data=https://example.org/a.csv?b=1%26c=2', '?data=https://example.org/a.csv%3Fb%3D1%26c%3D2'],
    ['?data=http://localhost:8000/a.parquet', '?data=http://localhost:8000/a.parquet'],
    ['?version=1.3.0~f153894a42c307216e83', '?version=1.3.0~f153894a42c307216e83'],
    ['?sector=regulation,connectivity', '?sector=connectivity,regulation'],
    ['?sector=connectivity%2Cregulation', '?sector=connectivity,regulation'],
    ['?partner=CHN&sector=industry', '?sector=industry&partner=CHN'],
    ['?match=partner,sector', '?match=sector,partner'],
    ['?from=2017&to=2024-06', '?from=2017&to=2024-06'],
    ['?lanes=partner', ''],
    ['?colour=kind&lanes=sector', '?lanes=sector&colour=kind'],
    ['?colour=sector', '?colour=sector'],
    ['?colour=kind&stand=each&lanes=sector', '?lanes=sector&stand=each&colour=kind'],
    ['?stand=primary', ''],
    ['?t=2016..2025', '?t=2016..2025'],
    ['?t=2016-01-01..2025-12-31', '?t=2016..2025'],
    ['?t=2017-06..2017-06-30', '?t=2017-06..2017-06'],
    ['?map=48.123,75,3.5', '?map=48.12,75,3.5'],
    ['?q=%20satellite%20%20cable', '?q=satellite+cable'],
    ['?q=%E5%8D%AB%E6%98%9F', '?q=%E5%8D%AB%E6%98%9F'],
    ['?status=signed,ended&asof=2022-03-01', '?asof=2022-03-01&status=signed,ended'],
    ['?pair=RUS-CHN&view=table', '?pair=RUS-CHN&view=table'],
    ['?pair=CHN,RUS', '?pair=CHN-RUS'],
    ['?pair=CHN,African-Union', '?pair=CHN,African-Union'],
    ['?pair=African-Union%2CUnion-of-Five', '?pair=African-Union,Union-of-Five'],
    ['?q=1,5%25%20%22of%20it%22', '?q=1,5%25+%22of+it%22'],
    ['?q=R%26D%3D%2B%23%27', "?q=R%26D%3D%2B%23'"],
    [
      '?data=https://example.org/a,b%2525c%2527.csv%3Fq%3D%2522d%2522',
      '?data=https://example.org/a,b%2525c%2527.csv%3Fq%3D%2522d%2522',
    ],
    ['?partner=African-Union,x--y-&folded=a-,b', '?partner=African-Union,x--y-&folded=a-,b'],
    ['?by=date&possible=show&view=atlas&across=sector&borders=contested', ''],
    ['?by=active&possible=hide&from=2020', '?from=2020&by=active&possible=hide'],
    ['?cols=title,date&sort=-date', '?cols=date,title&sort=-date'],
    ['?folded=CHN,BLR', '?folded=BLR,CHN'],
    ['?lang=ru&borders=neutral', '?borders=neutral&lang=ru'],
    ['?borders=neutral&bubbles=hidden', '?bubbles=hidden&borders=neutral'],
    ['?theme=dark&sel=cog-ict-2022', '?sel=cog-ict-2022&theme=dark'],
  ])('%s is written %s', (search, expected) => {
    expect(canonical(search)).toBe(expected);
    expect(parseView(search).ignored).toEqual([]);
  });

  test.each([
    ['?data=http://example.org/a.csv', 'data', 'malformed'],
    ['?data=javascript:alert(1)', 'data', 'malformed'],
    ['?data=https://user:word@example.org/a.csv', 'data', 'malformed'],
    ['?data=https://', 'data', 'malformed'],
    ['?data=../secret', 'data', 'malformed'],
    ['?from=2014-02-31', 'from', 'not-a-date'],
    ['?from=yesterday', 'from', 'not-a-date'],
    ['?from=201X', 'from', 'not-a-date'],
    ['?t=2025..2016', 't', 'malformed'],
    ['?t=2016', 't', 'malformed'],
    ['?map=91,0,3', 'map', 'malformed'],
    ['?map=0,0,99', 'map', 'malformed'],
    ['?map=1e1,0,3', 'map', 'malformed'],
    ['?map=NaN,0,3', 'map', 'malformed'],
    ['?lanes=colour', 'lanes', 'malformed'],
    ['?theme=blue', 'theme', 'malformed'],
    ['?sector=', 'sector', 'malformed'],
    ['?sector=<script>', 'sector', 'malformed'],
    ['?data=../secret', 'data', 'malformed'],
    ['?match=kind', 'match', 'malformed'],
    ['?colour=red', 'colour', 'malformed'],
    ['?colour=partner', 'colour', 'malformed'],
    ['?stand=all', 'stand', 'malformed'],
    ['?shade=red', 'shade', 'unknown-key'],
    ['?__proto__=1', '__proto__', 'unknown-key'],
    ['?from=2024&to=2017', 'to', 'period-backwards'],
    ['?asof=2022', 'asof', 'not-a-day'],
    ['?asof=2022-02-30', 'asof', 'not-a-day'],
    ['?asof=soon', 'asof', 'not-a-day'],
    ['?status=signed', 'status', 'needs-asof'],
    ['?asof=2022-03-01&status=finished', 'status', 'malformed'],
    ['?pair=CHN-CHN', 'pair', 'pair-with-itself'],
    ['?pair=CHN', 'pair', 'malformed'],
    ['?pair=RUS,CHN,BLR', 'pair', 'malformed'],
    ['?pair=RUS,RUS', 'pair', 'pair-with-itself'],
    ['?pair=-RUS', 'pair', 'malformed'],
    ['?pair=RUS-%D0%9A', 'pair', 'malformed'],
    ['?q=', 'q', 'empty'],
    ['?q=+++', 'q', 'empty'],
    ['?view=globe', 'view', 'malformed'],
    ['?cols=colour', 'cols', 'malformed'],
    ['?sort=-colour', 'sort', 'malformed'],
    ['?borders=mine', 'borders', 'malformed'],
    ['?bubbles=none', 'bubbles', 'malformed'],
    ['?lang=de', 'lang', 'malformed'],
  ])('%s: %s is ignored and named', (search, key, why) => {
    expect(parseView(search).ignored).toMatchObject([{ key, why }]);
  });

  test('of a key said twice the first counts', () => {
    const { view, ignored } = parseView('?from=2017&from=2018');
    expect(view.from).toBe('2017');
    expect(ignored).toEqual([{ key: 'from', value: '2018', why: 'repeated' }]);
  });

  test('parameters that others append are passed over in silence', () => {
    expect(parseView('?utm_source=x&fbclid=y').ignored).toEqual([]);
  });

  test('any text can be read, and its canonical form is stable', () => {
    const keys = fc.constantFrom(
      'sector',
      'partner',
      'from',
      'to',
      't',
      'map',
      'match',
      'sel',
      'lanes',
      'theme',
      'data',
      'q',
      'asof',
      'status',
      'pair',
      'view',
      'sort',
      'cols',
    );
    const values = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '2017',
        '2017-06..2018',
        '1.5,2,3',
        'CHN,BLR',
        'sector',
        'dark',
        '2014-02-31',
        '%',
        'a,b,,a',
        'RUS-CHN',
        '2022-03-01',
        'signed,date',
        'table',
      ),
    );
    const search = fc
      .array(fc.tuple(keys, values))
      .map((pairs) => `?${pairs.map((pair) => pair.join('=')).join('&')}`);
    fc.assert(
      fc.property(fc.oneof(fc.string(), search), (text) => {
        const once = canonical(text);
        expect(canonical(once)).toBe(once);
        expect(parseView(once).ignored).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('every view survives the way through its link', () => {
    const camera = fc.record({
      lat: fc.integer({ min: -9000, max: 9000 }).map((n) => n / 100),
      lng: fc.integer({ min: -16900, max: 19100 }).map((n) => n / 100),
      zoom: fc.integer({ min: 0, max: 700 }).map((n) => n / 100),
    });
    const window = fc
      .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 9000 }))
      .map(([start, days]) => ({
        min: (dayOf(1970, 1, 1) + start) as ReturnType<typeof dayOf>,
        max: (dayOf(1970, 1, 1) + start + days) as ReturnType<typeof dayOf>,
      }));
    const wordsAsked = fc
      .string({ unit: 'binary', minLength: 1 })
      .map((text) => words.parse(text))
      .filter((text) => text !== null);
    // Every key of a view is listed, so that none goes untested.
    const others: fc.Arbitrary<Omit<ViewState, keyof QueryView>> = fc.record({
      data: fc.constantFrom(DEFAULT_VIEW.data, 'my-treaties'),
      version: fc.constantFrom(null, '1.3.0~f153894a42c307216e83'),
      layers: fc.constantFrom([], ['eras', 'sanctions']),
      embed: fc.boolean(),
      selected: fc.constantFrom(null, 'cog-ict-2022'),
      lanes: fc.constantFrom(...LANE_FACETS),
      window: fc.option(window),
      camera: fc.option(camera),
      theme: fc.constantFrom(null, 'light' as const, 'dark' as const),
      words: fc.oneof(fc.constant(null), wordsAsked),
      screen: fc.constantFrom(...SCREENS),
      across: fc.constantFrom(...MATRIX_AXES),
      tableColumns: fc.constantFrom(null, ['date', 'title'] as const),
      sort: fc.constantFrom(null, { column: 'date', descending: true } as const),
      folded: fc.constantFrom([], ['BLR', 'CHN']),
      bubbles: fc.constantFrom(...BUBBLES),
      colour: fc.constantFrom(null, ...COLOUR_FACETS),
      laneSectors: fc.constantFrom(...LANE_SECTORS),
      borders: fc.constantFrom(...BORDER_POLICIES),
      language: fc.constantFrom(null, ...LANGUAGES),
    });
    const views: fc.Arbitrary<ViewState> = fc
      .tuple(filters, others)
      .map(([filter, rest]) => ({ ...filter, ...rest }));
    fc.assert(
      fc.property(views, (view) => {
        fc.pre(!(view.from !== null && view.to !== null && view.from > view.to));
        const { view: read } = parseView(serialiseView(view));
        const sorted = Object.fromEntries(
          Object.entries(view.facets).map(([facet, list]) => [facet, [...list].sort()]),
        );
        expect(read).toEqual({ ...view, facets: sorted });
      }),
    );
  });
});

describe('against the dataset', () => {
  test('what it does not have is left out and named', () => {
    const { view } = parseView('?partner=CHN,XYZ&sector=connectivity&sel=nothing');
    const { view: known, ignored } = reconcile(view, columns);
    expect(known.facets.partner).toEqual(['CHN']);
    expect(known.facets.sector).toEqual(['connectivity']);
    expect(known.selected).toBeNull();
    expect(ignored).toEqual([
      { key: 'partner', value: 'XYZ', why: 'not-in-dataset' },
      { key: 'sel', value: 'nothing', why: 'not-in-dataset' },
    ]);
  });

  test.each([
    ['?pair=CHN-African-Union', ['CHN', 'African-Union']],
    ['?pair=African-Union-CHN', ['African-Union', 'CHN']],
    ['?pair=African-Union-Union-of-Five', ['African-Union', 'Union-of-Five']],
    ['?pair=Union-of-Five,CHN', ['Union-of-Five', 'CHN']],
  ])('%s is parted where two parties are', (search, pair) => {
    const partyCodes = new Set(['CHN', 'RUS', 'African-Union', 'Union-of-Five']);
    const { view, ignored } = reconcile(parseView(search).view, { ...columns, partyCodes });
    expect(view.pair).toEqual(pair);
    expect(ignored).toEqual([]);
    const again = parseView(serialiseView(view)).view;
    expect(reconcile(again, { ...columns, partyCodes }).view.pair).toEqual(pair);
  });

  test('parties of a pair that it does not have are named', () => {
    expect(reconcile(parseView('?pair=CHN-African-Union').view, columns)).toMatchObject({
      view: { pair: null },
      ignored: [{ key: 'pair', value: 'African-Union', why: 'not-in-dataset' }],
    });
  });
});

describe('the link to pass on', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('is the address of the page, but that of the whole atlas from within a frame', () => {
    const href = 'https://atlas.example/?pair=RUS-CHN&embed=1#play';
    vi.stubGlobal('window', { location: new URL(href) });
    const { view } = parseView('?pair=RUS-CHN');
    expect(linkToPassOn(view)).toBe(href);
    expect(linkToPassOn({ ...view, embed: true })).toBe('https://atlas.example/?pair=RUS-CHN');
  });
});
