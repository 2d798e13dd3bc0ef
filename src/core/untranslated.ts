import type { Agreement, Text } from './dataset.ts';
import type { Names } from './names.ts';

/** The longer texts of a record, some of which may be in one language only. */
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

/** Name of the language that parts of a record are in, if that isn't the reader's; otherwise null. */
export function untranslated(agreement: Agreement, names: Names): string | null {
  const [language] = textsOf(agreement).flatMap((text) =>
    text === undefined ? [] : (names.languageOf(text) ?? []),
  );
  if (language === undefined) return null;
  return new Intl.DisplayNames(names.locale, { type: 'language' }).of(language) ?? language;
}
