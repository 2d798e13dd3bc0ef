/** Classes for what only one of two windows shows. */
export interface Sides {
  readonly a: string;
  readonly b: string;
}

/** Attributes in which two pages may differ without being two elements. */
const ALIKE: ReadonlySet<string> = new Set(['data-layout']);

const attributesOf = (element: Element) =>
  [...element.attributes]
    .filter(({ name }) => !ALIKE.has(name))
    .map(({ name, value }) => `${name}=${value}`)
    .sort()
    .join('\n');

const isElement = (node: ChildNode): node is Element => node.nodeType === 1;

/** Whether elements can be one, with children of either. */
function isOne(a: Element, b: Element): boolean {
  if (a.tagName !== b.tagName || a.tagName === 'svg' || attributesOf(a) !== attributesOf(b)) return false;
  const [ofA, ofB] = [[...a.childNodes], [...b.childNodes]];
  const isPair = (each: ChildNode, i: number) => {
    const other = ofB[i];
    return other !== undefined && (each.isEqualNode(other) || (isElement(each) && isElement(other)));
  };
  return ofA.length === ofB.length && ofA.every(isPair);
}

function marked(element: Element, side: string): Element {
  element.classList.add(side);
  return element;
}

/** Start of the ids that both pages have. */
export const SHARED_ID = 'first-beside-';

/** Gives what is there a second time ids of its own. */
function withOwnIds(element: Element): Element {
  const all = [element, ...element.querySelectorAll('*')];
  const ids = all.flatMap(({ id }) => (id.startsWith(SHARED_ID) ? [id] : []));
  for (const each of all)
    for (const { name, value } of [...each.attributes]) {
      const referred = ids.find((id) => value === id || value === `#${id}` || value === `url(#${id})`);
      if (referred !== undefined) each.setAttribute(name, value.replace(referred, `${referred}-2`));
    }
  return element;
}

/** Two pages as one: what they share once, and what differs twice, in classes of its side. */
export function merged(a: Element, b: Element, sides: (element: Element) => Sides): Element[] {
  if (a.isEqualNode(b)) return [a];
  const own = sides(a);
  if (!isOne(a, b)) return [marked(a, own.a), marked(withOwnIds(b), own.b)];
  const others = [...b.childNodes];
  const children = [...a.childNodes].flatMap((each, i) => {
    const other = others[i];
    return isElement(each) && other && isElement(other) ? merged(each, other, () => sides(each)) : [each];
  });
  a.replaceChildren(...children);
  return [a];
}
