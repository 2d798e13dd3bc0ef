import { shortName, wholeName } from '../core/shortName.ts';

interface Props {
  readonly name: string;
  /** Most characters; as many as lists show if left out. */
  readonly most?: number;
}

/** A name, shortened if it is long, and then whole in its title. */
export const ShortName = ({ name, most }: Props) => (
  <span title={wholeName(name, most)}>{shortName(name, most)}</span>
);
