/**
 * Every browser test file gets this module first (see `web-test-runner.config.mjs`). What is said with `console.warn`
 * or `console.error` fails the test in which it is said, unless that test takes it.
 */
const said: string[] = [];

for (const level of ['warn', 'error'] as const) {
  const say = console[level].bind(console);
  console[level] = (...words: unknown[]) => {
    said.push(words.map(String).join(' '));
    say(...words);
  };
}

/** The warnings and errors of the running test until now. They count as expected, and are forgotten. */
export function takeWarnings(): string[] {
  return said.splice(0);
}

afterEach(() => {
  const stray = takeWarnings();
  if (stray.length) throw new Error(`Nobody expected these words on the console: ${stray.join('\n')}`);
});
