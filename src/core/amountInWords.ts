import type { Amount } from './dataset.ts';
import type { Translate } from './names.ts';

const MILLION = 1e6;

/** Most decimals of a figure in words, as in "2.512 billion". */
const DECIMALS = 3;

/** Whether a figure in thousands, millions, billions … needs at most DECIMALS decimals. */
function isShort(value: number): boolean {
  if (Math.abs(value) < MILLION) return false;
  const unit = 1000 ** Math.floor(Math.log10(Math.abs(value)) / 3);
  return (value * 10 ** DECIMALS) % unit === 0;
}

/** An exact amount in words: "over RUB 2.5 billion", "RUB 2,512,345,678". */
export function amountInWords(amount: Amount, t: Translate, locale: string): string {
  const figure = new Intl.NumberFormat(locale, {
    maximumFractionDigits: DECIMALS,
    ...(isShort(amount.value) ? { notation: 'compact', compactDisplay: 'long' } : {}),
  }).format(amount.value);
  const value = t('amount.money', { currency: amount.currency, figure });
  return t(`amount.${amount.qualifier ?? 'exact'}`, { value });
}
