import { type FocusEvent, type PointerEvent, type RefObject, useEffect, useState } from 'react';

/**
 * Whether someone is at an element: the pointer is over it, or the focus is in it. A finger that is lifted stays until
 * another place is touched.
 */
export function useVisit(element: RefObject<Element | null>) {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  useEffect(() => {
    if (!pointed) return;
    const onPointerDown = ({ target }: Event) => {
      if (target instanceof Node && !element.current?.contains(target)) setPointed(false);
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [pointed, element]);
  return {
    isVisited: pointed || focused,
    handlers: {
      onPointerEnter: () => setPointed(true),
      onPointerLeave: ({ pointerType }: PointerEvent) => {
        if (pointerType !== 'touch') setPointed(false);
      },
      onFocus: () => setFocused(true),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) setFocused(false);
      },
    },
  };
}
