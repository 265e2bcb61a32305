import { unwatchFile, watchFile } from 'node:fs';
import { basename } from 'node:path';
import type { TimelineDocument } from '../../model/document.js';
import type { Problem } from '../../model/problem.js';
import { wallNow } from '../../model/wall-clock.js';
import { checkStory } from '../../read/check/check-story.js';
import { nameOf } from '../../read/located.js';
import { Failure } from '../failure.js';
import { readBytes } from '../read-file.js';
import type { PreviewState, ShownProblem } from './state.js';

/** How often the file is looked at, ms. */
const PAUSE = 250;
/** For so many looks a file may be away: many editors save by putting a new one in its place. */
const MOST_AWAY = 8;

/** A story in a file, read and checked whenever it is saved. What was good last stays until it is good again. */
export class WatchedStory {
  /** What is to be shown: the file as it was when it could be, or as it is as long as it never could. */
  content: Uint8Array<ArrayBuffer> = new Uint8Array();
  state: PreviewState;
  readonly #file: string;
  readonly #changed: () => void;
  /** Only the newest reading counts: a large file may take longer than the pause between two saves. */
  #reading = 0;
  #away = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed called after every reading but the first */
  constructor(file: string, changed: () => void) {
    this.#file = file;
    this.#changed = changed;
    this.state = { file: basename(file), version: 0, shown: 0, events: 0, problems: [] };
  }

  /**
   * Reads it, and from then on again whenever it changes.
   *
   * @throws {Failure} where it cannot be read
   */
  async start(): Promise<void> {
    await this.#take(await readBytes(this.#file));
    // To ask for its state again and again also hears of files on other machines and of those that are replaced as a
    // whole, of which the system does not tell.
    watchFile(this.#file, { interval: PAUSE }, () => this.#again());
  }

  stop(): void {
    unwatchFile(this.#file);
    clearTimeout(this.#timer);
    this.#reading += 1;
  }

  #again(): void {
    clearTimeout(this.#timer);
    const reading = (this.#reading += 1);
    void readBytes(this.#file)
      .then((content) => this.#take(content, reading))
      .catch((error: unknown) => {
        if (!(error instanceof Failure)) throw error;
        if (reading === this.#reading) this.#miss(error);
      });
  }

  /** It may be gone only for the moment in which it is saved. */
  #miss({ message, hint }: Failure): void {
    this.#away += 1;
    if (this.#away < MOST_AWAY) this.#timer = setTimeout(() => this.#again(), PAUSE);
    else this.#tell([{ severity: 'error', code: 'file-unreadable', where: 'file', message, hint }]);
  }

  async #take(content: Uint8Array<ArrayBuffer>, reading = this.#reading): Promise<void> {
    const now = (timeZone: string): number => wallNow(Date.now(), timeZone);
    const { document, problems } = await checkStory(content, { name: this.#file, now });
    if (reading !== this.#reading) return;
    this.#away = 0;
    if (document || !this.state.shown) this.content = content;
    this.#tell(problems, document);
  }

  #tell(problems: readonly Problem[], document: TimelineDocument | null = null): void {
    const version = this.state.version + 1;
    this.state = {
      ...this.state,
      ...(document && { shown: version, events: document.events.length }),
      version,
      problems: problems.map((problem) => ({ ...problem, event: document && eventOf(problem, document) })),
    };
    if (version > 1) this.#changed();
  }
}

/** Places end with the id of their event in parentheses, where they are in one. */
function eventOf(problem: Problem, { events }: TimelineDocument): ShownProblem['event'] {
  const id = nameOf(problem)[1].slice(2, -1);
  return events.some((event) => event.id === id) ? id : null;
}
