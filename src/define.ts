import { defineNewsTimeline } from './elements/define.js';

defineNewsTimeline();
