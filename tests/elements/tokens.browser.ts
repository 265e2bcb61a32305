import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { tokens } from '../../src/elements/styles/tokens.js';
import { contrast } from './contrast.js';

class Tokens extends LitElement {
  static override styles = tokens;
  override render(): unknown {
    return html`<i></i>`;
  }
}
customElements.define('test-tokens', Tokens);

const TEXT = ['ink', 'soft', 'accent', 'open', ...Array.from({ length: 8 }, (_, i) => `lane-${i + 1}`)];

async function colors(scheme: string): Promise<(name: string) => [number, number, number]> {
  const element = await fixture<Tokens>(html`<test-tokens></test-tokens>`);
  element.style.colorScheme = scheme;
  const probe = element.shadowRoot?.querySelector('i');
  if (!probe) throw new Error('nothing drawn');
  return (name) => {
    probe.style.color = `var(--_${name})`;
    const [r, g, b] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number);
    if (r === undefined || g === undefined || b === undefined) throw new Error(`--_${name} is no colour`);
    return [r, g, b];
  };
}

describe('colours', () => {
  for (const scheme of ['light', 'dark']) {
    it(`have 4.5:1 as text on paper and on tint, in ${scheme}`, async () => {
      const color = await colors(scheme);
      for (const name of TEXT) {
        for (const ground of ['paper', 'tint']) {
          expect(contrast(color(name), color(ground)), `${name} on ${ground}`).to.be.at.least(4.5);
        }
      }
    });

    it(`have 3:1 as edges of what can be pressed, in ${scheme}`, async () => {
      const color = await colors(scheme);
      expect(contrast(color('edge'), color('paper'))).to.be.at.least(3);
    });
  }

  it('follow the color-scheme of the page', async () => {
    expect((await colors('light'))('ink')).to.deep.equal([22, 24, 29]);
    expect((await colors('dark'))('ink')).to.deep.equal([236, 238, 242]);
  });

  it('are the page’s where it sets them', async () => {
    const element = await fixture<Tokens>(html`<test-tokens></test-tokens>`);
    element.style.setProperty('--news-timeline-ink', 'rgb(1, 2, 3)');
    expect(getComputedStyle(element).color).to.equal('rgb(1, 2, 3)');
  });
});
