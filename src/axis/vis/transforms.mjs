/**
 * What the build takes out of vis-timeline: all that `engine.ts` never asks of it. Each transform finds its places
 * whether or not the others were there. The bytes (gzip -9, in this order) were measured with vis-timeline 8.5.4.
 *
 * @typedef {import('./edit.mjs').Edit} Edit
 */

/** Graph2d and its parts are kept alive by being exported: 14,942 bytes. @param {Edit} vis */
function onlyTimeline(vis) {
  vis.replace('export { Graph2d, Timeline, timeline };', 'export { Timeline };');
  vis.bury('function Points() {}', 'class Item {');
  vis.bury('function Legend(', 'class TimeAxis extends Component {');
  vis.bury('function Graph2d(', 'class Timeline extends Core {');
  vis.bury('const timeline = {', 'export { Timeline };');
}

/** The panel for trying out options, with a colour picker, is never opened: 6,388 bytes. @param {Edit} vis */
function noConfigurator(vis) {
  vis.replace('return new Configurator(this, this.dom.container, configureOptions);', 'return null;');
}

/** `{ ...util }` keeps all of vis-util alive; names that are read from its namespace do not: 10,361 bytes. @param {Edit} vis */
function readNames(vis) {
  vis.replace('  ...util,\n', '\n');
  vis.replace(/\bavailableUtils\.(?!xss\b|convert\b|setupXSSProtection\b)(?=\w)/g, 'util.', 187);
}

/** Our options are checked by the compiler: 1,332 bytes. @param {Edit} vis */
function noValidator(vis) {
  vis.replace('let errorFound = Validator.validate(options, allOptions);', 'let errorFound = false;');
}

/** Clusters are made in `zoom/`: 913 bytes. @param {Edit} vis */
function noClusters(vis) {
  vis.replace('this.clusterGenerator = new ClusterGenerator(this);', '');
}

/** No text of vis is ever shown: English is enough: 781 bytes. @param {Edit} vis */
function noLocales(vis) {
  vis.replace('const locales = {', 'const locales = { en }, others = {');
}

/**
 * The ticks are ours, and vis has no bars for now or for moments that a reader sets: no time axis is drawn, so neither
 * are its steps and its words for dates: 5,870 bytes. What is left of them is what other parts look at.
 *
 * @param {Edit} vis
 */
function noTimeAxis(vis) {
  vis.replace(
    'this.timeAxis = new TimeAxis(this.body, this.options);',
    'this.timeAxis = { dom: {}, step: {} };',
  );
  vis.replace('this.components.push(this.timeAxis);', '', 2);
  vis.replace('if (this.options.orientation.axis === "both") {', 'if (false) {');
  vis.replace(
    'const orientation = timeline.timeAxis.options.orientation.axis;',
    'const orientation = "bottom";',
  );
  vis.replace('snap: TimeStep.snap,', 'snap: null,');
  vis.replace('this.currentTime = new CurrentTime(this.body, this.options);', 'this.currentTime = {};');
  vis.replace('this.components.push(this.currentTime);', '', 2);
  vis.replace('const customTime = CustomTime.customTimeFromTarget(event);', 'const customTime = null;');
  vis.hollow('  addCustomTime(time, id)');
}

/** No time is hidden from vis: breaks in time are folded in `zoom/`, before it sees coordinates: 1,262 bytes. @param {Edit} vis */
function noHiddenDates(vis) {
  vis.hollow('function convertHiddenOptions(moment, body, hiddenDates)');
  vis.hollow('function updateHiddenDates(moment, body, hiddenDates)');
  vis.hollow('function getHiddenDurationBetween(hiddenDates, start, end)', '0');
  vis.hollow('function getHiddenDurationBefore(moment, hiddenDates, range, time)', '0');
  vis.replace(
    'function snapAwayFromHidden(\n  hiddenDates,\n  time,\n  direction,\n  correctionEnabled,\n) {\n',
    'function snapAwayFromHidden(\n  hiddenDates,\n  time,\n  direction,\n  correctionEnabled,\n) { return time;\n',
  );
  vis.replace('if (Core.body.hiddenDates.length == 0) {', 'if (true) {', 2);
}

/**
 * With no axis and no hidden dates (so only together with the two above) vis makes of its dates nothing but numbers,
 * and ours are numbers. No moment is left: 19,872 bytes.
 *
 * @param {Edit} vis
 */
function noMoment(vis) {
  vis.replace("import moment$3 from 'moment';", '');
  vis.replace('  (typeof window !== "undefined" && window["moment"]) || moment$3;', '  null;');
  vis.replace('moment$3.locale(defaultLanguage);', '');
  vis.replace('const defaultLanguage = getNavigatorLanguage();', '');
  vis.hollow('function convert(object, type)', 'type && object != null ? new Date(object) : object');
  vis.replace('moment$2().hours(0).minutes(0).seconds(0).milliseconds(0);', 'Date.now();');
  vis.replace('now.clone().add(-3, "days").valueOf();', 'now - 3 * 86_400_000;');
  vis.replace('now.clone().add(3, "days").valueOf();', 'now + 3 * 86_400_000;');
}

/** Tooltips are ours: 719 bytes. @param {Edit} vis */
function noTooltips(vis) {
  vis.replace('if (this.options.showTooltips && title) {', 'if (false) {');
  vis.hollow('  _repaintOnItemUpdateTimeTooltip(anchor)');
}

/** All our items are ranges: 1,724 bytes. @param {Edit} vis */
function onlyRanges(vis) {
  vis.replace('  background: BackgroundItem,\n', '\n');
  vis.replace('  box: BoxItem,\n', '\n');
  vis.replace('  point: PointItem,\n};', '\n};');
  vis.replace('!(_item instanceof BackgroundItem)', 'true');
}

/**
 * `template` returns elements, so no text is ever to become markup: what assigned `innerHTML` puts text as text. The
 * filter for markup goes too, and a page may enforce Trusted Types: 6,289 bytes.
 *
 * @param {Edit} vis
 */
function noMarkup(vis) {
  vis.replace("import xssFilter from 'xss';", '');
  vis.replace(/\.innerHTML =(?!=)/g, '.textContent =', 35);
  vis.replace(
    'let configuredXSSProtection = setupXSSCleaner();',
    'let configuredXSSProtection = setupNoOpCleaner;',
  );
  vis.replace('options && availableUtils.setupXSSProtection(options.xss);', '');
  vis.replace('  setupXSSProtection,\n', '\n');
}

/** The page is never asked to wake vis by a click, so no key puts it to sleep again: 1,111 bytes. @param {Edit} vis */
function noActivator(vis) {
  vis.replace("import keycharm from 'keycharm';", '');
  vis.bury('function Activator(container) {', 'class Core {');
  vis.replace('this.activator = new Activator(this.dom.root);', '');
}

/** We have no groups: 830 bytes. @param {Edit} vis */
function noGroups(vis) {
  vis.replace('newDataSet = new DataView(groups, { filter });', '');
}

/** In the order of the bytes above. @type {((vis: Edit) => void)[]} */
export const TRANSFORMS = [
  onlyTimeline,
  noConfigurator,
  readNames,
  noValidator,
  noClusters,
  noLocales,
  noTimeAxis,
  noHiddenDates,
  noMoment,
  onlyRanges,
  noTooltips,
  noMarkup,
  noActivator,
  noGroups,
];
