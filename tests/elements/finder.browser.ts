import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { MANY } from '../../src/elements/event-search.js';
import { Finder } from '../../src/elements/finder.js';
import { event, story } from './sample.js';

class Host extends LitElement {}
customElements.define('finder-host', Host);

const { Worker: own } = window;

describe('search in a worker', () => {
  afterEach(() => (window.Worker = own));

  it('ends with the element, and begins again where that is put back', async () => {
    let running = 0;
    window.Worker = class extends EventTarget {
      constructor() {
        super();
        running++;
      }
      postMessage(): void {}
      terminate(): void {
        running--;
      }
    } as unknown as typeof Worker;
    const large = story(Array.from({ length: MANY + 1 }, (_, at) => event(`e${at}`, null)));
    const host = new Host();
    document.body.append(host);
    await host.updateComplete;
    const finder = new Finder(host);
    finder.of(large, '');
    finder.ask('number', null);
    expect(running).to.equal(1);
    host.remove();
    expect(running).to.equal(0);
    // A host may draw itself once more.
    finder.of(large, '');
    expect(running).to.equal(0);
    document.body.append(host);
    finder.of(large, '');
    expect(running).to.equal(1);
    host.remove();
    expect(running).to.equal(0);
  });
});
