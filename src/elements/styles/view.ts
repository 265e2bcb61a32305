import { baseStyles } from './base.js';
import { belowStyles } from './below.js';
import { frameStyles } from './frame.js';
import { markStyles } from './marks.js';
import { shellStyles, waitingStyles } from './shell.js';
import { tokens } from './tokens.js';

/** What the element looks like once its view has come; the story may still be on its way. */
export const viewStyles = [
  shellStyles,
  waitingStyles,
  tokens,
  baseStyles,
  markStyles,
  belowStyles,
  frameStyles,
];
