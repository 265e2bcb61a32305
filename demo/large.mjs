import { makeStory } from '../tests/tools/stories.mjs';

const timeline = document.querySelector('news-timeline');
if (timeline) timeline.data = { ...makeStory({ events: 10_000, seed: 7 }), title: 'Ten thousand events' };
