import type { Ref } from 'react';

interface Props {
  /** Used to open it from a button, as the input itself is hidden. */
  readonly ref: Ref<HTMLInputElement>;
  readonly label: string;
  readonly accept?: string;
  onFile(file: File): void;
}

/** Lets the reader choose a file, also the same one twice in a row. */
export const FileInput = ({ ref, label, accept, onFile }: Props) => (
  <input
    ref={ref}
    type="file"
    hidden
    aria-label={label}
    accept={accept}
    onChange={({ target }) => {
      const [file] = target.files ?? [];
      if (file) onFile(file);
      target.value = '';
    }}
  />
);
