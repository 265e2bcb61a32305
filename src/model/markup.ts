import { safeUrl } from './links.js';

/** Text of a paragraph with its marks. There is no HTML in it: what looks like HTML is text. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'em' | 'strong'; children: Inline[] }
  | { kind: 'link'; url: string; children: Inline[] };

/**
 * Says where a link leads.
 *
 * @param url as written
 * @returns the address to use; `null` where the link's text shall stand without a link
 */
export type LinkRule = (url: string) => string | null;

/** A mark that has been opened and not closed yet. */
interface Open {
  kind: 'em' | 'strong' | 'link';
  mark: string;
  children: Inline[];
}

const SPACE = /\s/;
const ESCAPABLE = /[!-/:-@[-`{-~]/;

/**
 * Reads `*em*`, `**strong**`, `[text](address)`, and a backslash before any ASCII punctuation that is meant as such.
 * A mark without its partner is text. Takes time in proportion to the text's length.
 */
export function parseMarkup(text: string, link: LinkRule = safeUrl): Inline[] {
  return new MarkupParser(text, link).parse();
}

/** The words alone. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : plainText(inline.children)))
    .join('');
}

/** At most one mark of each kind is open at a time, so that the stack is never deeper than three. */
class MarkupParser {
  readonly #text: string;
  readonly #link: LinkRule;
  readonly #top: Inline[] = [];
  readonly #open: Open[] = [];
  #at = 0;

  constructor(text: string, link: LinkRule) {
    this.#text = text;
    this.#link = link;
  }

  parse(): Inline[] {
    const text = this.#text;
    while (this.#at < text.length) {
      const character = text[this.#at] ?? '';
      if (character === '*') this.#stars();
      else if (character === '[') this.#start('link', '[');
      else if (character === ']') this.#endLink();
      else this.#words();
    }
    while (this.#open.length) this.#undo(this.#open.length - 1);
    return this.#top;
  }

  #words(): void {
    const text = this.#text;
    let words = '';
    let from = this.#at;
    let at = from;
    for (; at < text.length; at++) {
      const character = text[at] ?? '';
      if (character === '*' || character === '[' || character === ']') break;
      if (character === '\\' && ESCAPABLE.test(text[at + 1] ?? '')) {
        words += text.slice(from, at);
        from = ++at;
      }
    }
    this.#add({ kind: 'text', text: words + text.slice(from, at) });
    this.#at = at;
  }

  /** A run of stars closes what it can, inner marks first, and opens what it can. */
  #stars(): void {
    const text = this.#text;
    const from = this.#at;
    let left = 0;
    while (text[from + left] === '*') left++;
    const before = text[from - 1];
    const after = text[from + left];
    const canClose = before !== undefined && !SPACE.test(before);
    const canOpen = after !== undefined && !SPACE.test(after);
    this.#at = from + left;
    while (canClose && left) {
      const open = this.#open.findLastIndex(({ kind, mark }) => kind !== 'link' && mark.length <= left);
      if (open < 0) break;
      left -= this.#open[open]?.mark.length ?? left;
      this.#close(open);
    }
    // Longer runs are not marks.
    if (canOpen && left >= 2 && left <= 3) this.#start('strong', '**', 0);
    if (canOpen && (left === 1 || left === 3)) this.#start('em', '*', 0);
    if (left && !(canOpen && left <= 3)) this.#add({ kind: 'text', text: '*'.repeat(left) });
  }

  #start(kind: Open['kind'], mark: string, length = mark.length): void {
    const earlier = this.#open.findIndex((open) => open.kind === kind);
    if (earlier >= 0) this.#undo(earlier);
    this.#open.push({ kind, mark, children: [] });
    this.#at += length;
  }

  #endLink(): void {
    const open = this.#open.findIndex(({ kind }) => kind === 'link');
    const end = open < 0 ? -1 : endOfAddress(this.#text, this.#at + 1);
    if (end < 0) {
      if (open >= 0) this.#undo(open);
      this.#add({ kind: 'text', text: ']' });
      this.#at++;
      return;
    }
    this.#close(open, this.#link(this.#text.slice(this.#at + 2, end)));
    this.#at = end + 1;
  }

  #close(index: number, url: string | null = null): void {
    while (this.#open.length > index + 1) this.#undo(this.#open.length - 1);
    const open = this.#open.pop();
    if (!open) return;
    const { kind, children } = open;
    if (kind !== 'link') this.#add({ kind, children });
    else if (url !== null)
      this.#add({ kind, url, children: children.length ? children : [{ kind: 'text', text: url }] });
    else for (const child of children) this.#add(child);
  }

  /** Takes an open mark for text; what it holds goes to what it stands in. */
  #undo(index: number): void {
    const [open] = this.#open.splice(index, 1);
    if (!open) return;
    const into = this.#open[index - 1]?.children ?? this.#top;
    append(into, { kind: 'text', text: open.mark });
    for (const child of open.children) append(into, child);
  }

  #add(inline: Inline): void {
    append(this.#open.at(-1)?.children ?? this.#top, inline);
  }
}

function append(into: Inline[], inline: Inline): void {
  const last = into.at(-1);
  if (inline.kind === 'text' && last?.kind === 'text') last.text += inline.text;
  else into.push(inline);
}

/**
 * Where the address in parentheses at `start` ends, or -1. Parentheses may stand in it in pairs; spaces and `[` may
 * not, so that no part of a text is looked through twice.
 */
function endOfAddress(text: string, start: number): number {
  if (text[start] !== '(') return -1;
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '[' || SPACE.test(character)) return -1;
    if (character === '(') depth++;
    if (character === ')' && --depth === 0) return at === start + 1 ? -1 : at;
  }
  return -1;
}
