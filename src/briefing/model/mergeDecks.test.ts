import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../core/annotation.ts';
import type { DatasetRef } from '../../core/datasetRef.ts';
import type { Deck, Slide } from '../../core/deck.ts';
import { PICTURE } from '../../testing/decks.ts';
import { addSlide, changeDeck, changeSlide, changeTheme, moveSlides, removeSlides } from './edit.ts';
import { begin, commit, rebase, undo } from './history.ts';
import { mergeDecks, mergeText } from './mergeDecks.ts';

const made = (name: string, version = '1'): DatasetRef => ({
  ...{ name, title: name.toUpperCase(), version, identity: `${name}@${version}`, records: 3 },
});
const slide = (id: string, title = id): Slide => ({
  ...{ id, title, text: '', notes: '', view: '', dataset: made('x') },
});
const base: Deck = {
  id: 'deck',
  title: 'Trade',
  author: '',
  language: 'en',
  slides: ['a', 'b', 'c'].map((id) => slide(id)),
};
const line: Annotation = { kind: 'milestone', text: 'Accession', date: '2012-08-22', step: 1 };
const ids = ({ slides }: Deck) => slides.map(({ id }) => id).join('');

describe('texts of two people', () => {
  test.each([
    ['one two three', 'ONE two three', 'one two THREE', 'ONE two THREE'],
    ['', 'mine', 'theirs', 'theirs mine'],
    ['a', 'ab', 'abc', 'abc'],
    ['Trade', 'Trade today', 'Trade of old', 'Trade of old today'],
    ['same', 'other', 'other', 'other'],
    ['gone', '', 'gone', ''],
  ])('%j as %j and %j is %j', (before, mine, theirs, both) => {
    expect(mergeText(before, mine, theirs)).toBe(both);
  });

  test('every word that one of them added stands there', () => {
    const words = fc
      .array(fc.constantFrom('x', 'yy', ' ', 'zzz'), { maxLength: 6 })
      .map((each) => each.join(''));
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (before, i, j) => {
        const put = (at: number, word: string) => {
          const place = at % (before.length + 1);
          return before.slice(0, place) + word + before.slice(place);
        };
        const merged = mergeText(before, put(i, 'MINE'), put(j, 'THEIRS'));
        expect(merged).toContain('MINE');
        expect(merged).toContain('THEIRS');
      }),
    );
  });
});

