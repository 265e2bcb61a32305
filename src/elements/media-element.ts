import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Media } from '../model/document.js';
import { mediaKind } from '../model/media-kind.js';
import { mediumOf, posterOf, type Framed } from '../model/medium.js';
import { interfaceText } from '../words/interface.js';
import { vocabularyOf } from '../words/language.js';
import { mediaText } from '../words/media-text.js';
import { baseStyles } from './styles/base.js';
import { mediaStyles } from './styles/media.js';

const playIcon = html`<svg aria-hidden="true" focusable="false" width="44" height="44" viewBox="0 0 44 44">
  <circle cx="22" cy="22" r="21"></circle>
  <path d="M18 14l13 8-13 8z"></path>
</svg>`;

/** All that players need, and no way to take the reader elsewhere unasked. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox allow-forms';

/**
 * The medium of an event, with its room reserved, its caption and credit. Pictures and files come when they are shown, of
 * files no more than that there is one; what others host comes only when the reader asks for it. What cannot be had
 * leaves its description, and a link.
 */
export class NewsTimelineMedia extends LitElement {
  static override styles = [baseStyles, mediaStyles];

  static override properties = {
    media: { attribute: false },
    lang: {},
    _state: { state: true },
  };

  declare media: Media | null;

  declare _state: 'still' | 'asked' | 'failed' | 'refused';

  constructor() {
    super();
    this.media = null;
    this.lang = '';
    this._state = 'still';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('securitypolicyviolation', this.#violated);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('securitypolicyviolation', this.#violated);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What has become of one event's is not carried over to the next.
    if (changed.has('media') && changed.get('media')?.src !== this.media?.src) this._state = 'still';
  }

  /** The page's policy lets no iframe of that host in: the link stays. */
  readonly #violated = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
    const medium = this.media && mediumOf(this.media);
    if (
      this._state !== 'asked' ||
      medium?.kind !== 'frame' ||
      !/^(?:frame|child)-src/.test(effectiveDirective)
    )
      return;
    if (URL.canParse(blockedURI) && new URL(blockedURI).host === new URL(medium.src).host)
      this._state = 'refused';
  };

  readonly #fail = (): void => void (this._state = 'failed');

  async #play(): Promise<void> {
    this._state = 'asked';
    await this.updateComplete;
    this.renderRoot.querySelector('iframe')?.focus();
  }

  #room({ width, height }: Media, ratio: string): string {
    return `--_ratio:${width && height ? `${width} / ${height}` : ratio}`;
  }

  #image(media: Media): TemplateResult {
    const { src, alt, width, height } = media;
    if (this._state === 'failed') return this.#instead(alt || interfaceText(this.lang).imageMissing);
    return html`<img
      src=${src}
      alt=${alt}
      width=${ifDefined(width && height ? width : undefined)}
      height=${ifDefined(width && height ? height : undefined)}
      loading="lazy"
      decoding="async"
      .style=${this.#room(media, '3 / 2')}
      @error=${this.#fail}
    />`;
  }

  #file(kind: 'video' | 'audio', media: Media): TemplateResult {
    const { src, alt } = media;
    if (this._state === 'failed')
      return html`${this.#instead(mediaText(this.lang).failed[kind], alt)} ${this.#link(media)}`;
    const name = alt || media.caption || interfaceText(this.lang).openMedia(kind);
    return kind === 'video'
      ? html`<video
          controls
          playsinline
          preload="none"
          src=${src}
          poster=${ifDefined(posterOf(media))}
          aria-label=${name}
          .style=${this.#room(media, '16 / 9')}
          @error=${this.#fail}
        ></video>`
      : html`<audio controls preload="none" src=${src} aria-label=${name} @error=${this.#fail}></audio>`;
  }

  #framed(medium: Framed, media: Media): TemplateResult {
    const { name, shows, src } = medium;
    const text = mediaText(this.lang);
    const link = html`<p class="small">
      <a href=${media.src} rel="noopener noreferrer">${text.open(name)}</a>
    </p>`;
    if (this._state === 'refused') return html`${this.#instead(text.refused, media.alt)} ${link}`;
    const about = media.alt || media.caption || name;
    const poster = posterOf(media);
    return html`<div
        class="stage ${shows}"
        .style=${this.#room(media, shows === 'audio' ? '600 / 166' : '16 / 9')}
      >
        ${
          this._state === 'asked'
            ? html`<iframe
                src=${src}
                title=${about}
                sandbox=${SANDBOX}
                allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
                referrerpolicy="strict-origin-when-cross-origin"
              ></iframe>`
            : html`${poster ? html`<img src=${poster} alt="" loading="lazy" decoding="async" @error=${hide} />` : nothing}
                <button type="button" @click=${() => this.#play()}>
                  ${shows === 'map' ? nothing : playIcon}
                  <span class="words"
                    ><b>${vocabularyOf(this.lang).sentences.label(text.play[shows])}</b> ${about}
                    <span class="small">${text.from(new URL(src).host)}</span></span
                  >
                </button>`
        }
      </div>
      ${link}`;
  }

  #link({ src, type, alt, caption }: Media, name?: string): TemplateResult {
    const about = caption || alt;
    const words = name
      ? mediaText(this.lang).open(name)
      : interfaceText(this.lang).openMedia(mediaKind(type));
    return html`<p>
      <a href=${src} rel="noopener noreferrer"
        >${about ? `${vocabularyOf(this.lang).sentences.label(words)} ${about}` : words}</a
      >
    </p>`;
  }

  #instead(...words: readonly string[]): TemplateResult {
    return html`<p class="instead">${words.filter(Boolean).join(' ')}</p>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { media } = this;
    if (!media) return nothing;
    const medium = mediumOf(media);
    const { credit } = media;
    // A link says it itself.
    const caption = medium.kind === 'link' ? undefined : media.caption;
    return html`<figure class=${medium.kind}>
      ${
        medium.kind === 'image'
          ? this.#image(media)
          : medium.kind === 'frame'
            ? this.#framed(medium, media)
            : medium.kind === 'link'
              ? this.#link(media, medium.name)
              : this.#file(medium.kind, media)
      }
      ${
        caption || credit
          ? html`<figcaption>
              ${caption ?? nothing} ${credit ? html`<span class="credit">${credit}</span>` : nothing}
            </figcaption>`
          : nothing
      }
    </figure>`;
  }
}

/** Of a still picture of a recording the recording is left. */
function hide({ target }: Event): void {
  if (target instanceof HTMLElement) target.hidden = true;
}

declare global {
  interface HTMLElementTagNameMap {
    'news-timeline-media': NewsTimelineMedia;
  }
}
