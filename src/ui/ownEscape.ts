/** Whether a text is typed, or a choice is made from a list, where the focus is. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.matches('input:not([type="checkbox"], [type="radio"], [type="range"]), select, textarea');

/** Whether Escape means something where the focus is: in an open dialog or menu, or in a text being typed. */
export function hasOwnEscape(target: EventTarget | null): boolean {
  return document.querySelector('dialog[open]') !== null || isTyping(target);
}
