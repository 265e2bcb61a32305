import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { readmeScript } from './dist.js';
import { project } from './packed.js';

/** What a project may be compiled as that bundles its scripts, or runs them in Node. */
const WAYS: Readonly<Record<string, ts.CompilerOptions>> = {
  bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  node16: { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 },
};

/** What TypeScript has to say of a file of the project. */
function faults(name: string, code: string, way: ts.CompilerOptions): string[] {
  const path = `${project}/${name}`;
  writeFileSync(path, code);
  const program = ts.createProgram([path], {
    ...way,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    strict: true,
    noEmit: true,
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('the types of the package', () => {
  for (const [name, way] of Object.entries(WAYS)) {
    it(`know the events that README listens to, on the document, the window and elements (${name})`, () => {
      const code = `import 'news-timeline/news-timeline.js';\n${readmeScript("'timeline-select'")}`;
      assert.deepEqual(faults('document.ts', code, way), []);
      const others =
        code.replace(/document\.add/g, 'window.add') + code.replace(/document\.add/g, 'document.body.add');
      assert.deepEqual(faults('others.ts', others, way), []);
    });

    it(`are those of pages for every entry, also where Node has a file of its own (${name})`, () => {
      const code = `
        import { defineNewsTimeline, formatDate, NewsTimeline, parseDate, readJson, readStory } from 'news-timeline';
        import 'news-timeline/news-timeline.js';
        import 'news-timeline/host.js';
        import { storyHtml } from 'news-timeline/publish.js';
        import { tiles } from 'news-timeline/tiles.js';
        import { formatSpan } from 'news-timeline/dates.js';
        const timeline: NewsTimeline = document.createElement('news-timeline');
        timeline.addEventListener('timeline-link', (event) => (event.href = event.eventId));
        const isOurs: boolean = defineNewsTimeline(customElements);
        const drawn: Promise<NewsTimeline> = timeline.drawn;
        export default [isOurs, drawn, formatDate, parseDate, readJson, readStory, storyHtml, tiles, formatSpan];
      `;
      assert.deepEqual(faults('entries.ts', code, way), []);
    });
  }
});
