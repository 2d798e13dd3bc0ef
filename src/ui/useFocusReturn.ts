import { useEffect } from 'react';

/** Gives a focus that goes down with this part of the page back to where it was when the part came. */
export function useFocusReturn(): void {
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      // A focus that is elsewhere is left where it is.
      if (document.activeElement !== document.body || !opener?.isConnected) return;
      if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus();
    };
  }, []);
}
