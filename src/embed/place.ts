import { dataFrom } from '../words/data-from.js';

const NO_STORY = 'No story is named in the address of this page. Say which one with “src”, for example:';
const EXAMPLE = '?src=https://example.org/story.json';

/** Where the page's own words stand: for whoever wrote its address above the timeline, for readers below it. */
export class Place {
  readonly #main: Element;
  readonly #faults = document.createElement('div');

  /** @param standing the timeline that stands in the document, or `null`: then one is shown in its `main` */
  constructor(standing: Element | null) {
    this.#main = standing?.parentElement ?? document.querySelector('main') ?? document.body;
    this.#faults.className = 'faults';
    this.#faults.lang = 'en';
    if (standing) standing.before(this.#faults);
    else this.#main.replaceChildren(this.#faults);
  }

  show(timeline: Element): void {
    this.#main.append(timeline);
  }

  /** What is wrong with the address of this page. */
  say(fault: string): void {
    this.#faults.append(paragraph(fault));
  }

  sayMissing(): void {
    const example = document.createElement('code');
    example.textContent = location.pathname.replace(/^.*\//, '') + EXAMPLE;
    const line = paragraph('');
    line.append(example);
    this.#faults.append(paragraph(NO_STORY), line);
  }

  /** Whose data they are: that is up to whoever writes the address. */
  nameHost(host: string, lang: string): void {
    const line = paragraph(dataFrom(host, lang));
    line.className = 'from';
    line.lang = lang;
    line.dir = 'auto';
    this.#main.append(line);
  }
}

function paragraph(text: string): HTMLParagraphElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}
