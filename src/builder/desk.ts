import { readDesk, type DeskReading } from './desk-reading.js';
import {
  emptyStory,
  fieldText,
  isBlank,
  named,
  withField,
  withReadDates,
  type DeskStory,
  type Entry,
  type ListName,
} from './desk-story.js';
import { History } from './history.js';
import { hold } from './hold.js';
import { Keep, KEY, type Keeping, type Kept } from './keep.js';
import { laneFor } from './lane-for.js';

/** A field on the desk. */
export interface Place {
  /** `null` for the story itself. */
  list: ListName | null;
  index: number;
  /** Such as `date` or `media.src`. */
  path: string;
}

/** What the desk stands on. */
export interface DeskGround {
  storage: () => Storage;
  locks: Pick<LockManager, 'request'> | undefined;
  /** What the clocks of a zone show, ms of the UTC scale (see `wallNow`). */
  now: (timeZone: string) => number;
}

/** `waiting`: it is not known yet whether this tab has the work. `elsewhere`: another tab has it. */
export type Hold = 'waiting' | 'held' | 'elsewhere';

/** Rows that are shown at once. */
export const PAGE = 100;

const EMPTY: Kept = { story: emptyStory(), name: '', notes: [] };
/** ms after a letter before the work is written to the storage. */
const SAVE_AFTER = 400;
/** How much longer than reading takes the desk waits before it reads again; ms at most. */
const REST = 3;
const LONGEST_REST = 1500;
const SINGULAR: Readonly<Record<ListName, string>> = {
  events: 'event',
  lanes: 'lane',
  chapters: 'chapter',
  eras: 'era',
  sources: 'source',
};

/**
 * The work on one story: its states, what was read of it, and where it is kept. Tells with `change` that any of it is not
 * what it was.
 */
export class Desk extends EventTarget {
  readonly #history = new History<Kept>(EMPTY);
  readonly #keep: Keep;
  readonly #ground: DeskGround;
  #reading: DeskReading;
  #readTimer: ReturnType<typeof setTimeout> | undefined;
  #readTook = 0;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #isDirty = false;
  /** Whether there is a story on the desk, as opposed to the question which. */
  isOpen = false;
  holding: Hold = 'waiting';
  /** How the last saving went; `null` before the first. */
  keeping: Keeping | null = null;
  /** Index of the event in the form; -1 for none. */
  row = -1;
  /** What was done last, for who does not see it. */
  said = '';

  constructor(ground: DeskGround) {
    super();
    this.#ground = ground;
    this.#keep = new Keep(ground.storage);
    this.#reading = readDesk(this.story, ground.now);
  }

  get story(): DeskStory {
    return this.#history.present.story;
  }

  get kept(): Kept {
    return this.#history.present;
  }

  get reading(): DeskReading {
    return this.#reading;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  get page(): number {
    return Math.floor(Math.max(this.row, 0) / PAGE);
  }

  /**
   * Takes up the work that the browser has kept, unless another tab has it.
   *
   * @param steal take it from that tab
   */
  async start(steal = false): Promise<void> {
    const isHeld = await hold(this.#ground.locks, steal, () => this.#lose());
    this.holding = isHeld ? 'held' : 'elsewhere';
    if (isHeld) {
      const kept = this.#keep.load();
      if (kept) {
        this.#history.push(kept, 'Opening what was kept');
        this.isOpen = true;
        this.keeping = 'kept';
        this.row = this.story.events.length ? 0 : -1;
      }
    }
    this.#read();
    this.#tell();
  }

  /** Another tab has written into the storage. */
  heard({ key, newValue }: Pick<StorageEvent, 'key' | 'newValue'>): void {
    if (key === KEY && newValue !== null && this.holding === 'held' && this.#keep.isNews(newValue))
      this.#lose();
  }

  #lose(): void {
    // What was written last is kept first: the other tab may not have read it yet.
    this.flush();
    this.holding = 'elsewhere';
    this.#tell();
  }

  /** Puts a story on the desk; the one before can be brought back. */
  open(kept: Kept): void {
    const events = kept.story.events.length ? kept.story.events : [{}];
    this.isOpen = true;
    this.#do({ ...kept, story: { ...kept.story, events } }, `Opening ${kept.name || 'a new story'}`);
    this.#select(0);
    this.#read();
  }

  openEmpty(): void {
    this.open(EMPTY);
  }

  /** Whether opening another story would take this one off the desk. */
  get hasWork(): boolean {
    return this.isOpen && !isBlank(this.story);
  }

  dismissNotes(): void {
    this.#do({ ...this.kept, notes: [] }, 'Putting the notes away');
  }

  entries(list: ListName): readonly Entry[] {
    return this.story[list];
  }

  /** What a place belongs to. */
  owner({ list, index }: Pick<Place, 'list' | 'index'>): Entry {
    return list === null ? this.story : (this.story[list][index] ?? {});
  }

  text({ path, ...where }: Place): string {
    return fieldText(this.owner(where), path, path === 'body' ? '\n\n' : '; ');
  }

  /** Writes into a field; letters of one word are one step. */
  write(place: Place, value: unknown, label: string): void {
    const { list, index, path } = place;
    this.#put(list, index, withField(this.owner(place), path, value), label, `${list}:${index}:${path}`);
  }

  /** A field is left: dates as people write them become EDTF, and what is new gets an id from its title. */
  settle({ list, index, path }: Place, label: string): void {
    let entry = withReadDates(this.owner({ list, index }), path);
    if (list && path === 'title') {
      const entries = this.story[list].map((one, at) => (at === index ? entry : one));
      entry = named(entries, index);
    }
    this.#put(list, index, entry, label, `${list}:${index}:${path}`);
    this.#history.seal();
  }

  /** Puts an event into the lane with this id or title; a lane that there is not comes and goes with it, in one step. */
  putInLane(place: Place, written: string, label: string): void {
    const { id, lanes } = laneFor(this.story.lanes, written);
    const event = withField(this.owner(place), place.path, id);
    const events = this.story.events.map((one, at) => (at === place.index ? event : one));
    this.#do({ ...this.kept, story: { ...this.story, lanes, events } }, label);
  }

  /** @returns the index of what is new */
  insert(list: ListName, entry: Entry = {}, at = this.story[list].length): number {
    const entries = this.story[list];
    this.#list(
      list,
      [...entries.slice(0, at), entry, ...entries.slice(at)],
      `Adding ${withArticle(SINGULAR[list])}`,
    );
    if (list === 'events') this.#select(at);
    return at;
  }

