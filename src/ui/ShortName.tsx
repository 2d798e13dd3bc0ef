import { shortName, wholeName } from '../core/shortName.ts';

interface Props {
  readonly name: string;
  /** Maximum number of characters; by default as many as lists show. */
  readonly most?: number;
}

/** A name, shortened if it is long; its tooltip then shows all of it. */
export const ShortName = ({ name, most }: Props) => (
  <span title={wholeName(name, most)}>{shortName(name, most)}</span>
);
