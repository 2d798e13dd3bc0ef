import { ENCODINGS } from '../../import/read/encodings.ts';
import { SelectField } from '../parts/SelectField.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  onValue(encoding: string): void;
}

/** The choice of a text's encoding. */
export const EncodingField = ({ value, ...rest }: Props) => {
  const encodings = [...new Set([value, ...ENCODINGS])];
  return (
    <SelectField value={value} options={encodings.map((each) => [each, each.toUpperCase()])} {...rest} />
  );
};