  remove(list: ListName, index: number): void {
    const title = fieldText(this.story[list][index], 'title');
    const what = `Deleting the ${SINGULAR[list]}${title ? ` “${title}”` : ''}`;
    this.#list(
      list,
      this.story[list].filter((_, at) => at !== index),
      what,
    );
    this.#say(`${what}. Undo brings it back.`);
    if (list === 'events') this.#select(Math.min(index, this.story.events.length - 1));
  }

  /** @param by -1 one up, 1 one down */
  move(list: ListName, index: number, by: number): void {
    const entries = [...this.story[list]];
    const [entry] = entries.splice(index, 1);
    const at = index + by;
    if (!entry || at < 0 || at > entries.length) return;
    entries.splice(at, 0, entry);
    this.#list(list, entries, `Moving the ${SINGULAR[list]} “${fieldText(entry, 'title')}”`);
    this.#say(`${fieldText(entry, 'title')}: now ${at + 1} of ${entries.length}`);
  }

  /** Puts the rows in the order of their dates; those without one last. */
  sort(): void {
    this.#read();
    const { document, rows } = this.#reading;
    const order = document?.events.flatMap(({ id }) => rows.get(id) ?? []) ?? [];
    const isDated = new Set(order);
    const rest = [...this.story.events.keys()].filter((at) => !isDated.has(at));
    const places = [...order, ...rest];
    const events = places.map((at) => this.story.events[at] ?? {});
    const row = places.indexOf(this.row);
    this.#list('events', events, 'Sorting by date');
    this.#select(row);
    this.#say('Sorted by date');
  }

  select(row: number): void {
    if (row === this.row) return;
    this.#history.seal();
    this.#select(row);
  }

  undo(): void {
    this.#step(this.#history.undo(), 'Undone');
  }

  redo(): void {
    this.#step(this.#history.redo(), 'Done again');
  }

  /** Says something to who does not see what happened. */
  #say(text: string): void {
    this.said = text;
    this.#tell();
  }

  #step(what: string | null, verb: string): void {
    if (what === null) return;
    this.row = Math.min(this.row, this.story.events.length - 1);
    this.said = `${verb}: ${what}`;
    this.#changed();
  }

  #select(row: number): void {
    this.row = row;
    this.#tell();
  }

  #put(list: ListName | null, index: number, entry: Entry, what: string, key: string): void {
    if (entry === this.owner({ list, index })) return;
    const story = list
      ? { ...this.story, [list]: this.story[list].map((one, at) => (at === index ? entry : one)) }
      : { ...this.story, ...gone(this.story, entry), ...entry };
    this.#do({ ...this.kept, story }, what, key);
  }

  #list(list: ListName, entries: readonly Entry[], what: string): void {
    this.#do({ ...this.kept, story: { ...this.story, [list]: entries } }, what);
  }

  #do(kept: Kept, what: string, key: string | null = null): void {
    if (this.holding === 'elsewhere') return;
    this.#history.push(kept, what, key);
    this.#changed();
  }

  #changed(): void {
    this.#isDirty = true;
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => this.flush(), SAVE_AFTER);
    clearTimeout(this.#readTimer);
    // Every letter is read at once, of a story for which that is quick.
    this.#readTimer = setTimeout(() => this.#read(), Math.min(REST * this.#readTook, LONGEST_REST));
    this.#tell();
  }

  /** Reads what is not read yet. */
  readNow(): void {
    this.#read();
  }

  #read(): void {
    clearTimeout(this.#readTimer);
    const begin = performance.now();
    this.#reading = readDesk(this.story, this.#ground.now);
    this.#readTook = performance.now() - begin;
    this.#tell();
  }

  /** Keeps what is not kept yet. */
  flush(): void {
    clearTimeout(this.#saveTimer);
    if (!this.#isDirty || this.holding !== 'held' || !this.isOpen) return;
    this.keeping = this.#keep.save(this.kept);
    this.#isDirty = this.keeping !== 'kept';
    if (this.keeping === 'elsewhere') this.holding = 'elsewhere';
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}

/** Fields that an edited story no longer has, as nothing. */
function gone(before: Entry, after: Entry): Entry {
  return Object.fromEntries(Object.keys(before).flatMap((key) => (key in after ? [] : [[key, undefined]])));
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
