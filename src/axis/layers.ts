import type { Tick } from '../zoom/ticks.js';

/** A fold in the window. */
export interface Break {
  index: number;
  /** CSS px from the left edge of the window. */
  left: number;
  right: number;
  /** "3 years 7 months". */
  words: string;
  /** What pressing it does, with its length. */
  name: string;
}

/** A part of the window of which more is to come, CSS px from its left edge. */
export interface Pending {
  key: string;
  left: number;
  right: number;
}

export interface Lines {
  /** Where the story's knowledge ends, CSS px from the left edge of the window; `null` outside it or unknown. */
  known: { x: number; words: string; wordsX: number } | null;
  /** Left edge of the time after it; `null` where none of it is in the window. */
  after: number | null;
  /** Each with its title and date, and as much of the title as there is room for. */
  eras: { key: string; left: number; right: number; words: string; name: string }[];
}

export interface LaneHeading {
  title: string;
  color: string;
  top: number;
}

/**
 * What lies behind the marks: date lines and words, breaks, lane names, eras, and where knowledge ends. Kept apart
 * from vis-timeline, which knows none of it; elements stay while they move.
 */
export class Layers {
  /** Behind the marks; pointers pass through. */
  readonly back = element('div', 'layer back');
  /** The strip of dates under the marks, with the breaks' buttons. */
  readonly strip = element('div', 'layer strip');
  readonly #ticks = new Keyed<string>(this.back, () => element('div', 'tick'));
  readonly #words = new Keyed<string>(this.strip, () => element('span', 'tick-words'));
  readonly #pending = new Keyed<string>(this.back, () => element('div', 'pending'));
  readonly #bands = new Keyed<number>(this.back, () => element('div', 'break-band'));
  readonly #breaks: Keyed<number>;
  readonly #eras = new Keyed<string>(this.back, () => {
    const era = element('div', 'era');
    // A line over its years: its tooltip is its name.
    era.setAttribute('role', 'img');
    era.append(element('span', 'era-words'));
    return era;
  });
  readonly #lanes = new Keyed<number>(this.back, () => element('div', 'lane'));
  readonly #after = element('div', 'after');
  readonly #known = element('div', 'known');
  readonly #knownWords = element('span', 'known-words');

  constructor(openBreak: (index: number) => void) {
    this.back.prepend(this.#after);
    this.#known.append(this.#knownWords);
    this.back.append(this.#known);
    this.strip.addEventListener('focusin', ({ target }) => this.#stopAt(target));
    this.#breaks = new Keyed<number>(this.strip, (index) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'break';
      button.setAttribute('part', 'break');
      button.addEventListener('click', () => openBreak(index));
      return button;
    });
  }

  ticks(ticks: readonly Tick[]): void {
    this.#ticks.show(
      ticks.filter(({ line }) => line),
      ({ key }) => key,
      (line, { x, major }) => {
        line.style.transform = `translateX(${x}px)`;
        line.classList.toggle('major', major);
      },
    );
    const words = ticks.flatMap(({ key, label, labelX, context, contextX }) => [
      { key, text: label, x: labelX, isContext: false },
      { key: `${key}/in`, text: context, x: contextX, isContext: true },
    ]);
    this.#words.show(
      words.filter(({ text }) => text),
      ({ key }) => key,
      (line, { text, x, isContext }) => {
        line.style.transform = `translateX(${x}px)`;
        line.classList.toggle('context', isContext);
        write(line, text);
      },
    );
  }

  breaks(breaks: readonly Break[]): void {
    this.#bands.show(breaks, ({ index }) => index, cover);
    this.#breaks.show(
      breaks,
      ({ index }) => index,
      (button, entry) => {
        cover(button, entry);
        button.setAttribute('aria-label', entry.name);
        button.title = entry.name;
        write(button, entry.words);
      },
    );
    this.#stopAt(this.strip.querySelector('[tabindex="0"]') ?? this.#buttons()[0] ?? null);
  }

  #buttons(): HTMLElement[] {
    return [...this.strip.querySelectorAll('button')];
  }

  /** One tab stop among the breaks. */
  #stopAt(stop: EventTarget | null): void {
    for (const button of this.#buttons()) button.tabIndex = button === stop ? 0 : -1;
  }

  /** From the break that has the focus to another; `false` where none has it. */
  step(direction: number): boolean {
    const buttons = this.#buttons();
    const at = buttons.findIndex((button) => button.matches(':focus'));
    if (at >= 0) buttons[at + direction]?.focus();
    return at >= 0;
  }

  pending(parts: readonly Pending[]): void {
    this.#pending.show(parts, ({ key }) => key, cover);
  }

  lanes(lanes: readonly LaneHeading[]): void {
    this.#lanes.show(
      lanes,
      ({ top }) => top,
      (heading, { title, color, top }) => {
        heading.style.top = `${top}px`;
        heading.style.setProperty('--lane', color);
        write(heading, title);
      },
    );
  }

  lines({ known, after, eras }: Lines): void {
    this.back.style.setProperty('--_after', after === null ? '100%' : `${after}px`);
    this.#known.hidden = !known;
    if (known) {
      this.#known.style.transform = `translateX(${known.x}px)`;
      this.#knownWords.style.transform = `translateX(${known.wordsX - known.x}px)`;
      this.#knownWords.classList.toggle('tinted', known.wordsX > known.x);
      write(this.#knownWords, known.words);
    }
    this.#eras.show(
      eras,
      ({ key }) => key,
      (era, entry) => {
        const { words, name } = entry;
        cover(era, entry);
        era.title = name;
        const [said] = era.children;
        if (!said) return;
        said.classList.toggle('tinted', entry.left >= (after ?? Infinity));
        write(said, words);
      },
    );
  }
}

/** Who listens has all of it in the names of events, but for eras: of a scale only loose numbers would be heard. */
function element(name: 'div' | 'span', className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  if (!/layer|era/.test(className)) made.setAttribute('aria-hidden', 'true');
  return made;
}

function cover({ style }: HTMLElement, { left, right }: { left: number; right: number }): void {
  style.transform = `translateX(${left}px)`;
  style.width = `${Math.max(right - left, 0)}px`;
}

function write(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

/**
 * Elements by key: what stays in the window keeps its element, what leaves it goes. What comes stands where its entry
 * does: keys go from one to the next.
 */
class Keyed<Key> {
  #elements = new Map<Key, HTMLElement>();

  constructor(
    private readonly parent: HTMLElement,
    private readonly make: (key: Key) => HTMLElement,
  ) {}

  show<Entry>(
    entries: readonly Entry[],
    key: (entry: Entry) => Key,
    set: (e: HTMLElement, entry: Entry) => void,
  ): void {
    const before = this.#elements;
    this.#elements = new Map();
    let next: HTMLElement | null = null;
    for (const entry of entries.toReversed()) {
      const name = key(entry);
      const target = before.get(name) ?? this.make(name);
      // One that stays is not put in again: it may have the focus.
      if (!before.delete(name)) this.parent.insertBefore(target, next);
      this.#elements.set(name, (next = target));
      set(target, entry);
    }
    for (const gone of before.values()) gone.remove();
  }
}
