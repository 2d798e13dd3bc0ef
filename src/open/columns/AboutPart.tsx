import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Mapping } from '../../import/mapping/mapping.ts';
import open from '../parts/open.module.css';
import styles from './columns.module.css';

const MOST_TITLE = 200;
/** Languages that treaty collections are written in most often. */
const LANGUAGES = [
  'ar',
  'az',
  'be',
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fa',
  'fi',
  'fr',
  'he',
  'hi',
  'hu',
  'hy',
  'id',
  'it',
  'ja',
  'ka',
  'kk',
  'ko',
  'ky',
  'lt',
  'lv',
  'mn',
  'nl',
  'no',
  'pl',
  'pt',
  'ro',
  'ru',
  'sr',
  'sv',
  'sw',
  'tg',
  'th',
  'tk',
  'tr',
  'uk',
  'uz',
  'vi',
  'zh',
];

interface Props {
  readonly mapping: Mapping;
  readonly locale: string;
  onMapping(mapping: Mapping): void;
}

/** Title and language of the dataset. */
export function AboutPart({ mapping, locale, onMapping }: Props) {
  const t = useTranslate();
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const nameOf = (tag: string) => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
  const tags = LANGUAGES.includes(mapping.language) ? LANGUAGES : [mapping.language, ...LANGUAGES];
  const choices = tags
    .map((tag) => ({ tag, name: nameOf(tag) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  return (
    <div className={styles.pair}>
      <label className={open.field}>
        <span>{t('open.about.title')}</span>
        <input
          value={mapping.title}
          maxLength={MOST_TITLE}
          onChange={({ target }) => onMapping({ ...mapping, title: target.value })}
        />
      </label>
      <label className={open.field}>
        <span>{t('open.about.language')}</span>
        <select
          value={mapping.language}
          onChange={({ target }) => onMapping({ ...mapping, language: target.value })}
        >
          {choices.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
