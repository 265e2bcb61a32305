// Only what comes with Node may be imported here: on a fresh clone there are no packages yet.
import { createServer } from 'node:net';
import { build, checkNode, installPackages } from '../tests/tools/checkout.mjs';
import { ROOT } from '../tests/tools/command.mjs';

const HOST = '127.0.0.1';
const FIRST_PORT = 8000;
const LAST_PORT = 8999;

/**
 * Whether nobody listens at a port, and we may.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, HOST, () => probe.close(() => done(true)));
  });
}

/** `PORT` where it is set, otherwise the first that is free. */
async function findPort() {
  const wanted = process.env.PORT;
  if (wanted) {
    const port = Number(wanted);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      throw new Error(`PORT is "${wanted}": it must be a number from 1 to 65535.`);
    }
    if (await isFree(port)) return port;
    throw new Error(`Port ${port} is taken, or may not be used: set PORT to another one, or to none.`);
  }
  for (let port = FIRST_PORT; port <= LAST_PORT; port++) if (await isFree(port)) return port;
  throw new Error(`All ports from ${FIRST_PORT} to ${LAST_PORT} are taken: set PORT to another one.`);
}

async function start() {
  checkNode();
  const port = await findPort();
  await installPackages();
  await build();
  const { startDevServer } = await import('@web/dev-server');
  await startDevServer({
    config: { rootDir: ROOT, hostname: HOST, port, injectWebSocket: false },
    readCliArgs: false,
    readFileConfig: false,
    logStartMessage: false,
  });
  console.log(`\nThe demo: http://${HOST}:${port}/demo/index.html\nCtrl+C ends it.`);
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));

start().catch((error) => {
  console.error(`\n${error.message}`);
  process.exit(1);
});
