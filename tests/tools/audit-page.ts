import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { EXPLAINED, findFaults } from './axe.js';
import { ROOT } from './command.mjs';

const AXE = readFileSync(`${ROOT}node_modules/axe-core/axe.min.js`, 'utf8');

interface Mode {
  name: string;
  features: { name: string; value: string }[];
  /** Only rules of colours: all others find the same in every mode. */
  isColor?: boolean;
}
const MODES: readonly Mode[] = [
  { name: 'light', features: [{ name: 'prefers-color-scheme', value: 'light' }] },
  { name: 'dark', features: [{ name: 'prefers-color-scheme', value: 'dark' }], isColor: true },
  { name: 'forced colours', features: [{ name: 'forced-colors', value: 'active' }], isColor: true },
];

/** What the accessibility audit finds in a page in light, dark and forced colours, each with the mode in front. */
export async function auditModes(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const session = await page.createCDPSession();
  const found: string[] = [];
  for (const { name, features, isColor = false } of MODES) {
    await session.send('Emulation.setEmulatedMedia', { features });
    const faults = await page.evaluate(findFaults, null, EXPLAINED, isColor);
    found.push(...faults.map((fault) => `${name}: ${fault}`));
  }
  await session.detach();
  return found;
}
