import type { Slide } from '../../core/deck.ts';
import type { Evidence } from '../../core/evidence.ts';
import type { Snapshot } from '../../core/snapshot.ts';

/** A slide with what its view shows. */
export interface PptxSlide {
  readonly slide: Slide;
  readonly snapshot: Snapshot;
  readonly evidence: Evidence;
  /** What of its view could not be used, in words. */
  readonly ignored: readonly string[];
}
