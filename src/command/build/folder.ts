import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../failure.js';
import { systemWords } from '../system-words.js';
import type { BuiltFile } from '../../folder/built-file.js';
import { keptOf, MARKER, type Marker } from './marker.js';
import { replaceable } from './replaceable.js';

/** How a file is written. */
export type Write = (path: string, content: string | Uint8Array) => Promise<void>;

/**
 * A folder that is made beside the one whose place it takes: until {@link finish} that is not touched, and
 * {@link abandon} leaves nothing behind.
 */
export class FolderInMaking {
  readonly #target: string;
  readonly #making: string;
  /** The uppermost folder above it that was made for it. */
  #madeAbove: string | undefined;
  readonly #earlier: Marker | null;
  readonly #write: Write;
  readonly #files = new Set<string>();

  /** @throws {Failure} where the folder may not be replaced, or nothing can be written beside it */
  constructor(out: string, write: Write = writeFile) {
    this.#write = write;
    this.#target = existsSync(out) ? realpathSync(out) : resolve(out);
    this.#earlier = replaceable(this.#target);
    const above = dirname(this.#target);
    this.#making = join(above, `.${basename(this.#target)}.making-${randomBytes(6).toString('hex')}`);
    try {
      this.#madeAbove = mkdirSync(above, { recursive: true });
      mkdirSync(this.#making);
      if (existsSync(this.#target)) chmodSync(this.#making, statSync(this.#target).mode);
    } catch (error) {
      this.abandon();
      throw cannot(above, error);
    }
  }

  /** @throws {Failure} where the disk refuses it */
  async write({ path, content }: BuiltFile): Promise<void> {
    if (this.#files.has(path)) throw new Error(`${path} is written twice.`);
    this.#files.add(path);
    const file = join(this.#making, path);
    try {
      await mkdir(dirname(file), { recursive: true });
      await this.#write(file, content);
    } catch (error) {
      throw cannot(this.#target, error);
    }
  }

  /**
   * Puts the folder into its place. It does not wait while it does, so that no signal that we listen to comes between.
   *
   * @param version of the package
   */
  async finish(version: string): Promise<void> {
    const kept = this.#earlier ? keptOf(this.#earlier, this.#files) : [];
    const marker: Marker = { version, files: [...this.#files, MARKER].sort(), kept };
    await this.write({ path: MARKER, content: `${JSON.stringify(marker, null, 2)}\n` });
    try {
      for (const path of kept) {
        mkdirSync(join(this.#making, dirname(path)), { recursive: true });
        copyFileSync(join(this.#target, path), join(this.#making, path));
      }
      this.#swap();
    } catch (error) {
      throw cannot(this.#target, error);
    }
  }

  /** Leaves everything as it was. */
  abandon(): void {
    if (existsSync(this.#making)) {
      // What is still being written may add a file while this removes them.
      removeFolder(this.#making);
    }
    if (this.#madeAbove === undefined) return;
    for (let folder = dirname(this.#making); ; folder = dirname(folder)) {
      try {
        rmdirSync(folder);
      } catch {
        // Somebody has put something into it.
        return;
      }
      if (folder === this.#madeAbove) return;
    }
  }

  #swap(): void {
    if (!existsSync(this.#target)) return renameSync(this.#making, this.#target);
    const old = `${this.#making}-old`;
    renameSync(this.#target, old);
    try {
      renameSync(this.#making, this.#target);
    } catch (error) {
      renameSync(old, this.#target);
      throw error;
    }
    rmSync(old, { recursive: true, force: true });
  }
}

function cannot(folder: string, error: unknown): Failure {
  return new Failure(
    `Nothing can be written to ${folder}: ${systemWords(error)}. All is as it was before.`,
    'Make room there, or change who may write, or give another folder.',
  );
}

/** Removes a folder into which files may still be on their way: each round takes those that have come since the last. */
function removeFolder(path: string): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let left = 50; ; left--) {
    try {
      rmSync(path, { recursive: true, force: true });
      return;
    } catch (error) {
      if (left === 0) throw error;
      Atomics.wait(pause, 0, 0, 20);
    }
  }
}
