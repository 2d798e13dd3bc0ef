import { Component, type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from './Button.tsx';
import { PartMissing } from './importAnew.ts';
import styles from './states.module.css';

interface FaultProps {
  readonly name: string;
  readonly error: Error;
  onRetry(): void;
  /** Closes the message; left out if the message replaces the panel. */
  onClose?(): void;
}

/** Replaces a panel that failed to render or whose code could not be fetched. */
function PanelFault({ name, error, onRetry, onClose }: FaultProps) {
  const t = useTranslate();
  const isMissing = error instanceof PartMissing;
  const action = (label: string, onClick: () => void) => (
    <Button look="action" onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <section className={styles.panelFault} role="alert" aria-label={name}>
      <p className={styles.title}>{t(isMissing ? 'app.partMissing' : 'app.panelFault', { name })}</p>
      <p className={styles.detail}>
        {isMissing ? t('app.partMissingDetail') : t('app.panelFaultDetail', { message: error.message })}
      </p>
      <div className={styles.actions}>
        {action(t(isMissing ? 'app.tryAgain' : 'app.drawAgain'), onRetry)}
        {isMissing && action(t('app.loadAgain'), () => window.location.reload())}
        {onClose && action(t('app.close'), onClose)}
      </div>
    </section>
  );
}

/** A fault shown over the page, which stays usable; used if there is no room for it in place. */
export function FaultNote(props: FaultProps) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    note.current?.showPopover?.();
  }, []);
  return createPortal(
    <div ref={note} popover="manual">
      <PanelFault {...props} />
    </div>,
    document.body,
  );
}

/** Where a fault is shown: in the panel's place, over the page, or nowhere. */
export type FaultPlace = 'here' | 'over' | 'nowhere';

interface Props {
  readonly name: string;
  readonly faults?: FaultPlace;
  onRetry?(): void;
  onClose?(): void;
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
  readonly closed: boolean;
}

/** Confines a render fault to one panel and offers to render it again. */
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
    const { name, faults = 'here', children } = this.props;
    if (error === null) return children;
    if (closed || faults === 'nowhere') return null;
    if (faults === 'here') return <PanelFault name={name} error={error} onRetry={this.#retry} />;
    return <FaultNote name={name} error={error} onRetry={this.#retry} onClose={this.#close} />;
  }
}
