import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadFullReader } from '../../src/model/full-reader.js';
import { hasOtherDates, PARAMETERS, readParameters, type Parameters } from '../../src/embed/parameters.js';

const read = (search: string, fixed = false): Parameters =>
  readParameters(search, { base: 'https://example.org/dist/embed.html', fixed });

describe('the address of the page for an iframe', () => {
  it('gives the attributes of the timeline, and the theme', () => {
    const { attributes, theme, faults } = read(
      '?src=https%3A%2F%2Fexample.net%2Fa.json&chapter=berlin&start=2025&end=2025-12~&selected=talks&view=list' +
        '&lang=pt-BR&fold=false&heading-level=3&refresh=60&theme=dark&childId=x&utm_source=y',
    );
    assert.deepEqual(Object.fromEntries(attributes), {
      src: 'https://example.net/a.json',
      chapter: 'berlin',
      start: '2025',
      end: '2025-12~',
      selected: 'talks',
      view: 'list',
      lang: 'pt-BR',
      fold: 'false',
      'heading-level': '3',
      refresh: '60',
    });
    assert.equal(theme, 'dark');
    assert.deepEqual(faults, []);
    assert.deepEqual(new Set(PARAMETERS), new Set([...attributes.keys(), 'theme']));
  });

  it('may say nothing', () => {
    for (const search of ['', '?', '?src=&view=&theme=', '?#']) {
      const { attributes, theme, faults } = read(search);
      assert.deepEqual([attributes.size, theme, faults.length], [0, 'auto', 0], search);
    }
  });

  for (const [name, values] of Object.entries({
    src: [
      'javascript:alert(1)',
      ' JavaScript:x',
      'data:application/json,{}',
      'blob:https://x/1',
      'file:///x',
      'http://[',
    ],
    view: ['table', 'AXIS', '__proto__'],
    theme: ['blue', 'constructor'],
    lang: ['english!', 'x', 'Deutsch'],
    start: ['yesterday', '2025-02-30'],
    end: ['15/12/2025'],
    fold: ['yes', '1'],
    refresh: ['5', '-60', '1e3', 'often'],
    'heading-level': ['1', '7', '2.5', 'h2'],
  })) {
    for (const value of values) {
      it(`is told of ${name}=${value}, which is left out`, () => {
        const { attributes, theme, faults } = read(
          `?${new URLSearchParams([
            [name, value],
            ['chapter', 'one'],
          ])}`,
        );
        assert.deepEqual([...attributes], [['chapter', 'one']]);
        assert.equal(theme, 'auto');
        assert.equal(faults.length, 1);
        assert.ok(faults[0]?.startsWith(`“${name}=${value}”`), faults[0]);
      });
    }
  }

  it('may have dates of all of EDTF, which are judged once they can be read', async () => {
    for (const search of ['', '?start=&end=', '?start=2025&end=2025-12~', '?selected=201X'])
      assert.equal(hasOtherDates(search), false, search);
    for (const search of ['?start=201X', '?end=2001-34', '?start=Y-17E7&end=2025', '?start=soon'])
      assert.equal(hasOtherDates(search), true, search);
    await loadFullReader();
    const { attributes, faults } = read('?start=Y-17E7&end=201X');
    assert.deepEqual(
      [[...attributes], faults],
      [
        [
          ['start', 'Y-17E7'],
          ['end', '201X'],
        ],
        [],
      ],
    );
    assert.equal(read('?start=soon&end=2001-34').faults.length, 1);
    assert.match(read('?start=201X&end=2001-34').faults.join(), /must come after/);
    assert.match(read('?start=2025-02&end=2025-01').faults.join(), /must come after/);
  });

  it('is told of an end before the start', () => {
    const { attributes, faults } = read('?start=2025-12&end=2024');
    assert.deepEqual([...attributes.keys()], ['start']);
    assert.match(faults.join(), /end=2024.*must come after/);
  });

  it('takes an end within the start', () => {
    assert.deepEqual(read('?start=2025&end=2025-06').faults, []);
  });

  it('has no say in which story a page for one shows', () => {
    const { attributes, faults } = read('?src=https://elsewhere.example/a.json&view=list', true);
    assert.deepEqual([...attributes.keys()], ['view']);
    assert.match(faults.join(), /“src” is not heeded/);
  });

  it('does not become a place for long texts', () => {
    assert.ok((read(`?view=${'a'.repeat(5000)}`).faults[0]?.length ?? 999) < 150);
  });
});
