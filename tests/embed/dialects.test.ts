import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { amp } from '../../src/embed/amp.js';
import { datawrapper } from '../../src/embed/datawrapper.js';
import type { Dialect } from '../../src/embed/dialect.js';
import { iframeResizer } from '../../src/embed/iframe-resizer.js';
import { iframely } from '../../src/embed/iframely.js';
import { medium } from '../../src/embed/medium.js';
import { openIframeResizer } from '../../src/embed/open-iframe-resizer.js';
import { own } from '../../src/embed/own-dialect.js';
import { pym } from '../../src/embed/pym.js';
import { wordpress } from '../../src/embed/wordpress.js';

const SIZE = { height: 533, width: 640 };
const HOST = 'https://example.org';

describe('heights are said', () => {
  it('to AMP', () => {
    const dialect = amp();
    assert.deepEqual(dialect.hello, { sentinel: 'amp', type: 'embed-ready' });
    assert.deepEqual(dialect.say(SIZE), { sentinel: 'amp', type: 'embed-size', height: 533 });
    assert.ok(dialect.hears({ sentinel: 'amp', type: 'frames-init' }, HOST), '@newswire/frames asks');
    assert.ok(!dialect.hears({ sentinel: 'amp', type: 'embed-size-denied' }, HOST));
  });

  it('to Pym.js, under the id in the address', () => {
    const dialect = pym('a.b');
    assert.equal(dialect.say(SIZE), 'pymxPYMxa.bxPYMxheightxPYMx533');
    assert.ok(dialect.hears('pymxPYMxa.bxPYMxwidthxPYMx640', HOST));
    assert.ok(!dialect.hears('pymxPYMxothers-idxPYMxwidthxPYMx640', HOST));
  });

  it('to Pym.js not without an id, nor with one that would break the message', () => {
    for (const id of ['', 'axPYMxheight', 'x'.repeat(201)]) {
      assert.equal(pym(id).say(SIZE), null);
      assert.ok(!pym(id).hears(`pymxPYMx${id}xPYMxwidthxPYMx640`, HOST));
    }
  });

  it('to listeners of Datawrapper', () => {
    assert.deepEqual(datawrapper().say(SIZE), { 'datawrapper-height': { 'news-timeline': 533 } });
  });

  it('to Medium', () => {
    const message = medium('https://example.net/embed.html').say(SIZE);
    assert.equal(message, '{"src":"https://example.net/embed.html","context":"iframe.resize","height":533}');
  });

  it('to WordPress, with its secret', () => {
    const secret = 'a1B2c3D4e5';
    const dialect = wordpress(`#?secret=${secret}`);
    assert.deepEqual(dialect.say(SIZE), { message: 'height', value: 533, secret });
    assert.ok(dialect.hears({ message: 'ready', secret }, HOST));
    assert.ok(!dialect.hears({ message: 'ready', secret: 'another' }, HOST));
    for (const hash of ['', '#talks', '#?secret=', '#?secret=a<b']) {
      assert.equal(wordpress(hash).say(SIZE), null, hash);
      assert.ok(!wordpress(hash).hears({ message: 'ready' }, HOST));
    }
  });

  it('to iframe-resizer, under the id that it gives', () => {
    const dialect = iframeResizer();
    assert.equal(dialect.hello, '[iFrameResizerChild]Ready');
    assert.equal(dialect.say(SIZE), null);
    assert.ok(!dialect.hears('[iFrameSizer]resize', HOST));
    assert.ok(dialect.hears('[iFrameSizer]four:8:false:false:32:true:true:null', HOST));
    assert.equal(dialect.say(SIZE), '[iFrameSizer]four:533:640:init');
    assert.equal(dialect.say(SIZE), '[iFrameSizer]four:533:640:resizeObserver');
    assert.ok(dialect.hears('[iFrameSizer]resize', HOST));
    assert.equal(dialect.say(SIZE), '[iFrameSizer]four:533:640:resizeObserver');
  });

  it('to open-iframe-resizer', () => {
    const dialect = openIframeResizer();
    assert.deepEqual(dialect.say(SIZE), { type: 'iframe-resized', width: 640, height: 533 });
    assert.ok(dialect.hears({ type: 'iframe-child-init' }, HOST));
    assert.ok(dialect.hears({ type: 'iframe-get-child-dimensions' }, HOST));
  });

  it('to Iframely, once it has given a name', () => {
    const dialect = iframely();
    assert.equal(dialect.say(SIZE), null);
    assert.ok(dialect.hears({ method: 'register', windowId: 'w-1' }, HOST));
    assert.deepEqual(dialect.say(SIZE), { windowId: 'w-1', method: 'resize', height: 533 });
  });
});

describe('our own messages', () => {
  const asked: string[] = [];
  const dialect = own({
    event: () => 'talks',
    open: (id) => asked.push(`open ${id}`),
    page: (address) => asked.push(`page ${address}`),
  });

  it('say the height and the event', () => {
    assert.deepEqual(dialect.say(SIZE), { type: 'news-timeline', height: 533, event: 'talks' });
  });

  it('open and close events, and name the page of the host', () => {
    assert.ok(dialect.hears({ type: 'news-timeline', event: 'a', page: `${HOST}/article?p=1` }, HOST));
    assert.ok(dialect.hears({ type: 'news-timeline', event: '' }, HOST));
    assert.ok(dialect.hears({ type: 'news-timeline' }, HOST));
    assert.deepEqual(asked.splice(0), ['open a', `page ${HOST}/article?p=1`, 'open ']);
  });

  it('take no page that is not of the sender', () => {
    for (const page of [
      'https://elsewhere.example/',
      'javascript:alert(1)',
      '/article',
      '',
      'x'.repeat(9999),
    ]) {
      dialect.hears({ type: 'news-timeline', page }, HOST);
    }
    dialect.hears({ type: 'news-timeline', page: 'data:text/html,' }, 'null');
    assert.deepEqual(asked, []);
  });

  it('take no event that is no text, or a very long one', () => {
    for (const event of [1, null, {}, ['a'], 'x'.repeat(1001)])
      dialect.hears({ type: 'news-timeline', event }, HOST);
    assert.deepEqual(asked, []);
  });
});

describe('every dialect', () => {
  const all = (): Dialect[] => [
    amp(),
    pym('p'),
    datawrapper(),
    medium(HOST),
    wordpress('#?secret=abc'),
    iframeResizer(),
    openIframeResizer(),
    iframely(),
    own({ event: () => '', open: () => undefined, page: () => undefined }),
  ];

  it('throws at nothing, and says nothing empty', () => {
    const near = fc.oneof(
      fc.anything({ withBigInt: true, withMap: true, withTypedArray: true, withNullPrototype: true }),
      fc.record({
        type: fc.anything(),
        sentinel: fc.anything(),
        method: fc.anything(),
        windowId: fc.anything(),
      }),
      fc.string().map((text) => `[iFrameSizer]${text}`),
      fc.string().map((text) => `pymxPYMxpxPYMx${text}`),
    );
    fc.assert(
      fc.property(near, (data) => {
        for (const dialect of all()) {
          assert.equal(typeof dialect.hears(data, HOST), 'boolean');
          const message = dialect.say(SIZE);
          const values = typeof message === 'string' ? [message] : Object.values(message ?? {});
          assert.ok(values.every((value) => value != null && !Number.isNaN(value)));
        }
      }),
    );
  });
});
