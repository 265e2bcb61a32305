import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { wallNow } from '../model/wall-clock.js';
import type { Problem } from '../model/problem.js';
import { tokens } from '../elements/styles/tokens.js';
import { addAllDateWords } from '../words/all-date-words.js';
import { Desk, type DeskGround, type Place } from './desk.js';
import { findField } from './find-field.js';
import { FocusKeeper, focusMoved } from './focus-keeper.js';
import { openAddress, openPasted, openStory, unopened, type Opened } from './open-story.js';
import { hasFiles, isText } from './input.js';
import { PreviewController } from './preview-controller.js';
import { PublishController } from './publish-controller.js';
import { baseStyles } from './styles/base.js';
import { formStyles } from './styles/form.js';
import { layoutStyles } from './styles/layout.js';
import { narrowStyles } from './styles/narrow.js';
import { tableStyles } from './styles/table.js';
import { eventForm, listForm, storyForm, type ListActions } from './view-form.js';
import { openPanel, type Opening } from './view-open.js';
import { publishPanel } from './view-publish.js';
import { noteList, problemCounts, problemList, worst } from './view-problems.js';
import { eventTable } from './view-table.js';

const TABS = [
  ['events', 'Events'],
  ['story', 'Story'],
  ['lanes', 'Lanes'],
  ['chapters', 'Chapters'],
  ['sources', 'Sources'],
] as const;
type Tab = (typeof TABS)[number][0];

const GROUND: DeskGround = {
  storage: () => localStorage,
  // Pages over http have none.
  locks: 'locks' in navigator ? navigator.locks : undefined,
  now: (timeZone) => wallNow(Date.now(), timeZone),
};

const KEEPING = {
  kept: 'Kept in this browser',
  full: 'Not kept: the storage of this browser is full. Save the file before you leave.',
  forbidden: 'Not kept: this browser allows no storage here. Save the file before you leave.',
  elsewhere: '',
} as const;

/** The desk at which a story is made: table, form, timeline, problems. It sends nothing anywhere. */
export class TimelineBuilder extends LitElement {
  static override styles = [tokens, baseStyles, layoutStyles, tableStyles, formStyles, narrowStyles];
  static override properties = {
    tab: { state: true },
    isOpening: { state: true },
    isBusy: { state: true },
    isPublishing: { state: true },
    refused: { state: true },
  };

  declare private tab: Tab;
  /** The question which story, over the one on the desk. */
  declare private isOpening: boolean;
  declare private isBusy: boolean;
  declare private isPublishing: boolean;
  declare private refused: readonly Problem[];

