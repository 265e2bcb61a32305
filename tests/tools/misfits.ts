import type { Page } from 'puppeteer-core';

/** What is wider than its room, cut, or lies over another text, anywhere in the widget. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page scrolls sideways: ${scrollWidth} > ${clientWidth}`);
    const all: Element[] = [];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        all.push(element);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    const root = document.querySelector('news-timeline')?.shadowRoot;
    if (root) walk(root);
    const words = (element: Element): string =>
      (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60);
    const seen = all.filter((element) => element.checkVisibility() && !element.matches('.unseen, .ruler'));
    for (const element of seen) {
      if (!element.matches('button:not(.pin), a, p, h2, h3, h4, li, small, span')) continue;
      const box = element.getBoundingClientRect();
      if (!box.width || !words(element)) continue;
      if (box.right > innerWidth + 1 || box.left < -1) found.push(`outside: ${words(element)}`);
      if (getComputedStyle(element).overflow !== 'visible' && element.scrollWidth > element.clientWidth + 1)
        found.push(`cut: ${words(element)}`);
    }
    const titles = seen.filter((element) => element.matches('.pin .title') && words(element));
    const boxes = titles.map((title) => title.getBoundingClientRect());
    boxes.forEach((a, i) => {
      boxes.slice(i + 1).forEach((b, j) => {
        const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (x > 1 && y > 2)
          found.push(
            `over one another: ${words(titles[i] ?? document.body)} / ${words(titles[i + j + 1] ?? document.body)}`,
          );
      });
    });
    return found;
  });
}
