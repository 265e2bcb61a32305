import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TimelineDocument } from '../model/document.js';
import { indexOfId } from '../model/find-event.js';
import type { TileSource } from '../read/tiles.js';
import { stopped } from './stopped.js';
import { copyText, eventInHash, hashOf, replaceHash } from './links.js';
import { TimelineLinkEvent } from './reader-events.js';

interface LinkHost extends ReactiveControllerHost, HTMLElement {
  readonly document: TimelineDocument | null;
  readonly source: TileSource | null;
  links: 'hash' | 'none';
  selected: string;
  select(id: string | null): boolean;
}

/** Links of events: follows the page's address, and writes it. */
export class LinkController implements ReactiveController {
  /** Of the last "copy link". */
  copied: 'no' | 'done' | 'failed' = 'no';
  link = '';
  /** Id of the event that was opened last: that of a story in tiles need not be at hand. */
  #own: string | null = null;
  readonly #host: LinkHost;
  readonly #bring: (id: string) => void;

  /** @param bring scrolls to what is told of an event that was selected */
  constructor(host: LinkHost, bring: (id: string) => void) {
    this.#host = host;
    this.#bring = bring;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#changed);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#changed);
  }

  readonly #changed = (): void => this.follow();

  /** Selects the event that the address names, if it is one of ours. */
  follow(): void {
    if (this.#host.links === 'none') return;
    const id = eventInHash(location.hash, this.#host.id, (name) => this.#has(name));
    if (id !== null) this.#go(id);
    else void this.#followTiles();
  }

  /** The events of a story in tiles are not all there: whether it has one is asked first. */
  async #followTiles(): Promise<void> {
    const { source, id: hostId } = this.#host;
    const { hash } = location;
    const id = eventInHash(hash, hostId, (name) => name !== '');
    if (!source || id === null || document.getElementById(id)) return;
    const place = await stopped(source.events.place(id));
    if (typeof place !== 'number' || location.hash !== hash || this.#host.source !== source) return;
    this.#own = id;
    this.#go(id);
  }

  #go(id: string): void {
    if (id === this.#host.selected || !this.#host.select(id)) return;
    // To an element of that name the browser scrolls, unless it is one of our own list, which is not drawn any more.
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (named?.getClientRects().length) return;
    this.#host.scrollIntoView({ block: 'nearest' });
    this.#bring(id);
  }

  write(id: string | null): void {
    this.copied = 'no';
    if (this.#host.links === 'none') return;
    if (id !== null) {
      this.#own = id;
      replaceHash(this.#hash(id));
    } else if (eventInHash(location.hash, this.#host.id, (name) => this.#has(name)) !== null) replaceHash('');
  }

  async copy(id: string): Promise<void> {
    const event = new TimelineLinkEvent(id, new URL(this.#hash(id), location.href).href);
    this.#host.dispatchEvent(event);
    this.link = event.href;
    this.copied = (await copyText(this.link)) ? 'done' : 'failed';
    this.#host.requestUpdate();
  }

  #has(id: string): boolean {
    const { document: story } = this.#host;
    return id === this.#own || (!!story && indexOfId(story, id) >= 0);
  }

  #hash(id: string): string {
    // One that is not registered yet has no document, nor has an element of another copy that is made otherwise.
    const isShared = [...document.querySelectorAll<LinkHost>(this.#host.localName)].some(
      (other) => other !== this.#host && other.document?.events?.some((event) => event.id === id),
    );
    return hashOf(id, this.#host.id, isShared);
  }
}
