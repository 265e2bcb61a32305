import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { discoveryLinks, previewTags } from '../../src/publish/head-tags.js';
import { element, fragment } from '../../src/publish/markup.js';
import { oEmbed } from '../../src/publish/oembed.js';
import { documentOf, readStory } from '../tools/story.js';

const story = readStory();
const hostile = documentOf({
  version: 1,
  title: '"><script>alert(1)</script> & co',
  lang: 'en-GB',
  events: [{ id: 'a', title: 'A' }],
});
const pageUrl = 'https://example.org/story/?a=1&b=2';

/** What WordPress keeps of the answer of a provider that it does not know; the class it takes off and puts on again. */
const KEPT: Record<string, string[]> = {
  a: ['href'],
  blockquote: ['class'],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
};

describe('an oEmbed answer', () => {
  it('has what the specification asks for', () => {
    const answer = oEmbed(story, { pageUrl });
    assert.deepEqual([answer.type, answer.version, answer.title], ['rich', '1.0', story.title]);
    assert.deepEqual(Object.keys(answer), ['type', 'version', 'title', 'html', 'width', 'height']);
    assert.ok(answer.width <= 480 && answer.height <= 600);
    const all = oEmbed(story, {
      pageUrl,
      width: 500.4,
      height: 700,
      author: 'A',
      provider: { name: 'News', url: 'https://example.org' },
      cacheAge: 300,
      thumbnail: { url: 'https://example.org/p.png', width: 480, height: 252 },
    });
    assert.deepEqual(JSON.parse(JSON.stringify({ ...all, html: '' })), {
      type: 'rich',
      version: '1.0',
      title: story.title,
      html: '',
      width: 500,
      height: 700,
      author_name: 'A',
      provider_name: 'News',
      provider_url: 'https://example.org',
      cache_age: 300,
      thumbnail_url: 'https://example.org/p.png',
      thumbnail_width: 480,
      thumbnail_height: 252,
    });
    assert.match(all.html, / width="500" height="700"/);
  });

  it('has no picture that is larger than itself', () => {
    for (const [width, height] of [
      [1200, 630],
      [1200, 10],
      [10, 630],
    ] as const) {
      const answer = oEmbed(story, { pageUrl, thumbnail: { url: 'x', width, height } });
      assert.ok(!Object.keys(answer).some((key) => key.startsWith('thumbnail')), `${width} × ${height}`);
    }
  });

  it('is kept whole by WordPress: a blockquote, and after it an empty iframe', () => {
    const { html } = oEmbed(hostile, { pageUrl });
    assert.match(
      html,
      /^<blockquote class="wp-embedded-content">.*<\/blockquote><iframe [^<>]*><\/iframe>$/s,
    );
    for (const [, name = '', attributes = ''] of html.matchAll(/<([a-z]+)((?: [a-z]+="[^"]*")*)>/g)) {
      for (const [, attribute = ''] of attributes.matchAll(/ ([a-z]+)=/g)) {
        assert.ok(KEPT[name]?.includes(attribute), `${attribute} of ${name}`);
      }
    }
    assert.ok(!html.includes('<script'));
    assert.ok(html.includes('src="https://example.org/story/?a=1&amp;b=2"'));
  });
});

describe('tags of a page', () => {
  it('lead to the oEmbed answer', () => {
    assert.equal(
      discoveryLinks(story, { oEmbedUrl: 'https://example.org/oembed.json?a=1&b=2' }),
      `<link rel="alternate" type="application/json+oembed" href="https://example.org/oembed.json?a=1&amp;b=2" title="${story.title}">\n`,
    );
  });

  it('make a card with a picture', () => {
    const image = { url: 'https://example.org/p.png', width: 1200, height: 630 };
    const tags = previewTags(hostile, { pageUrl, image, siteName: 'News' });
    assert.equal(
      tags,
      `<meta name="twitter:card" content="summary_large_image">
<meta property="og:type" content="article">
<meta property="og:title" content="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; co">
<meta property="og:url" content="https://example.org/story/?a=1&amp;b=2">
<meta property="og:locale" content="en_GB">
<meta property="og:site_name" content="News">
<meta property="og:image" content="https://example.org/p.png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; co">
`,
    );
  });

  it('make a card without a picture, with what the story says of itself', () => {
    const tags = previewTags(story, { pageUrl });
    assert.ok(tags.includes('<meta name="twitter:card" content="summary">'));
    assert.ok(tags.includes(`<meta property="og:description" content="${story.description}">`));
    assert.ok(!tags.includes('og:image'));
    assert.ok(!tags.includes('og:locale'));
    const short = previewTags({ ...story, description: '' }, { pageUrl });
    assert.ok(short.includes('<meta name="description" content="As reported on 15 December 2025">'));
  });
});

describe('markup', () => {
  it('escapes all text, and no markup twice', () => {
    const inner = element('b', { title: `"'<&>` }, `"'<&>`);
    assert.equal(
      fragment(inner, [null, ' & ', ['x']]).toString(),
      '<b title="&quot;&#39;&lt;&amp;&gt;">&quot;&#39;&lt;&amp;&gt;</b> &amp; x',
    );
    assert.equal(element('p', { hidden: true, id: undefined, lang: false }).toString(), '<p hidden></p>');
    assert.equal(element('img', { width: 0 }).toString(), '<img width="0">');
  });

  it('holds nothing that XML cannot have', () => {
    assert.equal(fragment('a\u0000\u0008b\ud800c\ufffed\ne\u{1f54a}').toString(), 'ab\ufffdcd\ne\u{1f54a}');
  });
});
