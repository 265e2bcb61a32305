import type { TimelineDocument } from '../model/document.js';
import type { Problem } from '../model/problem.js';
import { languageOf } from '../words/date-languages.js';
import { hasVocabulary } from '../words/language.js';
import type { StoryHost } from './story-host.js';

/** Languages whose words could not be had, and why: all timelines of the page do without. */
const failed = new Map<string, Problem>();

/** Languages of which all that there is has been brought. */
const brought = new Set<string>();

function isHere(lang: string): boolean {
  return hasVocabulary(lang) || brought.has(languageOf(lang));
}

/** The language that a story asks to be worded in: of the element, else of the story, else of the page around. */
function askedLanguage(host: Pick<StoryHost, 'lang' | 'document' | 'closest'>): string {
  return host.lang || host.document?.lang || host.closest<HTMLElement>('[lang]')?.lang || 'en';
}

/** Brings the words of a language, where there are some; where that fails, English stands in for all of it. */
async function bringLanguage(lang: string): Promise<void> {
  if (isHere(lang)) return;
  try {
    // Readers of English do without all this.
    await (await import('../words/load-language.js')).loadLanguage(lang);
    brought.add(languageOf(lang));
  } catch (error) {
    failed.set(languageOf(lang), {
      severity: 'warning',
      code: 'language-missing',
      where: 'lang',
      message: `The words of “${lang}” could not be loaded: ${String(error)}`,
      hint: 'Serve all of dist/.',
    });
  }
}

/** Keeps to the words that are there: those of another language are brought first, and until then nothing changes. */
export class LanguageController {
  readonly #host: StoryHost;
  #shown: string | null = null;
  #coming = '';
  /** The document of which the reader of problems has been told that words are missing. */
  #told: TimelineDocument | null = null;

  constructor(host: StoryHost) {
    this.#host = host;
  }

  /** The language to word in; `null` as long as the words of the first are on their way. */
  get lang(): string | null {
    const asked = askedLanguage(this.#host);
    const problem = failed.get(languageOf(asked));
    if (problem) {
      this.#tell(problem);
      return (this.#shown = 'en');
    }
    if (isHere(asked)) return (this.#shown = asked);
    if (this.#coming !== asked) {
      this.#coming = asked;
      void this.brought().then(() => (this.#coming = ''));
    }
    return this.#shown;
  }

  /** Has the host drawn anew when the language that is asked for is there, or is known to be missing. */
  async brought(): Promise<void> {
    await bringLanguage(askedLanguage(this.#host));
    this.#host.requestUpdate();
  }

  #tell(problem: Problem): void {
    const { document } = this.#host;
    if (!document || document === this.#told) return;
    this.#told = document;
    queueMicrotask(() => this.#host.found([problem]));
  }
}
