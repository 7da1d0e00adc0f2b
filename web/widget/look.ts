// How it is dressed: the style sheet, light or dark, the page's accent colour and a text colour
// that can be read on it.

import { set } from './dom.ts';
import { styles } from './style.css';

export interface Look {
  position?: string | undefined; // "left" or "right"
  accent?: string | undefined; // any CSS colour
  theme?: string | undefined; // "light", "dark", or else the visitor's own
}

// Puts the root into a shadow root at the end of the page. The function it gives looks at the
// page's colours again.
export function dress(root: HTMLElement, accented: HTMLElement, look: Look): () => void {
  const host = document.createElement('div');
  host.id = 'usher-chat';
  const shadow = host.attachShadow({ mode: 'open' });
  const dark = matchMedia('(prefers-color-scheme: dark)');

  function wear(): void {
    const isDark = look.theme === 'dark' || (look.theme !== 'light' && dark.matches);
    set(root, { 'data-theme': isDark ? 'dark' : 'light' });
    root.style.setProperty('--readable', readableOn(getComputedStyle(accented).backgroundColor));
  }

  adopt(shadow);
  set(root, { 'data-side': look.position === 'left' ? 'left' : 'right' });
  if (look.accent) host.style.setProperty('--usher-accent', look.accent);
  shadow.append(root);
  document.body.append(host);
  dark.addEventListener('change', wear);
  wear();
  return wear;
}

// A constructed sheet needs no 'unsafe-inline' in the page's policy; browsers without them get an
// element.
function adopt(shadow: ShadowRoot): void {
  if ('adoptedStyleSheets' in shadow) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    shadow.adoptedStyleSheets = [sheet];
  } else {
    const element = document.createElement('style');
    element.textContent = styles;
    (shadow as ShadowRoot).append(element);
  }
}

// Black or white, whichever stands out more (WCAG 2.2 relative luminance): at least 4.5 : 1 on any
// colour.
export function readableOn(colour: string): string {
  const channels = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((text) => {
    const value = Number(text) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = channels;
  // Where contrast with black and with white is the same.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000' : '#fff';
}
