import type { Slide } from '../../core/deck';
import type { Evidence } from '../../core/evidence';
import type { Snapshot } from '../../core/snapshot';

/** A slide with what its view shows. */
export interface PptxSlide {
  readonly slide: Slide;
  readonly snapshot: Snapshot;
  readonly evidence: Evidence;
  /** What of its view could not be used, in words. */
  readonly ignored: readonly string[];
}
