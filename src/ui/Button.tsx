import type { ComponentProps } from 'react';
import controls from './controls.module.css';

interface Props extends ComponentProps<'button'> {
  /** Looks like a link: for what is done seldom. */
  readonly quiet?: boolean;
}

/** A button named by its text. A `className` takes the place of its look. */
export const Button = ({ quiet = false, ...rest }: Props) => (
  <button type="button" className={quiet ? controls.quiet : controls.button} {...rest} />
);
