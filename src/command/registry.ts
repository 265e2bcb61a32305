import type { Listed } from './subcommand.js';

/** All that the command can do, in the order of its help. */
export const SUBCOMMANDS: readonly Listed[] = [
  {
    name: 'build',
    summary: 'a folder to upload: page, data, scripts, list, previews, snippets',
    load: async () => (await import('./build-command.js')).build,
  },
];
