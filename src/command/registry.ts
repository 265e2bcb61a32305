import type { Listed } from './subcommand.js';

/** All that the command can do, in the order of its help. */
export const SUBCOMMANDS: readonly Listed[] = [
  {
    name: 'init',
    summary: 'a new story to write over: a spreadsheet or JSON with an example',
    load: async () => (await import('./init-command.js')).init,
  },
  {
    name: 'import',
    summary: 'a spreadsheet or a story of TimelineJS as JSON of our format',
    load: async () => (await import('./import-command.js')).importStory,
  },
  {
    name: 'check',
    summary: 'what is wrong in a story, in which row, and what to do about it',
    load: async () => (await import('./check-command.js')).check,
  },
  {
    name: 'preview',
    summary: 'a page that shows a story while you write it, on a phone and on a desktop',
    load: async () => (await import('./preview-command.js')).preview,
  },
  {
    name: 'build',
    summary: 'a folder to upload: page, data, scripts, list, previews, snippets',
    load: async () => (await import('./build-command.js')).build,
  },
];
