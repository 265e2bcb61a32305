import type { Problem } from '../model/problem.js';
import { isRecord } from '../read/value.js';
import { toDesk, type DeskStory } from './desk-story.js';

/** What a browser keeps of the work. */
export interface Kept {
  story: DeskStory;
  /** Of the file that it came from; empty where it came from none. */
  name: string;
  /** What could not be carried over from that file. */
  notes: readonly Problem[];
}

/**
 * `kept`: it is there. `full`, `forbidden`: the browser did not take it. `elsewhere`: another tab has kept something
 * since, and nothing of that was written over.
 */
export type Keeping = 'kept' | 'full' | 'forbidden' | 'elsewhere';

export const KEY = 'news-timeline-builder';

/** Keeps the work in the storage of the browser, and nowhere else. */
export class Keep {
  readonly #storage: () => Storage;
  /** Of what this tab has read or written last. */
  #revision: string | null = null;

  /** @param storage the reading of `localStorage` alone throws where it is forbidden */
  constructor(storage: () => Storage) {
    this.#storage = storage;
  }

  /** What was kept, or `null`: nothing, or nothing that can be read. */
  load(): Kept | null {
    try {
      const value = parse(this.#storage().getItem(KEY));
      this.#revision = revisionOf(value);
      if (!isRecord(value) || !isRecord(value['story'])) return null;
      const { name, notes } = value;
      return {
        story: toDesk(value['story']),
        name: typeof name === 'string' ? name : '',
        notes: Array.isArray(notes) ? notes.filter(isProblem) : [],
      };
    } catch {
      return null;
    }
  }

  save({ story, name, notes }: Kept): Keeping {
    try {
      const storage = this.#storage();
      if (revisionOf(parse(storage.getItem(KEY))) !== this.#revision) return 'elsewhere';
      const revision = `${Date.now()}-${Math.random()}`;
      storage.setItem(KEY, JSON.stringify({ revision, name, notes, story }));
      this.#revision = revision;
      return 'kept';
    } catch (error) {
      return isFull(error) ? 'full' : 'forbidden';
    }
  }

  /** Whether what another tab has written is not what this one knows. */
  isNews(text: string | null): boolean {
    return revisionOf(parse(text)) !== this.#revision;
  }
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function revisionOf(value: unknown): string | null {
  const revision = isRecord(value) ? value['revision'] : null;
  return typeof revision === 'string' ? revision : null;
}

function isProblem(value: unknown): value is Problem {
  return (
    isRecord(value) && ['severity', 'code', 'where', 'message'].every((key) => typeof value[key] === 'string')
  );
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && /quota/i.test(error.name);
}
