// The button in the page's corner, and how many turns came while the panel was closed.

import { button, h, icon, set } from './dom.ts';
import { icons } from './icons.ts';
import { fill } from './words.ts';
import type { Words } from './words.ts';

export interface Launcher {
  element: HTMLButtonElement;
  show(words: Words, open: boolean, unread: number): void;
}

export function makeLauncher(toggle: () => void): Launcher {
  const badge = h('span', { class: 'badge', 'aria-hidden': 'true' });
  const attributes = { class: 'launcher', 'aria-haspopup': 'dialog' };
  const element = button(attributes, toggle);
  return {
    element,
    show(words, open, unread) {
      element.replaceChildren(icon(open ? icons.down : icons.chat), badge);
      badge.hidden = !unread;
      badge.textContent = `${unread}`;
      const label = unread ? `${words.open}. ${fill(words.unread, unread)}` : words.open;
      set(element, { 'aria-label': open ? words.close : label, 'aria-expanded': `${open}` });
    },
  };
}
