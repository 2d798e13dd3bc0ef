import type { Agreement, Text } from '../../core/dataset.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import styles from './detail.module.css';

/** The longer texts of a record, of which some may be in one language only. */
function textsOf({ summary, commitments, notes, people, parties, amounts }: Agreement): (Text | undefined)[] {
  return [
    summary,
    ...(commitments ?? []),
    ...(notes ?? []),
    ...(people ?? []).map(({ role }) => role),
    ...parties.flatMap(({ bodies }) => bodies ?? []),
    ...(amounts ?? []).map(({ of }) => of),
  ];
}

/** Says which language a part of the record is in, where that is not the reader's. */
export function Untranslated({ agreement }: { readonly agreement: Agreement }) {
  const t = useTranslate();
  const { names } = useAtlas();
  const [language] = textsOf(agreement).flatMap((text) =>
    text === undefined ? [] : (names.languageOf(text) ?? []),
  );
  if (language === undefined) return null;
  const name = new Intl.DisplayNames(names.locale, { type: 'language' }).of(language) ?? language;
  return <p className={styles.untranslated}>{t('detail.untranslated', { language: name })}</p>;
}
