import { Component, type ReactNode } from 'react';
import { PanelFault } from './PanelFault';

interface Props {
  /** What the panel is called, for the message. */
  readonly name: string;
  readonly children: ReactNode;
}

/** Keeps a fault in one panel from taking the page with it, and offers to draw the panel again. */
export class Boundary extends Component<Props, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <PanelFault name={this.props.name} error={error} onRetry={() => this.setState({ error: null })} />;
  }
}
