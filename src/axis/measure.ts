/** Measures texts as they will be drawn, without touching the page. Widths are kept: the same titles come again. */
export class TextMeasure {
  readonly #context = document.createElement('canvas').getContext('2d');
  readonly #widths = new Map<string, number>();
  #family = '';
  #size = 14;
  /** Between letters and between words, CSS px: readers may space texts out. */
  #spacing: readonly [number, number] = [0, 0];
  #style = '';
  /** That the context has. */
  #font = '';

  /** Takes the font of an element; forgets all widths when it differs from before. Returns whether it did. */
  adopt(element: Element): boolean {
    const { fontFamily, fontSize, letterSpacing, wordSpacing } = getComputedStyle(element);
    const style = [fontFamily, fontSize, letterSpacing, wordSpacing].join();
    if (style === this.#style) return false;
    this.#style = style;
    this.#family = fontFamily;
    this.#size = parseFloat(fontSize) || 14;
    this.#spacing = [parseFloat(letterSpacing) || 0, parseFloat(wordSpacing) || 0];
    this.forget();
    return true;
  }

  /** When a font has arrived late. */
  forget(): void {
    this.#widths.clear();
    this.#font = '';
  }

  /** CSS px, rounded up: a title must never be clipped by a fraction. */
  title(text: string, strong: boolean): number {
    return this.#measure(text, `${strong ? 650 : 400} ${this.#size}px ${this.#family}`);
  }

  /** Words at ticks, breaks and lines, which are smaller (see `styles.ts`). */
  small(text: string): number {
    return this.#measure(text, `600 ${this.#size * SMALL}px ${this.#family}`);
  }

  #measure(text: string, font: string): number {
    const key = `${font}|${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    const context = this.#context;
    // Without a canvas (blocked against fingerprinting), a safe guess.
    let width = text.length * this.#size * 0.6;
    if (context) {
      // Reading it anew takes as long as measuring.
      if (font !== this.#font) context.font = this.#font = font;
      width = context.measureText(text).width;
    }
    if (this.#widths.size >= MOST_KEPT) this.#widths.clear();
    const [letters, words] = this.#spacing;
    width += letters * text.length + words * (text.split(' ').length - 1);
    const rounded = Math.ceil(width) + 1;
    this.#widths.set(key, rounded);
    return rounded;
  }
}

/** A long journey through a large story measures more than is worth keeping. */
const MOST_KEPT = 5000;

/** Size of the small words, as a share of the titles'. */
const SMALL = 12 / 14;
