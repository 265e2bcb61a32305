import assert from 'node:assert/strict';
import { Resvg } from '@resvg/resvg-js';
import { describe, it } from 'node:test';
import { previewPng } from '../../src/command/preview-png.js';
import { previewSvg } from '../../src/publish/preview-svg.js';
import { textWidth } from '../../src/publish/text-width.js';
import { ROOT } from '../tools/command.mjs';
import { documentOf, readStory } from '../tools/story.js';

const FONTS = ['400Regular/Arimo_400Regular.ttf', '700Bold/Arimo_700Bold.ttf'].map(
  (file) => `${ROOT}node_modules/@expo-google-fonts/arimo/${file}`,
);
/** As on a machine that has no fonts. */
const BARE = { font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Arimo' } };

function textSvg(text: string, weight: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="100"><text x="10" y="50" font-family="Arimo" font-size="20" font-weight="${weight}">${text}</text></svg>`;
}

/** How wide the letters of the font that is shipped are, px. */
function drawnWidth(text: string, weight: number): number {
  return new Resvg(textSvg(text, weight), BARE).getBBox()?.width ?? 0;
}

const TEXTS = [
  'From the invasion to Berlin, and perhaps to Miami',
  'MMMMWWWW ALL IN CAPITALS 2025',
  'iiiillll.,;:!|',
  'Größe, façade, Čapek, Łódź, ‘quotes’ and “more” – here…',
  'Від вторгнення до Берліна, а можливо, і до Маямі',
  'ЖМФШЩЫЮжмфшщыю Съешь ещё этих мягких французских булок',
  'Από την εισβολή στο Βερολίνο',
];

describe('a picture as PNG', () => {
  it('is a PNG of the size of the picture', async () => {
    const png = Buffer.from(await previewPng(previewSvg(readStory(), { width: 480, height: 252 })));
    assert.equal(png.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [480, 252]);
  });

  it('has words on a machine without fonts, in Latin and Cyrillic letters', () => {
    for (const text of TEXTS) assert.ok(drawnWidth(text, 400) > 4 * text.length, text);
  });

  it('is the same where the machine has other fonts', async () => {
    const svg = previewSvg(
      documentOf({ version: 1, title: 'Привіт, Berlin', events: [{ id: 'a', title: 'A' }] }),
    );
    const bare = new Resvg(svg, BARE).render().asPng();
    assert.ok(Buffer.from(await previewPng(svg)).equals(bare));
  });

  it('has no words that are wider than what was kept for them', () => {
    for (const text of TEXTS) {
      for (const weight of [400, 700]) {
        const kept = textWidth(text, 20, weight === 700);
        const drawn = drawnWidth(text, weight);
        assert.ok(drawn <= kept, `${text}: ${drawn} of ${kept}`);
        assert.ok(drawn > kept * 0.7 || /[|]/.test(text), `${text}: ${drawn} of ${kept} is wasteful`);
      }
    }
  });

  it('says what is no picture', async () => {
    await assert.rejects(previewPng('<p>no picture</p>'));
  });
});
