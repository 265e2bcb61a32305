import type { Terminal } from '../terminal.js';
import type { BuiltFile } from '../../folder/built-file.js';
import { withCompressed } from './compress.js';
import { makeContents, NameTaken, type BuildOptions, type BuildReport } from '../../folder/contents.js';
import { Failure } from '../failure.js';
import { FolderInMaking } from './folder.js';

/** Files that are compressed and written at once. */
const AT_ONCE = 8;

/** Signals that end the command, by the exit codes that shells expect. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Builds the folder of a story. It stands where it belongs only when all of it is written; until then, and after any
 * failure or signal, everything is as it was.
 *
 * @param out where the folder is to stand
 * @param version of the package
 * @throws {Failure} in words for whoever called the command
 */
export async function buildFolder(
  options: BuildOptions,
  out: string,
  version: string,
  terminal: Terminal,
): Promise<BuildReport> {
  const folder = new FolderInMaking(out);
  const stops = Object.entries(SIGNALS).map(([signal, code]) => {
    const stop = (): void => {
      folder.abandon();
      terminal.tell('Stopped: nothing was written.');
      process.exit(code);
    };
    process.once(signal, stop);
    return () => process.off(signal, stop);
  });
  const jobs = new Set<Promise<void>>();
  let files = 0;
  let fault: unknown = null;
  const put = async (file: BuiltFile): Promise<void> => {
    const job = (async () => {
      for (const one of await withCompressed(file)) await folder.write(one);
      terminal.progress(`${++files} files, ${file.path}`);
    })()
      .catch((error: unknown) => void (fault ??= error))
      .finally(() => jobs.delete(job));
    jobs.add(job);
    if (jobs.size >= AT_ONCE) await Promise.race(jobs);
    if (fault !== null) throw fault;
  };
  try {
    const report = await makeContents(options, put, (text) => terminal.progress(text));
    await Promise.all(jobs);
    if (fault !== null) throw fault;
    await folder.finish(version);
    return report;
  } catch (error) {
    await Promise.all(jobs);
    folder.abandon();
    throw error instanceof NameTaken
      ? new Failure(error.message, 'Give the picture another name, in the story and beside it.')
      : error;
  } finally {
    for (const undo of stops) undo();
  }
}
