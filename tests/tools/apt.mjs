import { run } from './command.mjs';

/**
 * Installs programs of Debian, where we may.
 *
 * @param {...string} names of the packages
 * @returns {Promise<boolean>} whether that went well; apt-get says why where it did not
 */
export async function aptInstall(...names) {
  if (process.getuid?.() !== 0) return false;
  console.log(`Installing ${names.join(', ')} (apt-get) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const code =
    (await run('apt-get', ['update', '-q'], env)) ||
    (await run('apt-get', ['install', '-qy', ...names], env));
  return code === 0;
}
