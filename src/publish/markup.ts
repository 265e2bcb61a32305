/** Text that is HTML or XML already; made only by {@link element} and {@link fragment}. */
class Markup {
  constructor(private readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** What stands inside an element: text is escaped, markup is taken as it is, what is not there is left out. */
export type Content = Markup | string | null | readonly Content[];
/** Attributes by name; one that is `undefined` or `false` is left out, `true` is one without a value. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export type { Markup };

/** Elements of HTML that have no end tag. */
const VOID = new Set(['img', 'link', 'meta']);

/** An element, with everything in it escaped that is not markup itself. */
export function element(name: string, attributes: Attributes = {}, ...content: Content[]): Markup {
  const begin = `<${name}${Object.entries(attributes).map(attribute).join('')}>`;
  return new Markup(VOID.has(name) ? begin : `${begin}${join(content)}</${name}>`);
}

/** Several things in a row. */
export function fragment(...content: Content[]): Markup {
  return new Markup(join(content));
}

function join(content: readonly Content[]): string {
  return content
    .map((part) => {
      if (part === null) return '';
      if (typeof part === 'string') return escape(part);
      return part instanceof Markup ? part.toString() : join(part);
    })
    .join('');
}

function attribute([name, value]: [string, Attributes[string]]): string {
  if (value === undefined || value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for content and for attributes, in HTML and in XML, which has no half characters and no control characters. */
export function escape(text: string): string {
  return text
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (character) => (/\s/.test(character) ? '\n' : ''))
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