describe('decks of two people', () => {
  test('changes of different slides and words are both there', () => {
    const mine = changeSlide(base, 'a', { title: 'Mine' });
    const theirs = changeDeck(changeSlide(base, 'b', { notes: 'Theirs' }), { title: 'Theirs' });
    const merged = mergeDecks(base, mine, theirs);
    expect([merged.title, merged.slides[0]?.title, merged.slides[1]?.notes]).toEqual([
      'Theirs',
      'Mine',
      'Theirs',
    ]);
  });

  test('slides of both are in, where they were put', () => {
    expect(ids(mergeDecks(base, addSlide(base, slide('x'), 1), addSlide(base, slide('y'), 3)))).toBe('axbcy');
    expect(ids(mergeDecks(base, moveSlides(base, new Set('c'), 0), addSlide(base, slide('y'), 1)))).toBe(
      'cayb',
    );
    expect(ids(mergeDecks(base, addSlide(base, slide('y'), 1), moveSlides(base, new Set('c'), 0)))).toBe(
      'cayb',
    );
  });

  test('a slide that one took away is gone, unless the other wrote in it', () => {
    expect(ids(mergeDecks(base, removeSlides(base, new Set('b')), base))).toBe('ac');
    expect(ids(mergeDecks(base, base, removeSlides(base, new Set('b'))))).toBe('ac');
    const written = changeSlide(base, 'b', { text: 'Words' });
    expect(ids(mergeDecks(base, removeSlides(base, new Set('b')), written))).toBe('abc');
    expect(ids(mergeDecks(base, written, removeSlides(base, new Set('b'))))).toBe('abc');
  });

  test('two views of one slide become two slides, each with an id of its own', () => {
    const mine = changeSlide(base, 'a', { view: '?partner=CHN' });
    const theirs = changeSlide(base, 'a', { view: '?partner=IND' });
    const merged = mergeDecks(base, mine, theirs);
    expect(merged.slides.map(({ view }) => view).slice(0, 2)).toEqual(['?partner=CHN', '?partner=IND']);
    expect(new Set(merged.slides.map(({ id }) => id)).size).toBe(4);
  });

  test('a view goes with the data it was made on', () => {
    const own = { view: '?data=y', dataset: made('y') };
    const written = changeSlide(base, 'a', { text: 'Words' });
    for (const merged of [
      mergeDecks(base, changeSlide(base, 'a', own), written),
      mergeDecks(base, written, changeSlide(base, 'a', own)),
    ])
      expect(merged.slides[0]).toMatchObject({ ...own, text: 'Words' });

    // The same view, retaken on another version, is another.
    const newer = { dataset: made('x', '2') };
    expect(mergeDecks(base, written, changeSlide(base, 'a', newer)).slides[0]).toMatchObject(newer);
    const torn = mergeDecks(base, changeSlide(base, 'a', own), changeSlide(base, 'a', newer));
    expect(torn.slides.slice(0, 2).map(({ view, dataset }) => [view, dataset])).toEqual([
      ['?data=y', made('y')],
      ['', made('x', '2')],
    ]);
    // What one took away is there where the other put it on other data.
    expect(ids(mergeDecks(base, removeSlides(base, new Set('a')), changeSlide(base, 'a', newer)))).toBe(
      'abc',
    );
  });

  test('what each of them chose for a slide or the whole is there', () => {
    const mine = changeSlide(base, 'a', { layout: 'map', subtitle: 'Mine', annotations: [line] });
    const theirs = changeTheme(changeSlide(base, 'a', { reveal: 'year', picture: PICTURE }), {
      accent: '#0b5cad',
    });
    const merged = mergeDecks(base, changeTheme(mine, { foot: 'Ministry' }), theirs);
    expect(merged.slides).toHaveLength(3);
    expect(merged.slides[0]).toMatchObject({
      ...{ layout: 'map', subtitle: 'Mine', annotations: [line], reveal: 'year', picture: PICTURE },
    });
    expect(merged.theme).toEqual({ foot: 'Ministry', accent: '#0b5cad' });
    // What one took away is gone, where the other left it.
    const before = changeSlide(base, 'a', { layout: 'map', annotations: [line] });
    const without = changeSlide(before, 'a', { layout: undefined, annotations: undefined });
    const [first] = mergeDecks(before, without, changeSlide(before, 'a', { text: 'Words' })).slides;
    expect([first?.layout, first?.annotations, first?.text]).toEqual([undefined, undefined, 'Words']);
  });

  test.each([
    ['annotations', { annotations: [line] }, { annotations: [{ ...line, text: 'Other' }] }],
    ['pictures', { picture: PICTURE }, { picture: { ...PICTURE, alt: 'Other' } }],
    ['second views', { beside: '?partner=CHN' }, { beside: '?partner=IND' }],
  ])('two slides keep the %s of both', (_, mine, theirs) => {
    const merged = mergeDecks(base, changeSlide(base, 'a', mine), changeSlide(base, 'a', theirs));
    expect(merged.slides).toHaveLength(4);
    expect(merged.slides[0]).toMatchObject(mine);
    expect(merged.slides[1]).toMatchObject(theirs);
  });

  test('with nothing of one’s own theirs is taken as it is', () => {
    const theirs = changeDeck(base, { title: 'Theirs' });
    expect(mergeDecks(base, base, theirs)).toBe(theirs);
    expect(mergeDecks(base, { ...base, title: 'Theirs' }, theirs)).toBe(theirs);
  });

  test('undo takes back what was done here and leaves what came from elsewhere', () => {
    const mine = changeSlide(base, 'a', { title: 'Mine' });
    const history = commit(begin(base), mine);
    const theirs = changeSlide(base, 'b', { title: 'Theirs' });
    const merged = mergeDecks(base, mine, theirs);
    const { present } = undo(rebase(history, (deck) => mergeDecks(mine, deck, merged)));
    expect(present.slides.map(({ title }) => title)).toEqual(['a', 'Theirs', 'c']);
  });
});
