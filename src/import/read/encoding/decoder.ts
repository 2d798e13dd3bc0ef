/** What windows-1252 has in place of the control characters U+0080 to U+009F; the same where it has nothing else. */
const UPPER_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** A decoder that keeps its place between runs. */
export class Decoder {
  readonly #decoder: TextDecoder;

  constructor(label: string) {
    this.#decoder = new TextDecoder(label, { ignoreBOM: true });
  }

  decode(bytes: Uint8Array, stream: boolean): string {
    const text = this.#decoder.decode(bytes, { stream });
    // Node decodes windows-1252 as if it were Latin 1 (nodejs/node#56542).
    if (this.#decoder.encoding !== 'windows-1252') return text;
    return text.replace(
      /[\x80-\x9f]/g,
      (character) => UPPER_1252[character.charCodeAt(0) - 0x80] ?? character,
    );
  }
}
