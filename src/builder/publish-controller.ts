import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TimelineDocument } from '../model/document.js';
import type { Snippet } from '../folder/snippets.js';
import type { Scripts } from '../folder/scripts.js';
import { storyCsv } from '../publish/csv.js';
import type { Desk } from './desk.js';
import { fileName, jsonOf, saveFile } from './save-files.js';

/** Spreadsheet programs take CSV without it for a code page of old. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What makes folders is only for those who ask for one. */
const folders = () => import('./folder-zip.js');

/** Gives the story away: as files, as a folder, as snippets. */
export class PublishController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #desk: Desk;
  #scripts: Promise<Scripts> | null = null;
  #snippets: { document: TimelineDocument; base: string | undefined; list: readonly Snippet[] } | null = null;
  /** As it is written. */
  address = '';
  isBusy = false;
  /** What was done, or why it was not. */
  said = '';

  constructor(host: ReactiveControllerHost, desk: Desk) {
    this.#host = host;
    this.#desk = desk;
    host.addController(this);
  }

  hostConnected(): void {
    this.said = '';
  }

  /** The address of the folder, with a slash at the end; `undefined` where it is none. */
  get base(): string | undefined {
    const text = this.address.trim();
    const url = URL.canParse(text) ? new URL(text) : null;
    if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) return undefined;
    return url.href.endsWith('/') ? url.href : `${url.href}/`;
  }

  /** How many events cannot be shown, and stand in no file but the JSON. */
  get lost(): number {
    const { document } = this.#desk.reading;
    return this.#desk.story.events.length - (document?.events.length ?? 0);
  }

  setAddress(text: string): void {
    this.address = text;
    this.#host.requestUpdate();
  }

  json(): void {
    saveFile(`${fileName(this.#desk)}.json`, jsonOf(this.#desk), 'application/json');
    this.#say('The JSON is saved.');
  }

  csv(): void {
    const { document } = this.#desk.reading;
    if (document) saveFile(`${fileName(this.#desk)}.csv`, BYTE_ORDER_MARK + storyCsv(document), 'text/csv');
    this.#say(document ? 'The CSV is saved.' : 'There is no event to save.');
  }

  async folder(): Promise<void> {
    const { document } = this.#desk.reading;
    if (!document || this.isBusy) return;
    this.isBusy = true;
    this.#say('Making the folder …');
    try {
      const { folderZip } = await folders();
      const name = fileName(this.#desk);
      const bytes = await folderZip(document, await this.#load(), this.base, name);
      saveFile(`${name}.zip`, bytes, 'application/zip');
      this.#say('The folder is saved: unpack it, and upload all of it.');
    } catch (error) {
      this.#say(`The folder could not be made: ${words(error)}`);
    } finally {
      this.isBusy = false;
      this.#host.requestUpdate();
    }
  }

  /** Of the story as it is; empty as long as they are on their way. */
  get snippets(): readonly Snippet[] {
    const { document } = this.#desk.reading;
    const { base } = this;
    if (!document) return [];
    if (this.#snippets?.document === document && this.#snippets.base === base) return this.#snippets.list;
    this.#snippets = { document, base, list: [] };
    void this.#makeSnippets(document, base);
    return [];
  }

  async #makeSnippets(document: TimelineDocument, base: string | undefined): Promise<void> {
    try {
      const { storySnippets } = await folders();
      const list = storySnippets(document, await this.#load(), base);
      if (this.#snippets?.document === document && this.#snippets.base === base) this.#snippets.list = list;
      this.#host.requestUpdate();
    } catch (error) {
      this.#say(`The snippets could not be made: ${words(error)}`);
    }
  }

  /** What failed is tried again the next time. */
  #load(): Promise<Scripts> {
    const load = async (): Promise<Scripts> =>
      (await folders()).loadScripts(new URL('.', document.baseURI).href);
    return (this.#scripts ??= load().catch((error: unknown) => {
      this.#scripts = null;
      throw error;
    }));
  }

  async copy({ title, code }: Snippet): Promise<void> {
    try {
      await navigator.clipboard.writeText(code);
      this.#say(`Copied: ${title}`);
    } catch {
      // Not over http, not where the browser refuses.
      this.#say('The browser does not let this page copy: mark the text, and copy it with Ctrl or ⌘ and C.');
    }
  }

  #say(text: string): void {
    this.said = text;
    this.#host.requestUpdate();
  }
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
