import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Inline, parseMarkup, plainText } from '../../src/model/markup.js';
import { writeMarkup } from '../../src/model/write-markup.js';

/** Inlines as tags, for reading. */
function tags(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      const name = inline.kind === 'link' ? `a ${inline.url}` : inline.kind;
      return `{${name}: ${tags(inline.children)}}`;
    })
    .join('');
}

const CASES: [string, string][] = [
  ['plain words', 'plain words'],
  ['an *important* word', 'an {em: important} word'],
  ['a **strong** word', 'a {strong: strong} word'],
  ['***both***', '{strong: {em: both}}'],
  ['**strong and *more***', '{strong: strong and {em: more}}'],
  ['*a **b** c*', '{em: a {strong: b} c}'],
  ['*one* and *two*', '{em: one} and {em: two}'],
  ['with*in*word', 'with{em: in}word'],
  ['[text](https://example.org/a)', '{a https://example.org/a: text}'],
  ['[*text*](page.html#part)', '{a page.html#part: {em: text}}'],
  ['*[text](mailto:a@example.org)*', '{em: {a mailto:a@example.org: text}}'],
  ['[Kyiv](https://example.org/Kyiv_(city))', '{a https://example.org/Kyiv_(city): Kyiv}'],
  ['[](https://example.org/)', '{a https://example.org/: https://example.org/}'],
  // Escapes
  ['\\*not\\* \\[a\\](link)', '*not* [a](link)'],
  ['a \\ b \\n \\\\ c', 'a \\ b \\n \\ c'],
  ['*a\\*b*', '{em: a*b}'],
  // Marks without a partner
  ['5 * 3 = 15', '5 * 3 = 15'],
  ['5 * 3 * 2', '5 * 3 * 2'],
  ['*open', '*open'],
  ['closed*', 'closed*'],
  ['**open *and* on', '**open {em: and} on'],
  ['a *b and *c*', 'a *b and {em: c}'],
  ['*a **b*', '{em: a **b}'],
  ['****', '****'],
  ['[text]', '[text]'],
  ['[text](', '[text]('],
  ['[text]()', '[text]()'],
  ['[text](two words)', '[text](two words)'],
  ['[one [two](https://example.org/)', '[one {a https://example.org/: two}'],
  ['a ] b', 'a ] b'],
  // No HTML
  ['<b>bold</b> & <script>x</script>', '<b>bold</b> & <script>x</script>'],
  // Unsafe addresses: the words stay
  ['[click](javascript:alert(1)) here', 'click here'],
  ['[*click*](data:text/html,x)', '{em: click}'],
  ['[click](//evil.example)', 'click'],
];

describe('markup', () => {
  for (const [text, expected] of CASES) it(text, () => assert.equal(tags(parseMarkup(text)), expected));

  it('asks the given rule where a link leads', () => {
    const asked: string[] = [];
    const rule = (url: string): string => {
      asked.push(url);
      return `https://example.org/${url}`;
    };
    assert.equal(
      tags(parseMarkup('[a](b) and [c](d)', rule)),
      '{a https://example.org/b: a} and {a https://example.org/d: c}',
    );
    assert.deepEqual(asked, ['b', 'd']);
  });

  it('gives the words alone', () => {
    assert.equal(
      plainText(parseMarkup('A **strong and *more*** [link](https://example.org/).')),
      'A strong and more link.',
    );
  });

  it('loses no character of a text without marks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab <>&"\n\t_`') }),
        (text) => plainText(parseMarkup(text)) === text,
      ),
    );
  });

  it('is written as it is read', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '*', '**', '[', ']', '(', ')', '](x)', '\\'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (markup) => {
        const inlines = parseMarkup(markup);
        assert.equal(plainText(parseMarkup(writeMarkup(inlines))), plainText(inlines));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps any text as text when it is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab *[]()\\<') }), (text) => {
        assert.deepEqual(tags(parseMarkup(writeMarkup([{ kind: 'text', text }]))), text);
      }),
    );
  });

  it('takes steps in proportion to the length', () => {
    // Each of these would take minutes if any part of it were looked through more than a few times.
    for (const part of ['*a ', '**a ', '[', '[a](', '](', '*a **b [', '\\', '[a](((', '*[', '****a']) {
      const text = part.repeat(200_000);
      assert.ok(plainText(parseMarkup(text)).length > 0);
    }
  });
});
