/** A part of the page whose code could not be fetched. */
export class PartMissing extends Error {
  override readonly name = 'PartMissing';
}
