const SCRIPTS = {
  ko: /\p{Script=Hangul}/gu,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  zh: /\p{Script=Han}/gu,
  ru: /\p{Script=Cyrillic}/gu,
  en: /\p{Script=Latin}/gu,
} as const;
type Language = keyof typeof SCRIPTS;
const LANGUAGES = ['ko', 'ja', 'zh', 'ru', 'en'] as const satisfies readonly Language[];

function languageOf(text: string): Language | null {
  const count = (language: Language) => text.match(SCRIPTS[language])?.length ?? 0;
  // Japanese sometimes has more Han characters than kana, and Korean has some; no other language uses kana or Hangul.
  const [ko, ja, zh] = [count('ko'), count('ja'), count('zh')];
  if (ja > 0 && ja * 4 >= zh && ja > ko) return 'ja';
  if (ko > 0 && ko >= zh) return 'ko';
  const [ru, en] = [count('ru'), count('en')];
  // A Chinese character carries as much as two or three letters.
  const most = Math.max(zh * 2, ru, en);
  if (most === 0) return null;
  return most === zh * 2 ? 'zh' : most === ru ? 'ru' : 'en';
}

/** The language of most texts, as far as their script tells: ko, ja, zh, ru, else en. */
export function guessLanguage(texts: Iterable<string>): string {
  const counts = new Map<Language, number>();
  for (const text of texts) {
    const language = languageOf(text);
    if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const count = (language: Language) => counts.get(language) ?? 0;
  return LANGUAGES.reduce<Language>((best, next) => (count(next) > count(best) ? next : best), 'en');
}
