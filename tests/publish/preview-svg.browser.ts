import { expect } from '@open-wc/testing';
import type { TimelineDocument } from '../../src/model/document.js';
import { previewSvg, type PreviewSvgOptions } from '../../src/publish/preview-svg.js';
import { readAllDates } from '../../src/read/all-dates.js';
import { readDocument } from '../../src/read/document.js';
import { WHOLE_STORY } from './whole-story.js';

function documentOf(value: unknown): TimelineDocument {
  const { document } = readDocument(value);
  if (!document) throw new Error('no story');
  return document;
}

async function story(path: string, more: object = {}): Promise<TimelineDocument> {
  const value: unknown = await (await fetch(path)).json();
  return documentOf({ ...(typeof value === 'object' ? value : {}), ...more });
}

function many(count: number, lanes: number): TimelineDocument {
  return documentOf({
    version: 1,
    title: `${count} events`,
    lanes: Array.from({ length: lanes }, (_, i) => ({ id: `l${i}`, title: `Strand number ${i}` })),
    events: Array.from({ length: count }, (_, i) => ({
      id: `e${i}`,
      date: new Date(Date.UTC(1990, 0, 1 + ((i * 7919) % 9000))).toISOString().slice(0, 10),
      title: `What happened ${i}`,
      lane: lanes ? `l${i % lanes}` : undefined,
      importance: 1 + ((i * 3) % 5),
    })),
  });
}

function draw(document: TimelineDocument, options: PreviewSvgOptions = {}): SVGSVGElement {
  const root = new DOMParser().parseFromString(
    previewSvg(document, options),
    'image/svg+xml',
  ).documentElement;
  const host = window.document.createElement('div');
  host.style.cssText = 'position: absolute; left: 0; top: 0';
  host.append(root);
  window.document.body.replaceChildren(host);
  if (!(root instanceof SVGSVGElement)) throw new Error(`no picture: ${root.textContent ?? ''}`);
  return root;
}

