import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Media } from '../model/document.js';
import { mediaKind } from '../model/media-kind.js';
import { interfaceText } from '../words/interface.js';
import { vocabularyOf } from '../words/language.js';

type Part = TemplateResult | typeof nothing;

/**
 * A picture with its room reserved, or a link to what is no picture. A picture that cannot be loaded leaves its
 * description and credit, and no broken icon.
 */
export function renderMedia(media: Media | undefined, lang: string): unknown {
  if (!media) return nothing;
  if (!isImage(media)) return renderLink(media, lang);
  const { src, alt, width, height, caption, credit } = media;
  // Keyed, so that the failure of one picture is not carried over to the next event's.
  return keyed(
    src,
    html`<figure class="media">
      <img
        src=${src}
        alt=${alt}
        width=${ifDefined(width && height ? width : undefined)}
        height=${ifDefined(width && height ? height : undefined)}
        loading="lazy"
        decoding="async"
        @error=${showInstead}
      />
      <p class="instead">${alt || interfaceText(lang).imageMissing}</p>
      ${renderCaption(caption, credit)}
    </figure>`,
  );
}

function isImage({ type }: Media): boolean {
  return type === 'image' || type.startsWith('image/');
}

function showInstead({ target }: Event): void {
  if (target instanceof HTMLElement) target.closest('figure')?.setAttribute('data-failed', '');
}

function renderLink({ src, type, alt, caption, credit }: Media, lang: string): TemplateResult {
  const about = caption || alt;
  const words = interfaceText(lang).openMedia(mediaKind(type));
  return html`<figure class="media">
    <a href=${src} rel="noopener noreferrer"
      >${about ? `${vocabularyOf(lang).sentences.label(words)} ${about}` : words}</a
    >
    ${renderCaption(undefined, credit)}
  </figure>`;
}

function renderCaption(caption: string | undefined, credit: string | undefined): Part {
  if (!caption && !credit) return nothing;
  return html`<figcaption>
    ${caption ?? nothing} ${credit ? html`<span class="credit">${credit}</span>` : nothing}
  </figcaption>`;
}
