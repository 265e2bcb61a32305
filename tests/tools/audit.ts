import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import { EXPLAINED, findFaults } from './axe.js';

/** The accessibility audit of an element, with the rules that whole pages are held against. */
export async function audit(element: Element): Promise<void> {
  expect(await findFaults(element, EXPLAINED)).to.deep.equal([]);
}
