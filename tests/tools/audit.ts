import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import { EXPLAINED, findFaults } from './axe.js';

/** WebKit often does not find small texts again at the place where they are: axe then leaves their ground open. */
const ENGINE = /Chrome|Firefox/.test(navigator.userAgent)
  ? []
  : [{ rule: 'color-contrast', why: 'colours are those of other engines, which the same tests hold' }];

/** The accessibility audit of an element, with the rules that whole pages are held against. */
export async function audit(element: Element): Promise<void> {
  expect(await findFaults(element, [...EXPLAINED, ...ENGINE])).to.deep.equal([]);
}
