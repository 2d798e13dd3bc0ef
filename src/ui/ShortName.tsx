import { shortName, wholeName } from '../core/shortName.ts';

interface Props {
  readonly name: string;
  /** Maximum number of characters; by default as many as lists show. */
  readonly max?: number;
}

/** A name, shortened if it is long; its tooltip then shows all of it. */
export const ShortName = ({ name, max }: Props) => (
  <span title={wholeName(name, max)}>{shortName(name, max)}</span>
);
