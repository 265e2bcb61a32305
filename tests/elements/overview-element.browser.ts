import { expect, fixture, html } from '@open-wc/testing';
import { NewsTimelineOverview } from '../../src/elements/overview-element.js';
import { createScale } from '../../src/zoom/scale.js';
import { all } from './asked.js';
import { contrast } from './contrast.js';
import { event, story, talks } from './sample.js';

customElements.define('test-overview', class extends NewsTimelineOverview {});

const WIDTH = 320;

/** The overview of a story with a window over these shares of it. */
async function overview(
  from: number,
  to: number,
  document = talks(),
  fold = false,
): Promise<NewsTimelineOverview> {
  const scale = createScale(document, { fold, width: WIDTH });
  const at = (share: number): number => scale.from + share * (scale.to - scale.from);
  const window = { from: at(from), to: at(to) };
  const view = {
    width: WIDTH,
    scale,
    window,
    most: { from: at(0), to: at(1) },
    start: scale.toTime(window.from),
    end: scale.toTime(window.to),
    canZoomIn: true,
    canZoomOut: true,
    canGoBack: true,
    canGoOn: true,
    settled: true,
  };
  const element = await fixture<NewsTimelineOverview>(
    html`<test-overview
      lang="en"
      style="width: ${WIDTH}px"
      .document=${document}
      .view=${view}
    ></test-overview>`,
  );
  return element;
}

/** Middle of what is drawn of a thumb, CSS px from the left end of the strip. */
function drawn(thumb: HTMLElement): number {
  const { left, width } = getComputedStyle(thumb, '::before');
  const strip = thumb.parentElement?.getBoundingClientRect().left ?? NaN;
  return thumb.getBoundingClientRect().left + parseFloat(left) + parseFloat(width) / 2 - strip;
}

describe('overview', () => {
  it('draws its thumbs at the ends of the window, however narrow, with room to grasp each', async () => {
    for (const [from, to] of [
      [0, 1],
      [0.2, 0.7],
      [0.4, 0.45],
      [0.5, 0.51],
      [0, 0.03],
      [0.97, 1],
    ] as const) {
      const element = await overview(from, to);
      const [start, end] = all(element, '.thumb');
      if (!start || !end) throw new Error('there are no thumbs');
      const { width } = all(element, '.strip')[0]?.getBoundingClientRect() ?? { width: NaN };
      const where = `${from} to ${to}`;
      expect(Math.abs(drawn(start) - from * width), `start of ${where}`).to.be.at.most(4.5);
      expect(Math.abs(drawn(end) - to * width), `end of ${where}`).to.be.at.most(4.5);
      const [one, other] = [start.getBoundingClientRect(), end.getBoundingClientRect()];
      expect(one.width).to.be.at.least(24);
      expect(other.width).to.be.at.least(24);
      expect(other.left - one.right, `apart at ${where}`).to.be.at.least(-0.5);
      const box = element.getBoundingClientRect();
      expect(one.left).to.be.at.least(box.left - 6.5);
      expect(other.right).to.be.at.most(box.right + 6.5);
    }
  });

  it('strikes no words through with the lines of folded years, and leaves them air', async () => {
    const element = await overview(0, 1, talks(), true);
    const lines = all(element, '.fold');
    expect(lines).to.have.length(1);
    for (const words of all(element, 'small')) {
      const style = getComputedStyle(words);
      const range = document.createRange();
      range.selectNodeContents(words);
      const letters = range.getBoundingClientRect();
      const ground = words.getBoundingClientRect();
      expect(style.backgroundColor).to.equal('rgb(255, 255, 255)');
      expect(letters.left - ground.left, 'air before').to.be.at.least(3);
      expect(ground.right - letters.right, 'air behind').to.be.at.least(3);
      const { top } = lines[0]?.getBoundingClientRect() ?? { top: NaN };
      expect(element.shadowRoot?.elementFromPoint(letters.right - 1, top)).to.equal(words);
    }
  });

  for (const scheme of ['light', 'dark']) {
    it(`shows where events are with 3:1, on paper and within the window, in ${scheme}`, async () => {
      const element = await overview(0.2, 0.7);
      element.style.colorScheme = scheme;
      const [bars] = all(element, 'path');
      if (!bars) throw new Error('there are no bars');
      const rgb = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
      const { stroke, opacity } = getComputedStyle(bars);
      const color = (name: string): number[] => {
        element.style.outlineColor = `var(--_${name})`;
        return rgb(getComputedStyle(element).outlineColor);
      };
      const over = (share: number, above: number[], below: number[]): number[] =>
        above.map((value, at) => share * value + (1 - share) * (below[at] ?? NaN));
      const paper = color('paper');
      const drawn = over(Number(opacity), rgb(stroke), paper);
      expect(contrast(drawn, paper)).to.be.at.least(3);
      // The window lies over both.
      const [bar, ground] = [drawn, paper].map((below) => over(0.08, color('accent'), below));
      expect(contrast(bar ?? [], ground ?? [])).to.be.at.least(3);
    });
  }

  it('names the month of a night once, however many breaks it has', async () => {
    const times = ['02T06:00', '02T21:00', '02T21:30', '02T22:00', '02T23:00', '03T01:00', '03T01:30'];
    const events = times.map((time) => event(time, `2024-11-${time}`, { title: time }));
    const element = await overview(0, 1, story(events), true);
    expect(all(element, '.fold').length).to.be.above(0);
    expect(all(element, 'small').map(({ textContent }) => textContent)).to.deep.equal(['Nov 2024']);
  });
});
