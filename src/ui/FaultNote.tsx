import { type ComponentProps, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { PanelFault } from './PanelFault.tsx';

/** What failed where there is no room to say so: over the page, which can be used all the same. */
export function FaultNote(props: ComponentProps<typeof PanelFault>) {
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
