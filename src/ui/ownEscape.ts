/** Whether the focus is where the reader types text or chooses from a list. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.matches('input:not([type="checkbox"], [type="radio"], [type="range"]), select, textarea');

/** Whether Escape already has a meaning where the focus is: in an open dialog or menu, or in a text field. */
export function hasOwnEscape(target: EventTarget | null): boolean {
  return document.querySelector('dialog[open]') !== null || isTyping(target);
}
