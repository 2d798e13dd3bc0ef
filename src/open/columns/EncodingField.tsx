import { ENCODINGS } from '../../import/read/encodings.ts';
import { SelectField } from '../parts/SelectField.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  onValue(encoding: string): void;
}

/** What the bytes of a text are read as. */
export const EncodingField = ({ value, ...rest }: Props) => {
  const encodings = [...new Set([value, ...ENCODINGS])];
  return (
    <SelectField value={value} options={encodings.map((each) => [each, each.toUpperCase()])} {...rest} />
  );
};
