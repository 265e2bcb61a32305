import { renderAsync } from '@resvg/resvg-js';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** Latin, Cyrillic, Greek and Hebrew, so that words are drawn on machines without any fonts. */
const FAMILY = 'Arimo';
const FONTS = ['400Regular/Arimo_400Regular.ttf', '700Bold/Arimo_700Bold.ttf'];

/**
 * The picture that `previewSvg` draws, as PNG, which is what hosts of links take. Its letters are Arimo; those that it
 * has not (Arabic, Japanese and others) come from fonts of the machine, where it has them.
 *
 * @param svg an SVG file
 */
export async function previewPng(svg: string): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    font: {
      fontFiles: FONTS.map((file) => resolve(`@expo-google-fonts/arimo/${file}`)),
      loadSystemFonts: true,
      defaultFontFamily: FAMILY,
      sansSerifFamily: FAMILY,
    },
  });
  return image.asPng();
}
