/** The words of a text as literal types. */
export type WordsOf<Text extends string> = Text extends `${infer Word} ${infer Rest}`
  ? Word | WordsOf<Rest>
  : Text;

/** The words of texts in their order, each a literal type: a long list of names in a few lines. */
export const wordsOf = <const Texts extends readonly string[]>(...texts: Texts) =>
  texts.flatMap((text) => text.split(' ')) as unknown as readonly WordsOf<Texts[number]>[];
