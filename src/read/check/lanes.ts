import type { Lane, TimelineDocument } from '../../model/document.js';
import { MOST_LANES } from '../../model/lane-numbers.js';
import type { Advice } from './advice.js';

/**
 * The grounds that readers have. No colour is far from both: on the dark one, which a host has to ask for, less than what
 * WCAG asks for is let pass.
 *
 * @see https://www.w3.org/TR/WCAG22/#non-text-contrast
 */
const PAGES = [
  { ground: '#ffffff', least: 3, page: 'white pages', remedy: 'a darker one' },
  { ground: '#15171b', least: 2, page: 'dark pages', remedy: 'a lighter one' },
];

/** More lanes than the axis has, and colours that hide what is in them. */
export function laneAdvice({ lanes }: TimelineDocument): Advice[] {
  return [...tooMany(lanes), ...lanes.flatMap(paleColor)];
}

function tooMany(lanes: readonly Lane[]): Advice[] {
  if (lanes.length <= MOST_LANES) return [];
  return [
    {
      code: 'lanes-many',
      path: 'lanes',
      message: `The story has ${lanes.length} lanes. The axis has ${MOST_LANES}; from lane ${MOST_LANES} on they share the last.`,
      hint: 'Let lanes be a few groups, such as sides or places, and say what is finer in the titles.',
    },
  ];
}

function paleColor({ id, title, color }: Lane, at: number): Advice[] {
  const own = luminance(color ?? '');
  if (own === null) return [];
  return PAGES.flatMap(({ ground, least, page, remedy }) => {
    const contrast = contrastOf(own, luminance(ground) ?? 0);
    if (contrast >= least) return [];
    return {
      code: 'lane-color',
      path: `lanes[${at}].color`,
      name: id,
      message: `The colour ${color} of lane “${title}” can hardly be seen on ${page}: contrast ${contrast.toFixed(1)}, where ${least} is the least.`,
      hint: `Take ${remedy}, or leave the colour out: lanes without one have colours that can be seen on every page.`,
    };
  });
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/**
 * Relative luminance, 0 to 1, of `#rgb` or `#rrggbb`, as editors write them; `null` of others.
 *
 * @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 */
function luminance(color: string): number | null {
  const [, digits = ''] = /^#([\da-f]{6}|[\da-f]{3})$/i.exec(color) ?? [];
  if (!digits) return null;
  const size = digits.length / 3;
  const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((at) => {
    const part = parseInt(digits.slice(at * size, (at + 1) * size).repeat(2 / size), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
