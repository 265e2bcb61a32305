import { expect } from '@open-wc/testing';
import { readDocument } from '../../src/read/document.js';
import { clear, settle, show } from './shown.js';

describe('the axis, as it is heard', () => {
  afterEach(clear);

  it('has eras heard with their dates, and of its scale no loose numbers', async () => {
    const { document } = readDocument({
      version: 1,
      title: 'A story',
      lanes: [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B' },
      ],
      eras: [{ id: 'era', title: 'The works', date: '2025-01/2025-06' }],
      events: [
        { id: 'one', date: '2025-01-10', title: 'One', lane: 'a' },
        { id: 'two', date: '2025-08-10', title: 'Two', lane: 'b' },
      ],
    });
    const { host } = await show(document ?? expect.fail('no story'), 600, { fold: false });
    const [era] = host.querySelectorAll<HTMLElement>('[role="img"]');
    expect(era?.title).to.equal('The works · January–June 2025');
    expect(era?.closest('[aria-hidden]') === null).to.equal(true);
    const words = [...host.querySelectorAll('.tick-words, .lane')];
    expect(words.length).to.be.above(3);
    expect(words.every((one) => one.closest('[aria-hidden="true"]'))).to.equal(true);
  });

  it('keeps breaks in the order of their time, whatever window was shown before', async () => {
    const { document } = readDocument({
      version: 1,
      title: 'A story',
      events: [2020, 2021, 2022, 2023, 2024]
        .flatMap((year) => [`${year}-01-01`, `${year}-01-04`, `${year}-01-07`])
        .map((date) => ({ id: date, date, title: 'E' })),
    });
    const { host, axis } = await show(document ?? expect.fail('no story'), 968);
    const places = (): number[] =>
      [...host.querySelectorAll('.break')].map((one) => one.getBoundingClientRect().left);
    const before = places();
    expect(before).to.have.length(4);
    axis.showTime(Date.UTC(2022, 11, 25), Date.UTC(2023, 0, 10), false);
    await settle();
    expect(places().length).to.be.below(4);
    axis.showWhole(false);
    await settle();
    expect(places()).to.deep.equal(before);
    const stops = [...host.querySelectorAll<HTMLElement>('.break')].filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).to.have.length(1);
  });
});
