import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { embedPage } from '../../src/publish/embed-page.js';

describe('the page for an iframe', () => {
  const page = embedPage({
    lang: 'de',
    title: '<script>alert("&")</script>',
    head: '<link rel="canonical" href="https://example.org/" />',
    content: '<news-timeline src="story.json"><ol></ol></news-timeline>',
    script: 'embed-1"2.js',
    style: 'embed.css?a&b',
  });

  it('takes text as text', () => {
    assert.match(page, /<title>&lt;script&gt;alert\(&quot;&amp;&quot;\)&lt;\/script&gt;<\/title>/);
    assert.match(page, /src="embed-1&quot;2\.js"/);
    assert.match(page, /href="embed\.css\?a&amp;b"/);
    assert.match(page, /<html lang="de">/);
  });

  it('puts HTML into head and body as it is', () => {
    assert.match(page, /<link rel="canonical" href="https:\/\/example\.org\/" \/>\s*<\/head>/);
    assert.match(page, /<body>\s*<news-timeline src="story\.json"><ol><\/ol><\/news-timeline>\s*<\/body>/);
  });

  it('has an empty main for the script where nothing else is given', () => {
    assert.match(
      embedPage({ lang: 'en', title: '', script: 'embed.js', style: 'embed.css' }),
      /<body>\s*<main><\/main>\s*<\/body>/,
    );
  });

  it('has nothing inline', () => {
    assert.doesNotMatch(page, /<style|<script(?![^>]* src=)|\sstyle=|\son\w+=/);
  });
});
