/** The digit 0 of scripts that write dates in digits of their own: Arabic, Persian, Devanagari, Bengali, Thai, Lao, Burmese, Khmer. */
const ZEROS: readonly number[] = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0x1040, 0x17e0];
const OTHER = /[\u0660-\u17e9]/u;
const DIGIT = /[٠-٩۰-۹०-९০-৯๐-๙໐-໙၀-၉០-៩]/gu;

/** A text with the digits of other scripts as 0 to 9. */
export function plainDigits(text: string): string {
  // Most texts are plain.
  if (!OTHER.test(text)) return text;
  return text.replace(DIGIT, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.findLast((each) => each <= code) ?? code;
    return String(code - zero);
  });
}
