/** How a table writes day, month and year where numbers alone do not say it. */
export const DATE_ORDERS = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What a cell says as a date. */
export type DateReading =
  | {
      readonly kind: 'date';
      /** EDTF, as exact as the cell and no more. */
      readonly edtf: string;
      /** The order of day and month was not said by the cell itself, but by `order`. */
      readonly byOrder: boolean;
    }
  | { readonly kind: 'empty' }
  /** A value that stands for "not known" or "for ever": 0000, 1900-01-00, 2999-12-31, 9999. */
  | { readonly kind: 'sentinel' }
  | {
      readonly kind: 'unreadable';
      /** `impossible`: 2014-02-31. `ambiguous`: 03/04/2015 without an order. `not-a-date`: anything else. */
      readonly why: 'impossible' | 'ambiguous' | 'not-a-date';
      /** What may have been meant, as EDTF, for a person to accept; null where that is unclear. */
      readonly suggestion: string | null;
    };
