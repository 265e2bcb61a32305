import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readStory } from '../../src/read/story.js';
import { brief } from './samples.js';

describe('the encoding of a sheet', () => {
  const text = 'id,title\na,Привіт світе\n';
  const utf16 = (bigEndian: boolean): Uint8Array<ArrayBuffer> => {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
    return new Uint8Array(view.buffer);
  };
  const marked = (mark: number[], bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
    Uint8Array.from([...mark, ...bytes]);

  for (const [name, bytes] of [
    ['UTF-8', marked([], new TextEncoder().encode(text))],
    ['UTF-8 with a byte order mark', marked([0xef, 0xbb, 0xbf], new TextEncoder().encode(text))],
    ['UTF-16', marked([0xff, 0xfe], utf16(false))],
    ['UTF-16 of the other order', marked([0xfe, 0xff], utf16(true))],
    ['UTF-16 without a byte order mark', utf16(false)],
    ['UTF-16 of the other order without one', utf16(true)],
  ] as const) {
    it(`may be ${name}`, async () => {
      const { document, problems } = await readStory(bytes, { name: 'a.csv' });
      assert.equal(document?.events[0]?.title, 'Привіт світе');
      assert.deepEqual(brief(problems), ['warning title-missing row 1']);
    });
  }

  it('may be Windows-1251, which is told', async () => {
    const bytes = marked([], new TextEncoder().encode('id,title\na,'));
    const { document, problems } = await readStory(
      Uint8Array.from([...bytes, 0xcf, 0xf0, 0xe8, 0xe2, 0xb3, 0xf2]),
    );
    assert.equal(document?.events[0]?.title, 'Привіт');
    assert.match(problems[0]?.message ?? '', /Windows-1251 \(Cyrillic\)/);
  });

  it('may be Windows-1250 where it is Polish, which is told', async () => {
    // “Była Łódź”, “Pięć dni” as Polish Excel saves them; letters of western words are no sign of it.
    const bytes = Uint8Array.from(
      [...'id,title\na,By\xb3a \xa3\xf3d\x9f\nb,Pi\xea\xe6 dni\n'].map((letter) => letter.charCodeAt(0)),
    );
    const { document, problems } = await readStory(bytes, { name: 'a.csv' });
    assert.deepEqual(
      document?.events.map(({ title }) => title),
      ['Była Łódź', 'Pięć dni'],
    );
    assert.match(problems[0]?.message ?? '', /Windows-1250 \(central European\)/);
  });

  it('is UTF-8 still where a byte of it is lost, or its last letter cut', async () => {
    const whole = new TextEncoder().encode('id,title\na,Größe – “alles”\nb,Привіт');
    const broken = Uint8Array.from([...whole.slice(0, -1)]);
    broken[whole.indexOf(0x61) + 4] = 0xe9;
    const { document, problems } = await readStory(broken, { name: 'a.csv' });
    assert.deepEqual(
      document?.events.map(({ title }) => title),
      ['Gr�ße – “alles”', 'Приві�'],
    );
    assert.equal(problems[0]?.code, 'encoding-broken');
    assert.match(problems[0].message, /^2 letters of the file cannot be read; “�” stands there/);
  });

  it('of JSON may be UTF-16 too', async () => {
    const json = '{"version":1,"title":"T","events":[{"id":"a","title":"A"}]}';
    const { problems } = await readStory(
      Uint8Array.from([...json].flatMap((letter) => [letter.charCodeAt(0), 0])),
    );
    assert.deepEqual(problems, []);
  });
});
