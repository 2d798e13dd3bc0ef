declare module 'edtf' {
  /** Parses an EDTF string; throws if it is invalid. Bounds in milliseconds since 1970-01-01. */
  export default function edtf(text: string): { min: number; max: number };
}
