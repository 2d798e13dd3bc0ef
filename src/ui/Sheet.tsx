import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslate } from '../i18n/useTranslate.ts';
import styles from './controls.module.css';
import { IconButton } from './IconButton.tsx';
import { CloseIcon } from './icons.tsx';

interface Props {
  readonly title: string;
  onClose(): void;
  /** Whether it is in the middle of the page rather than at its edge. */
  readonly centred?: boolean;
  /** Whether it has room for two columns. */
  readonly wide?: boolean;
  /** Whether it is as large as the page allows, whatever its content; only the content scrolls. */
  readonly large?: boolean;
  /** Content that stays in view at the bottom. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** Whether a click on a dialog was on its backdrop rather than on its own empty area. */
function isOutside({ clientX, clientY }: { clientX: number; clientY: number }, dialog: Element): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}

/** A modal dialog. Escape, the close button and a click outside close it, and focus returns to where it was. */
export function Sheet(props: Props) {
  const { title, onClose, centred = false, wide = false, large = false, foot, children } = props;
  const t = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useEffect(() => {
    const opener = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog by itself, through onCancel
    <dialog
      ref={dialog}
      className={styles.sheet}
      data-centred={centred}
      data-wide={wide}
      data-large={large}
      aria-labelledby={heading}
      onCancel={(event) => {
        // React also passes on what happens to dialogs that were opened from this one.
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current && isOutside(event, dialog.current)) onClose();
      }}
    >
      <div className={styles.sheetHead}>
        <h2 className={styles.sheetTitle} id={heading}>
          {title}
        </h2>
        <IconButton icon={CloseIcon} label={t('app.close')} onClick={onClose} />
      </div>
      {foot ? <div className={styles.sheetBody}>{children}</div> : children}
      {foot && <div className={styles.sheetFoot}>{foot}</div>}
    </dialog>
  );
}
