/** A style sheet without comments and with no more white space than it needs. @param {string} text */
export const slim = (text) =>
  text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/ ([>~]) /g, '$1')
    .replace(/(?<=\() | (?=\))/g, '')
    .replace(/(\[[\w-]+=)'([a-z]+)'(?=\])/g, '$1$2')
    .replace(/(?<=[ :(,])0\./g, '.')
    .replaceAll(';}', '}');

/**
 * Style sheets in scripts are slim: 750 bytes (gzip -9) over all. The lines that go from a text follow it, so that source
 * maps stay true.
 *
 * @type {import('rollup').Plugin}
 */
export const styles = {
  name: 'styles',
  transform(code, id) {
    const path = id.replaceAll('\\', '/');
    if (!/\/src\/(?:axis|elements)\//.test(path)) return null;
    // TypeScript writes a space behind a tag.
    const texts = /\/styles[./]/.test(path) ? /`[^`]*\{[^`]*`/g : /(?<=\bcss ?)`[^`]*`/g;
    /** @param {string} text */
    const sameLines = (text) => slim(text) + '\n'.repeat(text.split('\n').length - 1);
    return { code: code.replace(texts, sameLines), map: null };
  },
};
