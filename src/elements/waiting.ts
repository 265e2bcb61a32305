import { waitingStyles } from './styles/shell.js';

/** What stands inside the element no longer keeps to its room: the story is there, or will not come. */
export function endWaiting(root: HTMLElement | DocumentFragment): void {
  const { styleSheet } = waitingStyles;
  if (!(root instanceof ShadowRoot) || !styleSheet || !root.adoptedStyleSheets.includes(styleSheet)) return;
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== styleSheet);
}
