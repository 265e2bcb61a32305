/**
 * What the build takes out of vis-timeline: all that `engine.ts` never asks of it. Each transform stands alone: without
 * it the axis works as well, and is larger. The bytes (gzip -9, in this order) were measured with vis-timeline 8.5.4.
 *
 * @typedef {import('./edit.mjs').Edit} Edit
 */

/** Graph2d and its parts are kept alive by being exported: 0 bytes. @param {Edit} vis */
function onlyTimeline(vis) {
  vis.replace('export { Graph2d, Timeline, timeline };', 'export { Timeline };');
  vis.bury('function Points() {}', 'class Item {');
  vis.bury('function Legend(', 'class TimeAxis extends Component {');
  vis.bury('function Graph2d(', 'class Timeline extends Core {');
  vis.bury('const timeline = {', 'export { Timeline };');
}

/** The panel for trying out options, with a colour picker, is never opened: 0 bytes. @param {Edit} vis */
function noConfigurator(vis) {
  vis.replace('return new Configurator(this, this.dom.container, configureOptions);', 'return null;');
}

/** `{ ...util }` keeps all of vis-util alive; names that are read from its namespace do not: 0 bytes. @param {Edit} vis */
function readNames(vis) {
  vis.replace('  ...util,\n', '\n');
  vis.replace(/\bavailableUtils\.(?!xss\b|convert\b|setupXSSProtection\b)(?=\w)/g, 'util.', 187);
}

/** Our options are checked by the compiler: 0 bytes. @param {Edit} vis */
function noValidator(vis) {
  vis.replace('let errorFound = Validator.validate(options, allOptions);', 'let errorFound = false;');
}

/** Clusters are made in `zoom/`: 0 bytes. @param {Edit} vis */
function noClusters(vis) {
  vis.replace('this.clusterGenerator = new ClusterGenerator(this);', '');
}

/** No text of vis is ever shown: English is enough: 0 bytes. @param {Edit} vis */
function noLocales(vis) {
  vis.replace('const locales = {', 'const locales = { en }, others = {');
}

/** In the order of the bytes above. @type {((vis: Edit) => void)[]} */
export const TRANSFORMS = [onlyTimeline, noConfigurator, readNames, noValidator, noClusters, noLocales];
