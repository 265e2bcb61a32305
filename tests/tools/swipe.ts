import type { CDPSession, Page } from 'puppeteer-core';

/** One finger, step by step, from a place in the viewport, CSS px; it rests before it is let go, and throws nothing. */
export async function swipe(
  page: Page,
  session: CDPSession,
  { x, y }: { x: number; y: number },
  dx: number,
  dy: number,
): Promise<void> {
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  for (let i = 1; i <= 10; i++) {
    const touchPoints = [{ x: x + (dx * i) / 10, y: y + (dy * i) / 10 }];
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
}
