import { createServer } from 'node:net';

/**
 * Lets a server listen, only to this machine, where nobody else does.
 *
 * @param {import('node:net').Server} server
 * @returns {Promise<number>} its port
 */
export function listen(server) {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address && typeof address === 'object') done(address.port);
      else fail(new Error('The machine gave no port.'));
    });
  });
}

/**
 * A port of this machine at which nobody listens.
 *
 * @returns {Promise<number>}
 */
export async function freePort() {
  const probe = createServer();
  const port = await listen(probe);
  await new Promise((done) => probe.close(done));
  return port;
}
