import { expect } from '@open-wc/testing';

it('browser tests run under a clock that stands', () => {
  expect(new Date().toISOString()).to.equal('2026-11-23T09:00:00.000Z');
  expect(Date.now()).to.equal(Date.UTC(2026, 10, 23, 9));
  expect(new Date(2026, 0, 1).getTimezoneOffset()).to.equal(-825);
});
