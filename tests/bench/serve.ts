import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { aptInstall } from '../tools/apt.mjs';
import { ROOT } from '../tools/command.mjs';
import { findOrInstallNginx, startNginxWith } from '../tools/nginx.js';
import { storyText } from '../tools/stories.mjs';

/** Events of the story that is cut into tiles. */
const EVENTS = 20_000;
const SECONDS = 5;
const CONNECTIONS = 64;

/** How nginx serves a folder that the command has made: requests per second with wrk, on this machine. */
async function main(): Promise<void> {
  const program = await findOrInstallNginx();
  const hasWrk = (): boolean => spawnSync('wrk', ['--version']).error === undefined;
  if (!program || !(hasWrk() || ((await aptInstall('wrk')) && hasWrk()))) {
    throw new Error('This needs nginx and wrk: install both, or be root on Debian.');
  }
  mkdirSync(`${ROOT}tests/.out`, { recursive: true });
  const site = mkdtempSync(`${ROOT}tests/.out/serve-`);
  try {
    writeFileSync(`${site}/large.json`, [...storyText({ events: EVENTS })].join(''));
    build(`${ROOT}data/ukraine-peace-talks.json`, `${site}/story`);
    build(`${site}/large.json`, `${site}/large`, '--tiles', 'always');
    const settings = `${site}/settings.conf`;
    writeFileSync(settings, `include ${site}/story/nginx.conf;\ninclude ${site}/large/nginx.conf;\n`);
    const host = await startNginxWith(program, 'built.conf', { SITE: site, SETTINGS: settings });
    try {
      report(site, host.origin);
    } finally {
      await host.stop();
    }
  } finally {
    rmSync(site, { recursive: true });
  }
}

function build(file: string, out: string, ...options: string[]): void {
  const name = out.split('/').at(-1) ?? '';
  const base = ['--base-url', `https://news.example/${name}/`];
  execFileSync(
    process.execPath,
    ['dist/command/news-timeline.js', 'build', file, '--out', out, ...base, ...options],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'ignore'],
    },
  );
}

function report(site: string, origin: string): void {
  const tile = readdirSync(`${site}/large`, { encoding: 'utf8', recursive: true }).find((path) =>
    /^tiles\/.*\.json$/.test(path),
  );
  console.log(
    `nginx with one worker and wrk with ${CONNECTIONS} connections for ${SECONDS} s, both on this machine: ${cpus()[0]?.model ?? ''}, ${cpus().length} cores.`,
  );
  console.log('\n| file | sent | requests/s | p99 |\n| --- | ---: | ---: | ---: |');
  for (const path of ['story/', 'story/news-timeline.js', 'story/story.json', `large/${tile ?? ''}`]) {
    const said = execFileSync(
      'wrk',
      [
        '-t',
        '1',
        '-c',
        String(CONNECTIONS),
        '-d',
        `${SECONDS}s`,
        '--latency',
        '-H',
        'Accept-Encoding: gzip',
        origin + path,
      ],
      { encoding: 'utf8' },
    );
    if (/Non-2xx|Socket errors/.test(said)) throw new Error(`${path} was not served:\n${said}`);
    const of = (pattern: RegExp): string => pattern.exec(said)?.[1] ?? '';
    const requests = Number(of(/Requests\/sec:\s+([\d.]+)/));
    const sent = execFileSync('curl', ['-sH', 'Accept-Encoding: gzip', origin + path]).length;
    const shown = path.replace(/tiles\/.*/, 'tiles/… (a tile)');
    console.log(
      `| \`${shown}\` | ${sent.toLocaleString('en')} B | ${Math.round(requests).toLocaleString('en')} | ${of(/99%\s+(\S+)/)} |`,
    );
  }
}

await main();
