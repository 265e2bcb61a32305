import { offer } from './harness.mjs';

/** A page without a widget: what frames take and a page weighs by itself. */
offer({
  load: () => Promise.resolve(),
  show: () => undefined,
  marks: () => document.querySelectorAll('p'),
  pan: () => undefined,
  zoom: () => undefined,
});
