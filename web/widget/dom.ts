// Making elements. Text goes in as text nodes only: nothing a message says is ever read as HTML.

export type Child = Node | string | false | undefined;
type Value = string | number | boolean | undefined;

// An element with attributes (false and undefined are left out) and children.
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Value> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  set(element, attributes);
  for (const child of children) if (child !== undefined && child !== false) element.append(child);
  return element;
}

export function set(element: Element, attributes: Record<string, Value>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

export function button(
  attributes: Record<string, Value>,
  press: () => void,
  ...children: Child[]
): HTMLButtonElement {
  const element = h('button', { type: 'button', ...attributes }, ...children);
  element.onclick = press;
  return element;
}

// An outline picture on a 24 by 24 grid, for the eye only.
export function icon(path: string): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  set(svg, { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  const shape = document.createElementNS(space, 'path');
  set(shape, { d: path });
  svg.append(shape);
  return svg;
}

// An address that is safe to follow, made absolute against the server's; undefined for any other
// scheme than http, https and mailto.
export function safeUrl(url: string | undefined, base: string): string | undefined {
  try {
    const { protocol, href } = new URL(url || '', base);
    return url && /^(https?|mailto):$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

// A link, or just its label where the address is not one to follow.
export function link(url: string | undefined, label: string, base: string, look = ''): HTMLElement {
  const href = safeUrl(url, base);
  if (!href) return h('span', {}, label);
  return h('a', { href, class: look, target: '_blank', rel: 'noopener noreferrer' }, label);
}

const address = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]]/g;

// Text whose web addresses can be followed.
export function linked(text: string, base: string): Node[] {
  const nodes: Node[] = [];
  let from = 0;
  for (const match of text.matchAll(address)) {
    nodes.push(new Text(text.slice(from, match.index)), link(match[0], match[0], base));
    from = (match.index ?? 0) + match[0].length;
  }
  nodes.push(new Text(text.slice(from)));
  return nodes;
}
