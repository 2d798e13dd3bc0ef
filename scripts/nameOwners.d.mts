export function folded(name: string): string;
export class NameOwners {
  constructor(refused: ReadonlySet<string>);
  readonly unused: readonly string[];
  own(code: string, names: readonly string[]): void;
  stand(code: string, names: readonly string[]): void;
  check(code: string, words: readonly string[], shown: readonly string[]): void;
  free(code: string, names: readonly string[]): string[];
}
