import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { BuiltFile } from '../../folder/built-file.js';

const TEXT = /\.(?:css|html|ics|js|json|jsonld|svg|txt)$/;
/** Below this a packet holds it anyway. */
const LEAST = 1024;

/** A file as it is, and compressed beside it (`.gz`, `.br`) where that makes it smaller. */
export async function withCompressed(file: BuiltFile): Promise<BuiltFile[]> {
  const bytes = Buffer.from(file.content);
  if (!TEXT.test(file.path) || bytes.length < LEAST) return [file];
  const [gz, br] = await Promise.all([
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  ]);
  const small = [
    { path: `${file.path}.gz`, content: gz },
    { path: `${file.path}.br`, content: br },
  ];
  return [file, ...small.filter(({ content }) => content.length < bytes.length)];
}
