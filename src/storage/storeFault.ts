/** The browser's storage refused, or does not answer. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  constructor(readonly reason: 'full' | 'forbidden' | 'silent' | 'other') {
    super(reason);
  }
}
