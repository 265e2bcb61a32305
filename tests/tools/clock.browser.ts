import { expect } from '@open-wc/testing';

it('browser tests run under a clock that stands', () => {
  expect(new Date().toISOString()).to.equal('2026-11-23T09:00:00.000Z');
  expect(Date.now()).to.equal(Date.UTC(2026, 10, 23, 9));
  // Of the Chatham Islands; of New York and Kiritimati with `npm run test:zones`.
  expect([-825, 300, -840]).to.include(new Date(2026, 0, 1).getTimezoneOffset());
});
