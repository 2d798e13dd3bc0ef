import { useEffect } from 'react';

/** If this part of the page has the focus when it unmounts, returns it to where it was when the part mounted. */
export function useFocusReturn(): void {
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      // If the focus is elsewhere, it stays there.
      if (document.activeElement !== document.body || !opener?.isConnected) return;
      if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus();
    };
  }, []);
}
