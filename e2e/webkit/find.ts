/** What an element is to a person: its role and its name, or the beginning of it. */
export interface Sought {
  readonly role: Role;
  readonly name?: string;
}

export type Role = keyof typeof SELECTORS;

/** Elements of a role that the atlas has. */
const SELECTORS = {
  button: 'button, summary, [role=button]',
  checkbox: 'input[type=checkbox]',
  combobox: 'select, [role=combobox]',
  dialog: 'dialog, [role=dialog]',
  heading: 'h1, h2, h3, h4',
  image: 'img, [role=img]',
  link: 'a[href]',
  main: 'main',
  region: 'section[aria-label], section[aria-labelledby], [role=region]',
  table: 'table',
  textbox: 'input[type=text], input[type=search], input:not([type]), textarea',
} as const;

export const selectorOf = (role: Role): string => SELECTORS[role];

/** In the page: the first element in view of the selectors and names, each within the one before; null for none. */
export function findIn(
  path: readonly { readonly selector: string; readonly name: string }[],
): Element | null {
  const nameOf = (element: Element): string => {
    const labelledBy = element.getAttribute('aria-labelledby');
    const labels = (element as HTMLInputElement).labels;
    const text =
      element.getAttribute('aria-label') ??
      (labelledBy
        ? labelledBy
            .split(' ')
            .map((id) => document.getElementById(id)?.textContent)
            .join(' ')
        : null) ??
      element.getAttribute('alt') ??
      (labels?.length ? labels[0]?.textContent : element.textContent) ??
      '';
    return text.replace(/\s+/g, ' ').trim();
  };
  let within: ParentNode = document;
  let found: Element | null = null;
  for (const { selector, name } of path) {
    const all: readonly Element[] = [...within.querySelectorAll(selector)];
    found =
      all.find((each) => nameOf(each) === name && each.checkVisibility()) ??
      all.find((each) => nameOf(each).startsWith(name) && each.checkVisibility()) ??
      null;
    if (!found) return null;
    within = found;
  }
  return found;
}

/** In the page: where a hand would click on an element, px of the window; why it could not. */
export function clickSpot(element: HTMLElement): { readonly x: number; readonly y: number } | string {
  if (element.matches(':disabled')) return 'disabled';
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const spot = { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  const over = document.elementFromPoint(spot.x, spot.y);
  const isHit = over !== null && (element.contains(over) || over.closest('label')?.contains(element));
  return isHit ? spot : `covered by ${over?.outerHTML.slice(0, 80)}`;
}