interface Box {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where words are, without the air above and below their letters. */
function wordsOf(svg: SVGSVGElement): Box[] {
  return [...svg.querySelectorAll('text')].map((node) => {
    const { left, right, top, bottom } = node.getBoundingClientRect();
    const air = (bottom - top) * 0.18;
    return { text: node.textContent ?? '', left, right, top: top + air, bottom: bottom - air };
  });
}

/** What hangs out of the picture, and what lies over what. */
function faultsOf(svg: SVGSVGElement): string[] {
  const frame = svg.getBoundingClientRect();
  const boxes = wordsOf(svg);
  const out = boxes.filter(
    ({ left, right, top, bottom }) =>
      left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom,
  );
  const over = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} over ${b.text}`),
  );
  return [...out.map(({ text }) => `${text} hangs out`), ...over];
}

const FORTY = Array.from({ length: 40 }, (_, i) => ['Negotiations', 'about', 'guarantees,', 'Berlin'][i % 4]);

describe('the picture for previews', () => {
  before(readAllDates);

  const cases: [name: string, make: () => TimelineDocument | Promise<TimelineDocument>][] = [
    ['the story', () => story('/data/ukraine-peace-talks.json')],
    ['one event', () => story('/data/samples/one-event.json')],
    ['no lanes', () => story('/data/samples/no-lanes.json')],
    ['long titles', () => story('/data/samples/long-titles.json')],
    ['a title of 40 words', () => story('/data/ukraine-peace-talks.json', { title: FORTY.join(' ') })],
    ['one endless word', () => story('/data/ukraine-peace-talks.json', { title: 'Donau'.repeat(60) })],
    [
      'a title in Cyrillic letters',
      () =>
        story('/data/ukraine-peace-talks.json', {
          title: 'Перемовини про мир: від Берліна до Маямі '.repeat(3),
        }),
    ],
    [
      'a title in Japanese',
      () => story('/data/ukraine-peace-talks.json', { title: 'ベルリンでの和平協議'.repeat(9) }),
    ],
    ['everything', () => documentOf(WHOLE_STORY)],
    ['a thousand events', () => many(1000, 3)],
    ['twelve lanes', () => many(60, 12)],
    ['events that are not dated', () => documentOf({ version: 1, events: [{ id: 'a', title: 'A' }] })],
  ];
  for (const [name, make] of cases) {
    it(`has no words clipped, and none over others: ${name}`, async () => {
      const document = await make();
      for (const options of [{}, { width: 480, height: 252 }, { width: 600, height: 600 }]) {
        const svg = draw(document, options);
        expect(faultsOf(svg)).to.deep.equal([]);
        const { width, height } = svg.getBoundingClientRect();
        expect([width, height]).to.deep.equal([options.width ?? 1200, options.height ?? 630]);
      }
    });
  }

  it('says title, day of the report, lanes and the most important events', async () => {
    const document = await story('/data/ukraine-peace-talks.json');
    const texts = wordsOf(draw(document)).map(({ text }) => text);
    const said = texts.join(' ');
    for (const words of [
      document.title,
      'As reported on 15 December 2025',
      'reported 15 Dec',
      ...document.lanes.map(({ title }) => title),
      'Russia invades Ukraine',
      'Berlin talks',
      'Miami round',
    ]) {
      expect(said).to.contain(words);
    }
  });

  it('is drawn large enough to be read at a third of its size', async () => {
    for (const document of [await story('/data/ukraine-peace-talks.json'), many(1000, 3)]) {
      const svg = draw(document, { width: 400, height: 210 });
      const sizes = [...svg.querySelectorAll('text')].map((node) => {
        const scale = node.getScreenCTM()?.a ?? 0;
        return Number(node.getAttribute('font-size')) * scale;
      });
      expect(Math.min(...sizes)).to.be.greaterThan(5.9);
      expect(Math.max(...sizes)).to.be.greaterThan(15);
    }
  });

  it('shows what is expected with an outline, and what has happened without', async () => {
    const document = await story('/data/samples/no-lanes.json');
    const all = (status: string): SVGSVGElement =>
      draw({
        ...document,
        events: document.events.slice(0, 3).map((e) => ({ ...e, status: statusOf(status) })),
      });
    expect(all('expected').querySelectorAll('g [stroke-dasharray]').length).to.equal(3);
    expect(all('confirmed').querySelectorAll('g [stroke-dasharray]').length).to.equal(0);
  });

  it('draws every kind of date otherwise, with doubt and status', () => {
    const marks = new Map<string, string>();
    for (const [date, status] of [
      ['2014', undefined],
      ['2014?', undefined],
      ['2014~', undefined],
      ['2014%', undefined],
      ['2014-XX', undefined],
      ['[2014-02,2014-09]', undefined],
      ['{2014-02,2014-09}', undefined],
      ['2014-22', undefined],
      ['2014/..', undefined],
      ['../2014', undefined],
      ['2014/', undefined],
      ['/2014', undefined],
      ['[..2014]', undefined],
      ['[2014..]', undefined],
      ['2014-06-15', undefined],
      ['2014-06-15?', undefined],
      ['2014', 'expected'],
      ['2014', 'tentative'],
      ['2014', 'postponed'],
      ['2014', 'cancelled'],
      ['2014', 'disputed'],
      ['2014?', 'expected'],
      ['2014~', 'expected'],
      ['2014-06-15', 'disputed'],
    ] as const) {
      const other = (year: string): object => ({ id: year, date: year, title: year });
      const events = [other('2010'), { id: 'one', date, title: 'One', status }, other('2018')];
      const svg = draw(documentOf({ version: 1, title: 'One', events }));
      const group = [...svg.querySelectorAll('text')]
        .filter(({ textContent }) => textContent === 'One')
        .at(-1)?.parentElement;
      const drawn = [...(group?.querySelectorAll(':not(text)') ?? [])].map(
        (node) =>
          `${node.localName} ${node
            .getAttributeNames()
            .map((name) => node.getAttribute(name))
            .join()}`,
      );
      expect(drawn.length, date).to.be.greaterThan(0);
      marks.set(`${date} ${status}`, drawn.join(';').replace(/-\d\b/g, '-'));
    }
    expect(new Set(marks.values()).size).to.equal(marks.size);
  });

  it('holds nothing but shapes and words', () => {
    const svg = draw(documentOf({ ...WHOLE_STORY, title: '<script>alert(1)</script><image href="x"/>' }));
    const names = new Set([...svg.querySelectorAll('*')].map(({ localName }) => localName));
    const shapes = ['g', 'title', 'text', 'rect', 'line', 'circle', 'path'];
    const paints = ['linearGradient', 'stop', 'mask', 'pattern'];
    for (const name of names) expect([...shapes, ...paints]).to.include(name);
    const attributes = [...svg.querySelectorAll('*')].flatMap((node) => node.getAttributeNames());
    expect(attributes.filter((name) => name === 'style' || name.startsWith('on'))).to.deep.equal([]);
  });
});

function statusOf(status: string): 'expected' | 'confirmed' {
  return status === 'expected' ? status : 'confirmed';
}
