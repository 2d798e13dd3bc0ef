import { type I18n, type Messages, setupI18n } from '@lingui/core';
import type { Translate } from '../core/names.ts';
import type { Language } from '../core/viewState.ts';
import app from './en/app.json';
import core from './en/core.json';
import facets from './en/facets.json';
import map from './en/map.json';
import timeline from './en/timeline.json';

/** English for the first view, by message key. Values are ICU MessageFormat, compiled at build time. */
export const FIRST_ENGLISH = { ...app, ...core, ...facets, ...map, ...timeline };

/** Each language's name for itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  ru: 'Русский',
  zh: '中文',
};

const compiled = (messages: Record<string, unknown>) => messages as Messages;

const instances = new Map<Language, I18n>([
  ['en', setupI18n({ locale: 'en', messages: { en: compiled(FIRST_ENGLISH) } })],
]);

/**
 * Adds the English for parts loaded on demand; call it along with loading each of them.
 * @throws if it cannot be fetched
 */
export async function loadLaterEnglish(): Promise<void> {
  if (ONE_FILE) return;
  const { LATER_ENGLISH } = await import('./laterEnglish.ts');
  instances.get('en')?.load('en', compiled(LATER_ENGLISH));
}

const LOADERS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Record<string, unknown>>>> = {
  ru: async () => (await import('./russian.ts')).RUSSIAN,
  zh: async () => (await import('./chinese.ts')).CHINESE,
};

const listeners = new Set<() => void>();

/** Calls back whenever a language's catalogue has loaded. */
export function onLanguages(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Adds catalogues that the page has already: compiled messages by language, for English those of later parts. */
export function addCatalogues(catalogues: Readonly<Record<Language, Record<string, unknown>>>): void {
  for (const language of Object.keys(catalogues) as Language[]) {
    const messages = compiled(catalogues[language]);
    const known = instances.get(language);
    if (known) known.load(language, messages);
    else instances.set(language, setupI18n({ locale: language, messages: { [language]: messages } }));
  }
}

/**
 * Fetches a language's catalogue, once.
 * @throws if it cannot be fetched
 */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === 'en' || instances.has(language)) return;
  const messages = compiled(await LOADERS[language]());
  instances.set(language, setupI18n({ locale: language, messages: { [language]: messages } }));
  for (const listener of listeners) listener();
}

export const isLoaded = (language: Language): boolean => instances.has(language);

const translators = new Map<Language, Translate>();

/**
 * The translator of a language that has been loaded, otherwise English. A key missing from the catalogue, which a test
 * prevents, appears as its own name.
 */
export function translatorOf(language: Language): Translate {
  const known = translators.get(language);
  if (known) return known;
  const i18n = instances.get(language);
  if (!i18n) return translatorOf('en');
  const translate: Translate = (key, values) => i18n._(key, values);
  translators.set(language, translate);
  return translate;
}

/** The first of the reader's languages that the atlas supports, otherwise English. */
export function preferredLanguage(preferences: readonly string[]): Language {
  for (const tag of preferences) {
    const [base = ''] = tag.toLowerCase().split('-');
    const known = (Object.keys(LANGUAGE_NAMES) as Language[]).find((language) => language === base);
    if (known) return known;
  }
  return 'en';
}
