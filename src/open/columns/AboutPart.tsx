import { useTranslate } from '../../i18n/useTranslate.ts';
import open from '../parts/open.module.css';
import { usePage } from '../parts/PageContext.ts';
import { SelectField } from '../parts/SelectField.tsx';
import styles from './columns.module.css';
import type { MappingProps } from './mappingProps.ts';

const MAX_TITLE = 200;
/** Most frequent languages of treaty collections. */
const LANGUAGES = (
  'ar az be bg cs da de el en es et fa fi fr he hi hu hy id it ja ka kk ko ky lt lv mn nl no pl pt ro ru sr sv sw ' +
  'tg th tk tr uk uz vi zh'
).split(' ');

/** Title and language of the dataset. */
export function AboutPart({ mapping, onMapping }: Pick<MappingProps, 'mapping' | 'onMapping'>) {
  const t = useTranslate();
  const { locale } = usePage();
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const nameOf = (tag: string) => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
  const tags = [...new Set([mapping.language, ...LANGUAGES])];
  const options = tags
    .map((tag) => [tag, nameOf(tag)] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, locale));
  return (
    <div className={styles.pair}>
      <label className={open.field}>
        <span>{t('open.about.title')}</span>
        <input
          value={mapping.title}
          maxLength={MAX_TITLE}
          onChange={({ target }) => onMapping({ ...mapping, title: target.value })}
        />
      </label>
      <SelectField
        label={t('open.about.language')}
        value={mapping.language}
        options={options}
        onValue={(language) => onMapping({ ...mapping, language })}
      />
    </div>
  );
}
