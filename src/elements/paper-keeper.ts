import { nothing, render } from 'lit';
import type { Shown } from './announcer.js';
import { loaded } from './load-event.js';
import type { StoryHost } from './story-host.js';

/** On paper there is nothing to press: while the page is printed, the whole story stands there as a list. */
export function keepPaper(host: StoryHost, shown: () => Shown): void {
  const print = ({ type }: Event): void => {
    const paper = host.renderRoot.querySelector<HTMLElement>('.paper');
    const { story, lang, now } = shown();
    // The page is printed when this ends: what has not been loaded by now comes too late.
    if (!paper || !story || !loaded) return;
    const context = { document: story, lang, now, copied: 'no', link: '' } as const;
    const isBefore = type === 'beforeprint';
    render(isBefore ? loaded.renderPaper(context, host.headingLevel) : nothing, paper);
  };
  host.addController({
    hostConnected: () => ['beforeprint', 'afterprint'].forEach((type) => addEventListener(type, print)),
    hostDisconnected: () => ['beforeprint', 'afterprint'].forEach((type) => removeEventListener(type, print)),
  });
}
