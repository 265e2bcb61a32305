import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linkAt, linkIn } from '../../src/embed/link.js';

describe('the link of an event', () => {
  it('is the page for an iframe with what it was given, and the event', () => {
    assert.equal(
      linkIn(
        'https://example.net/d/embed.html?childId=p&view=list&src=..%2Fa.json%3Fv%3D1&selected=old&parentUrl=x#?secret=1',
        'talks & more',
      ),
      'https://example.net/d/embed.html?src=..%2Fa.json%3Fv%3D1&selected=talks+%26+more&view=list',
    );
  });

  it('is a part of the page of the host, where that opens it', () => {
    assert.equal(linkAt('https://example.org/a?p=1', 'ü/1'), 'https://example.org/a?p=1#%C3%BC%2F1');
  });
});
