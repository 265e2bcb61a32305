import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { aptInstall } from './apt.mjs';
import { ROOT } from './command.mjs';
import { freePort } from './port.mjs';

const USUAL_PLACES = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'];

const find = (): string | undefined =>
  USUAL_PLACES.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** The nginx of the tests; Debian's is installed where there is none and we may. */
export async function findOrInstallNginx(): Promise<string | undefined> {
  return find() ?? ((await aptInstall('nginx-light')) ? find() : undefined);
}

export interface Host {
  /** Address of the checkout's root, with a slash at the end; the story is at `${origin}story/`. */
  origin: string;
  stop(): Promise<void>;
}

/**
 * Starts nginx with `tests/hosts/nginx.conf`, only for this machine. Call `stop` at the end.
 *
 * @param story folder with a story in tiles, absolute
 */
export function startNginx(program: string, story: string): Promise<Host> {
  return startNginxWith(program, 'nginx.conf', { ROOT, STORY: story });
}

/**
 * Starts nginx with settings of `tests/hosts/`, only for this machine. Call `stop` at the end.
 *
 * @param settingsFile its name there
 * @param values put in place of these words in the settings
 * @param port where it listens; `PORT` in the settings
 */
export async function startNginxWith(
  program: string,
  settingsFile: string,
  values: Readonly<Record<string, string>>,
  port?: number,
): Promise<Host> {
  port ??= await freePort();
  // Of its own: two may run at once.
  const home = `${ROOT}tests/.out/nginx/${port}/`;
  mkdirSync(`${home}temp`, { recursive: true });
  let settings = readFileSync(`${ROOT}tests/hosts/${settingsFile}`, 'utf8');
  for (const [word, value] of Object.entries({ ...values, PORT: String(port) })) {
    settings = settings.replaceAll(word, value);
  }
  // Where root may not be read by the one that nginx would become, it stays who it is.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  writeFileSync(`${home}nginx.conf`, user + settings);
  const server = spawn(program, ['-p', home, '-e', 'error.log', '-c', 'nginx.conf'], { stdio: 'inherit' });
  let isOver = false;
  const ended = new Promise<never>((_, fail) => {
    server.once('error', fail);
    server.once('exit', (code) => fail(new Error(`nginx ended (${code}): see ${home}error.log`)));
  }).finally(() => (isOver = true));
  // Only whoever waits for it hears of its end.
  ended.catch(() => undefined);
  const origin = `http://127.0.0.1:${port}/`;
  const answers = async (): Promise<void> => {
    while (!isOver) {
      try {
        await fetch(origin, { method: 'HEAD' });
        return;
      } catch {
        await new Promise((again) => setTimeout(again, 20));
      }
    }
  };
  await Promise.race([answers(), ended]);
  return {
    origin,
    stop: async () => {
      server.kill('SIGTERM');
      await ended.catch(() => undefined);
    },
  };
}
