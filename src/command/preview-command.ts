import { count } from './count.js';
import { EXIT, UsageFailure } from './failure.js';
import { readOptions } from './options.js';
import { pagesFolder } from './package-files.js';
import { PreviewServer } from './preview/server.js';
import { WatchedStory } from './preview/watched-story.js';
import type { Subcommand } from './subcommand.js';

const HELP = `news-timeline preview FILE

Shows a story while you write it: on a page that only this machine can open, as on a phone and as on a desktop, with
what is wrong beside it. It follows the file whenever you save it. While the file cannot be shown, what was good last
stays.

  --port N   the page is at http://127.0.0.1:N/; 0 takes any port; without it, the first free one from 8700 on

Ctrl+C ends it. It ends with 1 where the file cannot be read, with 2 where it was called wrongly.`;

export const preview: Subcommand = {
  help: HELP,
  async run(args, terminal) {
    const { values, positionals } = readOptions(args, { port: { type: 'string' } });
    const [file, ...more] = positionals;
    if (file === undefined || more.length) {
      throw new UsageFailure(
        more.length ? 'One story at a time.' : 'FILE is missing.',
        'It is called so: news-timeline preview story.csv',
      );
    }
    if (file === '-') throw new UsageFailure('FILE is the standard input.', 'Give the name of a file.');
    const port = values.port === undefined ? undefined : readPort(values.port);
    const dist = pagesFolder();
    const story = new WatchedStory(file, () => {
      terminal.progress(`Read again: ${summary(story)}`);
      server.tell();
    });
    const server = new PreviewServer(file, story, dist);
    await story.start();
    try {
      const address = await server.listen(port);
      terminal.say(`${file}: ${summary(story)}\n\n${address}\n\nCtrl+C ends it.`);
      await stopped();
    } finally {
      story.stop();
      await server.close();
    }
    return EXIT.well;
  },
};

function summary({ state: { events, problems } }: WatchedStory): string {
  return `${count(events, 'event')}, ${problems.length ? count(problems.length, 'problem') : 'no problems'}.`;
}

/** @throws {UsageFailure} on what is no port */
function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageFailure(`--port is “${text}”.`, 'It must be a whole number from 0 to 65535.');
}

/** Until whoever called the command has had enough. */
function stopped(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
  });
}
