import { Component, type ReactNode } from 'react';
import { FaultNote } from './FaultNote.tsx';
import { PanelFault } from './PanelFault.tsx';

interface Props {
  /** What the panel is called, for the message. */
  readonly name: string;
  /** Where a fault is said: in the panel's place, over the page, or nowhere; in its place if left out. */
  readonly said?: 'here' | 'over' | 'nowhere' | undefined;
  /** Before it is drawn again. */
  readonly onRetry?: (() => void) | undefined;
  /** When the message over the page is taken away. */
  readonly onClose?: (() => void) | undefined;
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
  readonly closed: boolean;
}

/** Keeps a fault in one panel from taking the page with it, and offers to draw the panel again. */
export class Boundary extends Component<Props, State> {
  override state: State = { error: null, closed: false };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  #retry = () => {
    this.props.onRetry?.();
    this.setState({ error: null });
  };

  #close = () => {
    this.setState({ closed: true });
    this.props.onClose?.();
  };

  override render(): ReactNode {
    const { error, closed } = this.state;
    const { name, said = 'here', children } = this.props;
    if (error === null) return children;
    if (closed || said === 'nowhere') return null;
    if (said === 'here') return <PanelFault name={name} error={error} onRetry={this.#retry} />;
    return <FaultNote name={name} error={error} onRetry={this.#retry} onClose={this.#close} />;
  }
}
