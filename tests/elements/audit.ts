import { expect } from '@open-wc/testing';
import type axe from 'axe-core';

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/** The accessibility audit, and with it the size of targets, which axe leaves out unless it is asked. */
export async function audit(element: Element): Promise<void> {
  // The chai plugin loads axe with its first use.
  await expect(element).to.be.accessible();
  if (!window.axe) throw new Error('axe has not been loaded');
  const { violations } = await window.axe.run(element, {
    runOnly: { type: 'rule', values: ['target-size'] },
  });
  const faults = violations.flatMap(({ nodes }) =>
    nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
  );
  expect(faults).to.deep.equal([]);
}
