import { EXIT, Failure, UsageFailure } from './failure.js';
import { packageVersion } from './package-files.js';
import { SUBCOMMANDS } from './registry.js';
import type { Terminal } from './terminal.js';

const HELP = `news-timeline – timelines for news articles

news-timeline COMMAND …
${SUBCOMMANDS.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`).join('\n')}

news-timeline COMMAND --help   what a command takes
news-timeline --version

It ends with 0 where all went well, 1 where something is wrong with the story or the machine,
2 where it was called wrongly.`;

/**
 * Does what was asked for on the command line.
 *
 * @param args without those of Node
 * @returns the exit code; whatever goes wrong has been told in words
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await obey(args, terminal);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    terminal.tell(`${error.message}\n${error.hint}`);
    return error.exit;
  }
}

async function obey([word, ...rest]: readonly string[], terminal: Terminal): Promise<number> {
  if (word === undefined) {
    terminal.tell(HELP);
    return EXIT.usage;
  }
  if (word === '--help' || word === '-h' || word === 'help') {
    terminal.say(HELP);
    return EXIT.well;
  }
  if (word === '--version' || word === '-v') {
    terminal.say(packageVersion());
    return EXIT.well;
  }
  const listed = SUBCOMMANDS.find(({ name }) => name === word);
  if (!listed) {
    const names = SUBCOMMANDS.map(({ name }) => name).join(', ');
    throw new UsageFailure(
      `There is no ${word.startsWith('-') ? 'option' : 'command'} “${word}”.`,
      `Commands are ${names}. "news-timeline --help" says what they do.`,
    );
  }
  const { help, run } = await listed.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.say(help);
    return EXIT.well;
  }
  return run(rest, terminal);
}
