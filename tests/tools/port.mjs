import { createServer } from 'node:net';

/**
 * A port of this machine at which nobody listens.
 *
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') done(address.port);
        else fail(new Error('The machine gave no port.'));
      });
    });
  });
}
