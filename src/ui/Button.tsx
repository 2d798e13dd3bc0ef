import type { ComponentProps } from 'react';
import controls from './controls.module.css';
import layout from './layout.module.css';
import states from './states.module.css';

const LOOKS = {
  framed: controls.button,
  /** Without a frame, in a line of text. */
  quiet: controls.quiet,
  /** For moving on to the next step. */
  strong: layout.strong,
  /** For moving on; fills its row. */
  primary: controls.primary,
  /** For a message that fills the page or a panel. */
  action: states.action,
};

interface Props extends ComponentProps<'button'> {
  readonly look?: keyof typeof LOOKS;
}

/** A button in one of the app's styles. */
export function Button({ look = 'framed', className, ...props }: Props) {
  const own = LOOKS[look];
  return <button type="button" className={className ? `${own} ${className}` : own} {...props} />;
}
