import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS, LEVELS, STAGES } from '../core/taxonomy.ts';
import { LANGUAGES, type Language } from '../core/viewState.ts';
import { CHINESE } from './chinese.ts';
import { FIRST_ENGLISH, loadLanguage, loadLaterEnglish, translatorOf } from './languages.ts';
import { LATER_ENGLISH } from './laterEnglish.ts';
import { RUSSIAN } from './russian.ts';

const ENGLISH = { ...FIRST_ENGLISH, ...LATER_ENGLISH };

const SOURCES = join(import.meta.dirname, '..');
const keys = Object.keys(ENGLISH);

/** Names of the values that a compiled message puts in, sorted: its parts are texts or `[name, type?, branches?]`. */
function valuesOf(message: unknown): string[] {
  const names = new Set<string>();
  const visit = (parts: unknown): void => {
    for (const part of Array.isArray(parts) ? parts : []) {
      if (!Array.isArray(part)) continue;
      const [name, , branches] = part as [string, string?, Record<string, unknown>?];
      names.add(name);
      if (typeof branches === 'object') Object.values(branches).forEach(visit);
    }
  };
  visit(message);
  return [...names].sort();
}

const source = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => readFileSync(join(SOURCES, path), 'utf8'))
  .join('\n');

/** Values of closed lists are named by `<facet>.<value>`. */
const values = [
  ...KINDS.map((kind) => `kind.${kind}`),
  ...STAGES.map((stage) => `stage.${stage}`),
  ...LEVELS.map((level) => `level.${level}`),
];
/** Keys as the sources write them: whole, or as a pattern where a part is put in. */
const literals = [...source.matchAll(/'([a-z]\w*\.[\w.-]+)'/g)].map(([, key]) => key ?? '');
const patterns = [...source.matchAll(/`([a-z]\w*\.[^`]*\$\{[^`]*)`/g)].map(
  ([, text]) => new RegExp(`^${(text ?? '').replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w.-]+')}$`),
);
const asked = [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key ?? '');

describe('the catalogue', () => {
  test('holds every key that is asked for', () => {
    expect(asked.length).toBeGreaterThan(80);
    expect([...asked, ...values].filter((key) => !keys.includes(key))).toEqual([]);
    for (const pattern of patterns)
      expect(
        keys.some((key) => pattern.test(key)),
        String(pattern),
      ).toBe(true);
  });

  test('holds no key that nothing asks for', () => {
    const unused = keys.filter(
      (key) =>
        !literals.includes(key) && !values.includes(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });
});

const OTHERS: Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<string, unknown>>>> = {
  ru: RUSSIAN,
  zh: CHINESE,
};

describe.each(LANGUAGES.filter((language) => language !== 'en'))('in %s', (locale) => {
  const messages = OTHERS[locale];

  test('the catalogue has the same keys', () => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort());
  });

  test('every message takes the same values as the English one', () => {
    const english = ENGLISH as Record<string, unknown>;
    for (const key of keys) expect([key, valuesOf(messages[key])]).toEqual([key, valuesOf(english[key])]);
  });

  test('every message is translated, but for those that are the same in any language', () => {
    const same = keys.filter((key) => {
      const message = messages[key];
      return typeof message === 'string' && /[a-z]{3}/i.test(message) && message === (ENGLISH as never)[key];
    });
    expect(same).toEqual(['app.name', 'timeline.datePattern'].filter((key) => same.includes(key)));
  });

  test('plurals are said as the language has them', async () => {
    await loadLanguage(locale);
    const t = translatorOf(locale);
    const texts = [1, 2, 5, 21].map((count) => t('map.count', { count }));
    expect(new Set(texts.map((text) => text.replace(/\d+/g, ''))).size).toBe(locale === 'ru' ? 3 : 1);
  });
});

test('no Russian message puts a full stop after a date, which may end in “г.”', () => {
  const messages = import.meta.glob<Record<string, string>>('./ru/*.json', {
    eager: true,
    import: 'default',
  });
  const doubled = Object.values(messages).flatMap((part) =>
    Object.entries(part).filter(([, text]) =>
      /\{(date|period|start|end|interval|day|last|sources)\}\}*\.(?!\w)/.test(text),
    ),
  );
  expect(doubled).toEqual([]);
  expect(Object.keys(messages).length).toBeGreaterThan(5);
});

test.each(LANGUAGES)('counts of two numbers write both alike in %s', async (language) => {
  await (language === 'en' ? loadLaterEnglish() : loadLanguage(language));
  const t = translatorOf(language);
  const written = (value: number) => new Intl.NumberFormat(language).format(value);
  const [shown, total] = [2926, 20_000];
  const counts = [
    t('evidence.counted', { shown, total }),
    t('facets.showing', { shown, total }),
    t('save.extent.filtered', { shown, total }),
    t('file.nameSelection', { title: 'Treaties', shown, total }),
    t('detail.position', { place: shown, total }),
  ];
  for (const count of counts) {
    expect(count).toContain(written(shown));
    expect(count).toContain(written(total));
  }
});
