import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { fromRollup } from '@web/dev-server-rollup';
import { fileURLToPath } from 'node:url';
import { leanVis } from '../src/axis/vis/plugin.mjs';
import { browserReporter } from './tools/browser-reporter.mjs';
import { frozenClock } from './tools/frozen-clock.mjs';
import { launcherOf } from './tools/launchers.mjs';

process.env.TZ = process.env.TEST_ZONE ?? 'Pacific/Chatham';

/**
 * Puts the watch over the console before every test file; on its first line, so that its lines stay where they are.
 *
 * @type {import('@web/dev-server-core').Plugin}
 */
const watchWarnings = {
  name: 'watch-warnings',
  transform({ path, body }) {
    return path.endsWith('.browser.ts') ? `import '/tests/tools/warnings.ts'; ${body}` : undefined;
  },
};

// Lit's development build says that it is one, and that a component took two rounds to draw: neither is a fault.
/** @param {string} testFramework */
const page = (testFramework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <script>
      ${frozenClock()}
      globalThis.litIssuedWarnings = new Set(['dev-mode', 'change-in-update']);
    </script>
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: ['tests/**/*.browser.ts'],
  nodeResolve: { exportConditions: ['development'], mainFields: ['module', 'jsnext:main', 'main'] },
  plugins: [
    // What is tested is what is shipped.
    fromRollup(leanVis)(),
    watchWarnings,
    esbuildPlugin({ ts: true, target: 'es2022' }),
  ],
  browsers: [await launcherOf(process.env.TEST_ENGINE ?? 'chromium')],
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY ?? false }), browserReporter()],
  testRunnerHtml: page,
  // For a test that hangs, not for one that is slow: an audit of all views takes a busy machine ten seconds.
  testFramework: { config: { timeout: 60_000 } },
  testsFinishTimeout: 600_000,
};