  readonly desk: Desk;
  readonly #preview: PreviewController;
  readonly #publish: PublishController;
  /** Where the focus goes once it is drawn. */
  #goal: Place | null = null;
  readonly #focus = new FocusKeeper(() =>
    this.renderRoot instanceof ShadowRoot ? this.renderRoot : document,
  );
  readonly #heard = (event: StorageEvent): void => this.desk.heard(event);
  readonly #leave = (): void => this.desk.flush();
  readonly #unload = (event: BeforeUnloadEvent): void => {
    this.desk.flush();
    // Asks the reader only where leaving would lose something.
    if (this.desk.hasWork && (this.desk.keeping === 'full' || this.desk.keeping === 'forbidden'))
      event.preventDefault();
  };

  constructor(ground: DeskGround = GROUND) {
    super();
    this.tab = 'events';
    this.isOpening = false;
    this.isBusy = false;
    this.isPublishing = false;
    this.refused = [];
    addAllDateWords();
    this.desk = new Desk(ground);
    this.#preview = new PreviewController(this, this.desk);
    this.#publish = new PublishController(this, this.desk);
    this.desk.addEventListener('change', () => this.requestUpdate());
    this.addEventListener('keydown', (event) => this.#key(event));
    // What is dragged from one field into another stays the browser's.
    this.addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault());
    this.addEventListener('drop', (event) => hasFiles(event) && this.#drop(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('storage', this.#heard);
    addEventListener('pagehide', this.#leave);
    addEventListener('beforeunload', this.#unload);
    document.addEventListener('visibilitychange', this.#leave);
    if (this.desk.holding === 'waiting') void this.desk.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('storage', this.#heard);
    removeEventListener('pagehide', this.#leave);
    removeEventListener('beforeunload', this.#unload);
    document.removeEventListener('visibilitychange', this.#leave);
    this.desk.flush();
  }

  protected override willUpdate(_: PropertyValues): void {
    if (this.hasUpdated) this.#focus.before();
  }

  protected override updated(_: PropertyValues): void {
    const goal = this.#goal;
    this.#goal = null;
    const field = goal && findField(this.renderRoot, goal);
    field?.closest('details')?.setAttribute('open', '');
    field?.scrollIntoView({ block: 'nearest' });
    field?.focus();
    this.#focus.after();
  }

  /** Leads to a field, wherever on the desk it stands. */
  goTo(place: Place): void {
    const { list } = place;
    this.tab = list === null || list === 'eras' ? 'story' : list;
    if (list === 'events') this.desk.select(place.index);
    this.#goal = place;
    this.requestUpdate();
  }

  async #open(what: Promise<Opened>, name: string): Promise<void> {
    this.isBusy = true;
    this.refused = [];
    const { story, problems } = await what.catch(unopened);
    this.isBusy = false;
    if (!story) {
      this.refused = problems.length
        ? problems
        : [{ severity: 'error', code: 'nothing', where: '', message: 'There is nothing in it.' }];
      // What was dropped onto a story is refused where one can see it; the story is behind it, as it was.
      this.isOpening = this.desk.isOpen;
      return;
    }
    this.desk.open({ story, name, notes: problems });
    this.isOpening = false;
    this.tab = 'events';
  }

  get #opening(): Opening {
    return {
      isBusy: this.isBusy,
      problems: this.refused,
      openFile: (file) => void this.#open(openStory(file, file.name), file.name),
      openText: (text) => void this.#open(openPasted(text), 'what was pasted'),
      openAddress: (address) => void this.#open(openAddress(address, location.href), address),
      openEmpty: () => {
        this.desk.openEmpty();
        this.isOpening = false;
        this.goTo({ list: null, index: 0, path: 'title' });
      },
    };
  }

  #drop(event: DragEvent): void {
    // In any case: otherwise the browser would leave this page and show the file.
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file && !this.isBusy && this.desk.holding === 'held') this.#opening.openFile(file);
  }

  #key(event: KeyboardEvent): void {
    const at = event.composedPath()[0];
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y')) {
      // Text fields have an undo of their own.
      if (isText(at)) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) this.desk.redo();
      else this.desk.undo();
      return;
    }
    if (at instanceof HTMLInputElement && at.closest('td')) this.#keyInCell(event, at);
  }

  #keyInCell(event: KeyboardEvent, input: HTMLInputElement): void {
    const [list, row = '', path = ''] = input.dataset['at']?.split(':') ?? [];
    const by = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
    if (by === undefined || list !== 'events' || event.altKey || event.isComposing) return;
    // The arrows choose among lanes there.
    if (path === 'lane' && event.key !== 'Enter') return;
    event.preventDefault();
    const index = Number(row) + by;
    // What leaves a field settles it.
    input.dispatchEvent(new Event('change'));
    if (event.key === 'Enter' && index === this.desk.story.events.length) this.desk.insert('events');
    if (index >= 0 && index < this.desk.story.events.length) this.goTo({ list: 'events', index, path });
  }

  #toForm(row: number): void {
    this.desk.select(row);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.form input')?.focus());
  }

  #showChapter(index: number): void {
    const chapter = this.desk.reading.document?.chapters[index];
    if (chapter) this.#preview.show(chapter.start.text, chapter.end.text);
  }

  #openPublish(): void {
    // What is written last belongs into what is saved.
    this.desk.readNow();
    this.isPublishing = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector('dialog')?.showModal());
  }

  #keepWindow(): void {
    const days = this.#preview.days;
    if (!days) return;
    const index = this.desk.insert('chapters', {
      title: `Chapter ${this.desk.story.chapters.length + 1}`,
      ...days,
    });
    this.goTo({ list: 'chapters', index, path: 'title' });
    void this.updateComplete.then(() => {
      const { activeElement } = this.renderRoot instanceof ShadowRoot ? this.renderRoot : document;
      if (activeElement instanceof HTMLInputElement) activeElement.select();
    });
  }

  #keyInTabs(event: KeyboardEvent): void {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = TABS.findIndex(([tab]) => tab === this.tab);
    this.tab = TABS[(at + by + TABS.length) % TABS.length]?.[0] ?? 'events';
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus(),
    );
  }

  override render(): TemplateResult {
    const { holding, isOpen } = this.desk;
    if (holding === 'waiting') return html`<main><p role="status">…</p></main>`;
    if (holding === 'elsewhere') return this.#elsewhere();
    return isOpen && !this.isOpening ? this.#renderDesk() : this.#renderStart();
  }

  #elsewhere(): TemplateResult {
    return html`<main class="start">
      <h1>This story is open in another tab</h1>
      <p>
        Go on there: what is done in two tabs at once would be lost in one of them. Nothing was written over.
      </p>
      <button type="button" class="strong" @click=${() => this.#takeOver()}>Work here instead</button>
    </main>`;
  }

  #takeOver(): void {
    void this.desk.start(true);
  }

  #renderStart(): TemplateResult {
    return html`<main class="start">
      <h1 tabindex="-1">${this.isOpening ? 'Open another story' : 'A timeline from a spreadsheet'}</h1>
      <p>Everything stays in this browser: nothing is sent anywhere.</p>
      ${
        this.isOpening
          ? html`<div class="bar">
              <button type="button" @click=${() => (this.isOpening = false)}>Back to the story</button>
              <span class="help">Undo brings this story back after another has been opened.</span>
            </div>`
          : nothing
      }
      ${openPanel(this.#opening)}
    </main>`;
  }

  #renderDesk(): TemplateResult {
    const { desk } = this;
    const { reading, keeping } = desk;
    const isLost = keeping === 'full' || keeping === 'forbidden';
    return html`<div class="desk">
      <header>
        <h1>${reading.document?.title || 'A story without a title'}</h1>
        <div class="bar">
          <button
            type="button"
            ?disabled=${!desk.canUndo}
            aria-keyshortcuts="Control+Z"
            @click=${() => desk.undo()}
          >
            Undo
          </button>
          <button
            type="button"
            ?disabled=${!desk.canRedo}
            aria-keyshortcuts="Control+Shift+Z"
            @click=${() => desk.redo()}
          >
            Redo
          </button>
          <button type="button" @click=${() => (this.isOpening = true)}>Open …</button>
          <button type="button" class="strong" @click=${() => this.#openPublish()}>Save and publish …</button>
        </div>
        <p class="keeping ${isLost ? 'error' : ''}" role=${isLost ? 'alert' : nothing}>
          ${keeping ? KEEPING[keeping] : 'Not kept yet'}
        </p>
      </header>
      ${noteList(desk)}
      <main>
        <section class="left" aria-label="Data">
          <details class="all-problems">
            <summary class=${worst(reading.problems)}>${problemCounts(reading.problems)}</summary>
            ${problemList(desk, (place) => this.goTo(place))}
          </details>
          <div
            role="tablist"
            aria-label="Parts of the story"
            @keydown=${(event: KeyboardEvent) => this.#keyInTabs(event)}
          >
            ${TABS.map(
              ([tab, label]) =>
                html`<button
                  type="button"
                  role="tab"
                  id="tab-${tab}"
                  aria-controls="panel"
                  aria-selected=${tab === this.tab}
                  tabindex=${tab === this.tab ? 0 : -1}
                  @click=${() => (this.tab = tab)}
                >
                  ${label}
                </button>`,
            )}
          </div>
          <div role="tabpanel" id="panel" aria-labelledby="tab-${this.tab}">${this.#panel()}</div>
        </section>
        <section class="right" aria-label="Timeline">
          <div class="bar">
            <button type="button" ?disabled=${!this.#preview.days} @click=${() => this.#keepWindow()}>
              Keep this window as a chapter
            </button>
            <span class="help">${this.#preview.words}</span>
          </div>
          <news-timeline view="axis" links="none" heading-level="2"></news-timeline>
        </section>
      </main>
      <p class="quiet" role="status">${desk.said}</p>
      <dialog aria-labelledby="publish-title" @close=${() => (this.isPublishing = false)}>
        <div class="bar">
          <h2 id="publish-title">Save and publish</h2>
          <button type="button" @click=${() => this.renderRoot.querySelector('dialog')?.close()}>
            Close
          </button>
        </div>
        ${this.isPublishing ? publishPanel(this.#publish) : nothing}
      </dialog>
    </div>`;
  }

  #panel(): TemplateResult {
    const { desk, tab } = this;
    const list: ListActions = {
      goTo: (place) => this.goTo(place),
      show: (index) => this.#showChapter(index),
      move: (of, index, by) => {
        desk.move(of, index, by);
        void this.updateComplete.then(() => focusMoved(this.renderRoot, index, by));
      },
    };
    if (tab === 'story') return storyForm(desk, list);
    if (tab !== 'events') return listForm(desk, tab, list);
    const actions = { toForm: (row: number) => this.#toForm(row), addEvent: () => this.#addEvent() };
    return html`${eventTable(desk, actions)}
      <div class="form">${eventForm(desk, list.goTo)}</div>`;
  }

  /** Under the one in the form. */
  #addEvent(): void {
    const { desk } = this;
    const index = desk.insert('events', {}, desk.row + 1 || desk.story.events.length);
    this.goTo({ list: 'events', index, path: 'date' });
  }
}
