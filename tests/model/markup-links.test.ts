import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { safeUrl } from '../../src/model/links.js';

const SAFE = [
  'https://example.org/a?b=c#d',
  'http://example.org',
  'HTTPS://EXAMPLE.ORG',
  'mailto:newsroom@example.org',
  'page.html',
  '../pictures/berlin.jpg',
  '/from/the/root',
  '#miami-round',
  '?page=2',
  'a/b:c',
  'https://example.org/Київ',
];

const UNSAFE = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u001f \tjavascript:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'blob:https://example.org/x',
  'file:///etc/passwd',
  'ftp://example.org',
  'news-timeline:x',
  '//evil.example',
  '\\\\evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https:///evil.example',
  '',
  '  ',
];

describe('an address', () => {
  for (const url of SAFE) it(`${url} is safe`, () => assert.equal(safeUrl(url), url));
  for (const url of UNSAFE) it(`${JSON.stringify(url)} is not`, () => assert.equal(safeUrl(url), null));

  it('loses what browsers ignore', () => {
    assert.equal(safeUrl('  https://exam\nple.org/\t '), 'https://example.org/');
  });

  it('leads, in a browser, to a page, to mail, or into the same site', () => {
    const base = 'https://news.example/story/';
    const part = fc.constantFrom(
      'java',
      'script:',
      'https:',
      '/',
      '\\',
      '\t',
      '\n',
      '\u0000',
      ' ',
      'data:',
      'evil.example',
      ':',
      '.',
      '#',
      '@',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const url = safeUrl(text);
        if (url === null || !URL.canParse(url, base)) return;
        const { protocol, origin } = new URL(url, base);
        assert.ok(['https:', 'http:', 'mailto:'].includes(protocol), text);
        assert.ok(origin === 'https://news.example' || /^(?:https?:\/\/|mailto:)/.test(url), text);
      }),
      { numRuns: 5000 },
    );
  });
});
