import { defineNewsTimeline } from './elements/define.js';

// For TypeScript, which sees no import in this entry's types else: the name of the element, and its events.
export type {} from './elements/define.js';
export type {} from './elements/events.js';
export type {} from './elements/reader-events.js';

defineNewsTimeline();
