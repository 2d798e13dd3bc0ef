/** The browser's storage denied access, or does not answer. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  constructor(readonly reason: 'full' | 'forbidden' | 'silent' | 'other') {
    super(reason);
  }
}
