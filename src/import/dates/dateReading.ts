/** How a table writes day, month and year where numbers alone do not say it. */
export const DATE_ORDERS = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What stands between the numbers of a date; each may have an order of its own. */
export const DATE_MARKS = ['.', '/', '-', ' '] as const;
export type DateMark = (typeof DATE_MARKS)[number];

/** The order of day and month by the mark between them; a mark that is not here is not decided. */
export type DateOrders = Readonly<Partial<Record<DateMark, DateOrder | undefined>>>;

export const NO_ORDERS: DateOrders = {};

/** One order for every mark. */
export const EVERY_MARK: Readonly<Record<DateOrder, DateOrders>> = {
  dmy: { '.': 'dmy', '/': 'dmy', '-': 'dmy', ' ': 'dmy' },
  mdy: { '.': 'mdy', '/': 'mdy', '-': 'mdy', ' ': 'mdy' },
};

/** Why a cell is no date. */
export type DateFault =
  /** 2014-02-31. */
  | 'impossible'
  /** 03/04/2015 without an order of day and month. */
  | 'ambiguous'
  /** 2004/2006. */
  | 'interval'
  /** 2001-02-03; 2002-02-03. */
  | 'several'
  /** 17/06/98. */
  | 'short-year'
  /** 1900s: ten years or a hundred. */
  | 'decade'
  /** 202406, the last days of one era in the name of the next: there is more than one way to read it. */
  | 'unclear'
  /** Decades from now: a year of another calendar, or a filler. */
  | 'future'
  | 'not-a-date';

/** What a cell says as a date. */
export type DateReading =
  | {
      readonly kind: 'date';
      /** EDTF, as exact as the cell and no more. */
      readonly edtf: string;
      /** The order of day and month was not said by the cell itself, but by the orders given. */
      readonly byOrder: boolean;
    }
  | { readonly kind: 'empty' }
  /** A value that stands for "not known" or "for ever": 0000, 1900-01-00, 2999-12-31, 9999. */
  | { readonly kind: 'sentinel' }
  | {
      readonly kind: 'unreadable';
      readonly why: DateFault;
      /** What may have been meant, as EDTF, for a person to accept; null where that is unclear. */
      readonly suggestion: string | null;
    };
