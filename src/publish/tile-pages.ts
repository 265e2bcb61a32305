import { TILES_VERSION } from '../model/tile.js';

/** Events of a small page: pages are made of several of these. */
const FEW = 8;
const MOST = 128;
/** Length of a page that is aimed at, bytes before compression. */
const AIM = 32_000;

/** Events in their long form, in reading order. They are kept as bytes, which take less room than text. */
export class TilePages {
  readonly #encoder = new TextEncoder();
  readonly #parts: Uint8Array[] = [];
  #open: string[] = [];
  #length = 0;
  #count = 0;

  add(text: string): void {
    this.#open.push(text);
    this.#count++;
    if (this.#open.length === FEW) this.#close();
  }

  /** Events of a page: the longer they are, the fewer. */
  get size(): number {
    this.#close();
    const wanted = (AIM * this.#count) / Math.max(this.#length, 1) / FEW;
    return FEW * Math.min(Math.max(Math.round(wanted), 1), MOST / FEW);
  }

  *texts(): Generator<string> {
    const decoder = new TextDecoder();
    const perPage = this.size / FEW;
    for (let i = 0; i < this.#parts.length; i += perPage) {
      const parts = this.#parts.slice(i, i + perPage).map((part) => decoder.decode(part));
      yield `{"page":${TILES_VERSION},"first":${i * FEW},"events":[${parts.join(',')}]}`;
    }
  }

  #close(): void {
    if (!this.#open.length) return;
    const part = this.#encoder.encode(this.#open.join(','));
    this.#parts.push(part);
    this.#length += part.length;
    this.#open = [];
  }
}
