import { nothing, render, type ReactiveController } from 'lit';
import type { Shown } from './announcer.js';
import { loaded } from './load-event.js';
import type { StoryHost } from './story-host.js';

/** On paper there is nothing to press: while the page is printed, the whole story stands there as a list. */
export class PaperController implements ReactiveController {
  readonly #host: StoryHost;
  readonly #shown: () => Shown;

  constructor(host: StoryHost, shown: () => Shown) {
    this.#host = host;
    this.#shown = shown;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#print);
    window.addEventListener('afterprint', this.#clear);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#print);
    window.removeEventListener('afterprint', this.#clear);
  }

  readonly #print = (): void => {
    const { story, lang, now } = this.#shown();
    // The page is printed when this ends: what has not been loaded by now comes too late.
    if (!story || !loaded) return;
    const context = { document: story, lang, now, copied: 'no', link: '' } as const;
    this.#fill(loaded.renderPaper(context, this.#host.headingLevel));
  };

  readonly #clear = (): void => this.#fill(nothing);

  #fill(content: unknown): void {
    const paper = this.#host.renderRoot.querySelector<HTMLElement>('.paper');
    if (paper) render(content, paper);
  }
}
