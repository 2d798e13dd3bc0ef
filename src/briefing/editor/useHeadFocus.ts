import { type RefObject, useLayoutEffect, useState } from 'react';

/** The part of a slide in the list that is to have the focus. */
type Part = 'head' | 'title';

const SELECTORS: Readonly<Record<Part, string>> = { head: '[data-head]', title: 'textarea' };

/** Puts the focus on a slide's head or into its title, once the list is rendered with it. */
export function useHeadFocus(list: RefObject<HTMLElement | null>): (id: string, part?: Part) => void {
  const [wanted, setWanted] = useState<{ readonly id: string; readonly part: Part } | null>(null);
  useLayoutEffect(() => {
    const item = [...(list.current?.children ?? [])].find(
      (each) => each instanceof HTMLElement && each.dataset.id === wanted?.id,
    );
    const target = wanted && item?.querySelector<HTMLElement>(SELECTORS[wanted.part]);
    target?.focus();
    if (target instanceof HTMLTextAreaElement) target.select();
  }, [wanted, list]);
  return (id, part = 'head') => setWanted({ id, part });
}
