import type { ComponentProps } from 'react';
import controls from './controls.module.css';
import layout from './layout.module.css';

interface Props extends ComponentProps<'button'> {
  /** Looks like a link: for what is done seldom. */
  readonly quiet?: boolean;
  /** Leads on to the next step. */
  readonly strong?: boolean;
}

/** A button named by its text. A `className` is added to its look. */
export function Button({ quiet = false, strong = false, className, ...rest }: Props) {
  const look = strong ? layout.strong : quiet ? controls.quiet : controls.button;
  return <button type="button" className={className ? `${look} ${className}` : look} {...rest} />;
}
