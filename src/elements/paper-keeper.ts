import { nothing, render } from 'lit';
import type { Shown } from './announcer.js';
import { renderPaper } from './paper.js';
import type { StoryHost } from './story-host.js';

/**
 * On paper there is nothing to press: while the page is printed, the whole story stands there as a list. The page is
 * printed when that has been asked for: where this has not come by then, it comes too late.
 */
export function keepPaper(host: StoryHost, shown: () => Shown): void {
  const print = ({ type }: Event): void => {
    const paper = host.renderRoot.querySelector<HTMLElement>('.paper');
    const { story, lang, now } = shown();
    if (!paper || !story) return;
    const context = { document: story, lang, now, copied: 'no', link: '' } as const;
    const isBefore = type === 'beforeprint';
    render(isBefore ? renderPaper(context, host.headingLevel) : nothing, paper);
  };
  host.addController({
    hostConnected: () => ['beforeprint', 'afterprint'].forEach((type) => addEventListener(type, print)),
    hostDisconnected: () => ['beforeprint', 'afterprint'].forEach((type) => removeEventListener(type, print)),
  });
}
