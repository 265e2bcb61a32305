import { defineNewsTimeline } from './elements/define-elements.js';

defineNewsTimeline();
