import type { ColourField } from '../core/colourField.ts';
import type { FacetId } from '../core/taxonomy.ts';
import { colourBeside, PAGE_PALETTE } from '../scene/palette.ts';
import styles from './controls.module.css';

interface Props {
  readonly field: ColourField;
  readonly facet: FacetId;
  readonly value: string;
  readonly className?: string | undefined;
}

/** The colour of a value beside its name; nothing if colours go by another facet. */
export function ValueSwatch({ field, facet, value, className = styles.swatch }: Props) {
  const background = colourBeside(PAGE_PALETTE, field, facet, value);
  return background === null ? null : <span className={className} style={{ background }} />;
}
