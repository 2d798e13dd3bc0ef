import type { Dataset } from '../core/dataset.ts';

/** The dataset with the dates of some records removed, chosen by index. */
export function withoutDates(dataset: Dataset, isUndated: (place: number) => boolean): Dataset {
  const agreements = dataset.agreements.map((agreement, place) => {
    const { date, ...rest } = agreement;
    return isUndated(place) ? rest : agreement;
  });
  return { ...dataset, agreements };
}
