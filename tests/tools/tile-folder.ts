import type { TimelineDocument } from '../../src/model/document.js';
import { MANIFEST, tiles } from '../../src/publish/tiles.js';
import type { TileSource, TileSourceOptions } from '../../src/read/tiles.js';
import { draftManifest } from '../../src/read/tiles-manifest.js';

const ORIGIN = 'https://host.example/stories/one/';

/** The files of a story, by their paths. */
export async function cut(document: TimelineDocument): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const { path, text } of tiles(document)) {
    if (files.has(path)) throw new Error(`${path} is written twice`);
    files.set(path, text);
  }
  return files;
}

/** The manifest among the files of a story. */
export function manifestOf(files: ReadonlyMap<string, string>): {
  tiles: { base: string; tops: [number, number][] };
} {
  return JSON.parse(files.get(MANIFEST) ?? 'null');
}

/** A server that has some files, and does as it is told. */
export class FakeServer {
  /** Paths that were asked for, in order, from the story's folder on. */
  readonly asked: string[] = [];
  /** Of these, those that were stopped. */
  readonly stopped: string[] = [];
  /** How many are under way. */
  open = 0;
  mostOpen = 0;
  /** Answers in place of the file; `hang` waits until it is stopped. */
  answer: (path: string) => Response | 'hang' | 'offline' | null = () => null;
  readonly #files: ReadonlyMap<string, string>;
  readonly #base: string;

  constructor(files: ReadonlyMap<string, string>) {
    this.#files = files;
    this.#base = manifestOf(files).tiles.base;
  }

  fetch = async (url: string, { signal }: { signal: AbortSignal }): Promise<Response> => {
    const path = url.replace(ORIGIN, '').replace(this.#base, '');
    this.asked.push(path);
    this.open++;
    this.mostOpen = Math.max(this.mostOpen, this.open);
    try {
      await new Promise((done) => setImmediate(done));
      const other = this.answer(path);
      if (other === 'offline') throw new TypeError('Failed to fetch');
      if (other === 'hang' && !signal.aborted)
        await new Promise((_, fail) => signal.addEventListener('abort', fail));
      if (signal.aborted) throw new DOMException('', 'AbortError');
      const text = this.#files.get(this.#base + path);
      return (
        (other instanceof Response && other) ||
        new Response(text ?? '', { status: text === undefined ? 404 : 200 })
      );
    } finally {
      if (signal.aborted) this.stopped.push(path);
      this.open--;
    }
  };
}

/** The source of a story that was cut. */
export function sourceOf(
  files: ReadonlyMap<string, string>,
  server: FakeServer,
  options: TileSourceOptions = {},
): { document: TimelineDocument; source: TileSource } {
  const read = draftManifest(manifestOf(files), {
    base: `${ORIGIN}${MANIFEST}`,
    fetch: server.fetch,
    pauses: [0, 0],
    ...options,
  });
  if (!read.document || !read.source) throw new Error(read.findings.map(({ code }) => code).join());
  return { document: read.document, source: read.source };
}

/** Asks for blocks until nothing is under way any more. */
export async function settle(
  source: TileSource,
  blocks: readonly (readonly [number, number])[],
): Promise<void> {
  for (const [level, number] of blocks) source.block(level, number);
  while (source.isLoading) await new Promise((done) => setImmediate(done));
}
