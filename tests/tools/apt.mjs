import { run } from './command.mjs';

/**
 * Installs a program of Debian, where we may.
 *
 * @param {string} name of the package
 * @returns {Promise<boolean>} whether that went well; apt-get says why where it did not
 */
export async function aptInstall(name) {
  if (process.getuid?.() !== 0) return false;
  console.log(`Installing ${name} (apt-get) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const code =
    (await run('apt-get', ['update', '-q'], env)) || (await run('apt-get', ['install', '-qy', name], env));
  return code === 0;
}
