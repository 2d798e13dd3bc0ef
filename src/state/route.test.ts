import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LAST_STEP, PER_PAGE, parseRoute, type Route, routeHash } from './route.ts';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,20}$/);
const slide = fc.integer({ min: 1, max: 9999 });
const places: fc.Arbitrary<Route> = fc.oneof(
  fc.constant({ kind: 'explore' } as const),
  fc.record({
    kind: fc.constant('play' as const),
    deck: id,
    slide,
    auto: fc.integer({ min: 0, max: 600 }),
    loop: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('play' as const),
    deck: id,
    slide,
    auto: fc.constant(0),
    loop: fc.constant(false),
    code: fc.stringMatching(/^[\w-]{1,40}$/),
  }),
  fc.record({
    kind: fc.constant('play' as const),
    deck: id,
    slide,
    auto: fc.integer({ min: 0, max: 600 }),
    loop: fc.boolean(),
    watch: fc.record({ step: fc.integer({ min: 0, max: LAST_STEP }), cover: fc.boolean() }),
  }),
  fc.record({ kind: fc.constant('presenter' as const), deck: id, slide }),
  fc.record({
    kind: fc.constant('handout' as const),
    deck: id,
    perPage: fc.constantFrom(...PER_PAGE),
    notes: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('shared' as const), code: fc.stringMatching(/^[\w-]{1,40}$/) }),
);

describe('the route', () => {
  test('is written and read back', () => {
    fc.assert(
      fc.property(places, (route) => {
        expect(parseRoute(routeHash(route))).toEqual(route);
      }),
    );
  });

  test('is that of exploring for any other hash', () => {
    for (const hash of ['', '#', '#main', '#slide=3', '#play='])
      expect(parseRoute(hash).kind).toBe('explore');
  });

  test('keeps numbers within bounds', () => {
    expect(parseRoute('#play=a&slide=-4&auto=99999')).toMatchObject({ slide: 1, auto: 0 });
    expect(parseRoute('#play=a&slide=0&auto=9999')).toMatchObject({ slide: 1, auto: 600 });
  });
});
