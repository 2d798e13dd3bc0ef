import type { Dataset, Text } from '../../src/core/dataset.ts';
import { LANGUAGES, type Language } from '../../src/core/viewState.ts';

/** Languages of the pages of a dataset: those of the atlas that its titles are in, its own first; otherwise English. */
export function pageLanguages(
  dataset: Pick<Dataset, 'title' | 'language' | 'agreements'>,
): readonly [Language, ...Language[]] {
  const [own = ''] = dataset.language.toLowerCase().split('-');
  const used = new Set<string>();
  const note = (text: Text) => {
    if (typeof text === 'string') used.add(own);
    else for (const tag of Object.keys(text)) used.add(tag);
  };
  note(dataset.title);
  for (const { title } of dataset.agreements) note(title);
  const found = LANGUAGES.filter((each) => used.has(each));
  const [first = 'en', ...others] = [
    ...found.filter((each) => each === own),
    ...found.filter((each) => each !== own),
  ];
  return [first, ...others];
}
