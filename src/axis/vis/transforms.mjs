/**
 * What the build takes out of vis-timeline: all that `engine.ts` never asks of it. Each transform cuts the few places
 * where a feature hangs; `sweep.mjs` then takes out what nobody can reach any more. Each finds its places whether or
 * not the others were there. The bytes (gzip -9) were measured with vis-timeline 8.5.4, in this order and with the
 * sweep at the end: of 113,395 they leave 5,650, the axis' own engine and data among them. Without the sweep, 91,040.
 *
 * @typedef {import('./edit.mjs').Edit} Edit
 */

/**
 * `{ ...util }` keeps all of vis-util alive; names that are read from its namespace do not: 10,184 bytes.
 *
 * @param {Edit} vis
 */
function readNames(vis) {
  vis.replace('  ...util,\n', '\n');
  vis.replace(/\bavailableUtils\.(?!xss\b|convert\b|setupXSSProtection\b)(?=\w)/g, 'util.', 187);
}

/** Graph2d and its parts are kept alive by being exported: 1,872 bytes. @param {Edit} vis */
function onlyTimeline(vis) {
  vis.replace('export { Graph2d, Timeline, timeline };', 'export { Timeline };');
}

/**
 * Mouse, fingers and wheel are heard in `hold.ts` and `gestures.ts`. Nothing can be selected, edited, dropped or woken
 * by a click: 5,170 bytes.
 *
 * @param {Edit} vis
 */
function noGestures(vis) {
  vis.cut('class Core', 'this.on("touch", this._onTouch', 'const me = this;');
  vis.cut('class Core', '// create event listeners for all interesting events', '// attach the root panel');
  vis.cut('class Timeline', 'function emit(eventName, event) {', '//Single time autoscale/fit');
  vis.cut('class Range', '// drag listeners for dragging', 'this.setOptions(options);');
  vis.cut('class ItemSet', '// attach event listeners', '// attach to the DOM');
}

/** All our items are ranges: 1,677 bytes. @param {Edit} vis */
function onlyRanges(vis) {
  vis.replace('  background: BackgroundItem,\n', '\n');
  vis.replace('  box: BoxItem,\n', '\n');
  vis.replace('  point: PointItem,\n};', '\n};');
}

/**
 * An item is one element, which is moved and never measured. It is not selected or dragged, and has no text, tooltip or
 * style of its own: 777 bytes.
 *
 * @param {Edit} vis
 */
function bareItems(vis) {
  vis.cut('class Item', 'const groupChanged =', 'if (this.parent) {');
  vis.cut('class Item', 'const subGroupChanged =', 'this.data = data;');
  vis.hollow('class Item', 'setSelectability(data)');
  vis.hollow('class Item', '_updateEditStatus()');
  vis.hollow(
    'class Item',
    '_updateContents(element)',
    'const content = this.options.template(this.data); if (element.firstChild !== content) element.append(content);',
  );
  vis.hollow(
    'class RangeItem',
    '_createDomElement()',
    'this.dom ??= { box: document.createElement("div") }; this.dom.box.className = "vis-item";',
  );
  vis.hollow(
    'class RangeItem',
    'redraw(returnQueue)',
    'this._createDomElement(); this._appendDomElement(); this._updateContents(this.dom.box); return [];',
  );
  vis.cut(
    'class RangeItem',
    '//round to 3 decimals',
    '',
    'this.dom.box.style.transform = `translateX(${start}px)`;',
  );
}

/**
 * Of the options only those of the range can change, and of the items only the template counts. No panel for trying
 * options out, no validation, no words in other languages: 32,477 bytes.
 *
 * @param {Edit} vis
 */
function fewOptions(vis) {
  vis.cut('class Timeline', '// if the third element is options', 'const me = this;', 'options = groups;');
  vis.cut('class Timeline', 'this.defaultOptions = {', '// Create the DOM', 'this.options = options;');
  vis.cut('class Timeline', 'if (!options || (options && typeof', '// all components listed here');
  vis.hollow('class Timeline', 'setOptions(options)', 'super.setOptions(options);');
  vis.hollow('class Core', 'setOptions(options)', 'this.range.setOptions(options);');
  vis.cut('class ItemSet', 'this.defaultOptions = {', 'this.conversion = {', 'this.options = options;');
  vis.hollow('class ItemSet', 'setOptions(options)');
  vis.cut('class Item', 'this.defaultOptions = {', 'this.selected = false;', 'this.options = options;');
}

/**
 * The ticks are ours, and vis has no bars for now or for moments that a reader sets: 5,430 bytes.
 *
 * @param {Edit} vis
 */
function noTimeAxis(vis) {
  vis.cut('class Timeline', 'this.timeAxis = new TimeAxis(', 'this.itemSet = new ItemSet(');
}

/** Breaks in time are folded in `zoom/`, before vis sees coordinates: 1,015 bytes. @param {Edit} vis */
function noHiddenDates(vis) {
  vis.hollow('', 'function updateHiddenDates(moment, body, hiddenDates)');
  vis.hollow(
    '',
    'function toScreen(Core, time, width)',
    'const { offset, scale } = Core.range.conversion(width); return (time - offset) * scale;',
  );
}

/** All that vis still makes of dates is numbers, and ours are numbers: 19,959 bytes. @param {Edit} vis */
function noMoment(vis) {
  vis.hollow(
    '',
    'function convert(object, type)',
    'return type && object != null ? new Date(object) : object;',
  );
  vis.cut(
    'class Range',
    'const now = moment$2()',
    'this.millisecondsPerPixelCache',
    'const start = 0, end = 1;',
  );
  vis.cut('class Range', 'moment: moment$2,', 'direction: "horizontal"');
}

/**
 * Templates give elements: no text is ever made to markup, and needs no filter: 6,465 bytes.
 *
 * @param {Edit} vis
 */
function noFilter(vis) {
  vis.cut('', 'Object.defineProperty(availableUtils, "xss", {', '// Utility functions for ordering');
  vis.replace('  setupXSSProtection,\n', '\n');
}

/**
 * The data are ours too (`data-set.ts`): with numbers, and one listener for all changes: 898 bytes.
 *
 * @param {Edit} vis
 */
function ownData(vis) {
  vis.hollow('class Timeline', 'setItems(items)', 'this.itemSet.setItems(items);');
  vis.hollow('class Timeline', 'setData(data)');
  vis.hollow(
    'class ItemSet',
    'setItems(items)',
    'this.itemsData = items; items.on("update", (_, { items }) => this._onUpdate(items));',
  );
  vis.cut('class ItemSet', '// listeners for the DataSet of the items', 'this.items = {};');
  vis.cut(
    'class ItemSet',
    'if (this.options.cluster) {\n      this.clusterGenerator.setItems',
    'this.body.emitter',
  );
}

/**
 * The window is set before anything is shown, is not animated by vis, and follows no clock: 1,723 bytes.
 *
 * @param {Edit} vis
 */
function noMotion(vis) {
  vis.cut('class Timeline', '//Single time autoscale/fit', '// create itemset', 'this.setOptions(options);');
  vis.hollow('class Core', 'setWindow(start, end, options, callback)', 'this.range.setRange(start, end);');
  vis.cut('class Range', 'if (options.animation) {', 'var changed = this._applyRange(', '{');
  vis.cut('class Range', 'if (options.rollingMode && options', '', '}');
  vis.cut('class Range', '// if the new range does NOT overlap', 'this.start = newStart;');
}

/**
 * Of vis's twenty panels only the middle one is ever seen, and the style sheet gives it its place: 5,429 bytes.
 *
 * @param {Edit} vis
 */
function onePanel(vis) {
  vis.cut(
    'class Core',
    'this.dom.container = container;',
    '// size properties of each',
    'const div = document.createElement("div"); div.className = "vis-timeline"; this.dom.root = this.dom.center = div;',
  );
  vis.cut('class Core', 'this.props = {', 'this.on("rangechange"', 'this.props = { center: {} };');
  vis.cut('class Core', 'container.appendChild(this.dom.loadingScreen);', '');
  vis.hollow('class Core', 'destroy()', 'this.off(); this.dom.root.remove();');
  vis.hollow('class Range', 'destroy()');
  vis.hollow('class ItemSet', 'destroy()');
}

/**
 * Items are given with every step of the window, and then all are placed, at once and once. Only `redraw` measures,
 * which is called after a change of size: nothing asks for a layout while the window moves: 9,171 bytes.
 *
 * @param {Edit} vis
 */
function oneRedraw(vis) {
  const change = 'this.on("_change", () => this._redraw());';
  vis.cut('class Core', 'this.on("rangechange"', '// attach the root panel', change);
  vis.hollow('class Core', '_redraw()', 'if (this.props.center.width) this.itemSet.redraw();');
  vis.hollow(
    'class Timeline',
    'redraw()',
    'this.props.center.width = this.dom.root.offsetWidth; this._redraw();',
  );
}

/**
 * One group, in which every item lies at the top: rows and clusters are made in `zoom/`: 5,498 bytes.
 *
 * @param {Edit} vis
 */
function oneGroup(vis) {
  vis.cut('class Group', 'this.subgroups = {};', 'this.itemSet = itemSet;');
  vis.cut('class Group', 'this.isVisible = null;', 'this.items = {};', 'this.dom = itemSet.dom;');
  vis.cut('class Group', 'this.checkRangedItems = false;', '');
  vis.hollow('class Group', '_create()');
  vis.hollow('class Group', 'setData(data)');
  vis.hollow('class Group', 'show()');
  vis.hollow('class Group', 'hide()');
  vis.hollow(
    'class Group',
    'redraw(range, margin, forceRestack, returnQueue)',
    'this.width = range.body.domProps.center.width; ' +
      'this.visibleItems = this._updateItemsInRange(this.orderedItems, this.visibleItems, range);',
  );
  vis.cut('class Group', 'if (item.data.subgroup !== undefined) {\n      this._addTo', 'if (!this.visible');
  vis.cut('class Group', 'if (item.data.subgroup !== undefined) {\n      this._removeFrom', '');
  vis.cut('class Group', 'if (\n      !this.isVisible &&', 'const interval = ');
  vis.hollow(
    'class ItemSet',
    '_create()',
    'this.dom.foreground = this.body.dom.center; this._updateUngrouped();',
  );
  vis.hollow('class ItemSet', 'hide()');
  vis.hollow('class ItemSet', 'redraw()', 'this.groups[UNGROUPED$1].redraw(this.body.range);');
  vis.cut('class ItemSet', 'if (this.groupsData) {\n      // remove', 'if (!ungrouped) {', '{');
  vis.hollow('class ItemSet', 'getGroupId(itemData)', 'return UNGROUPED$1;');
}

/** @type {((vis: Edit) => void)[]} */
export const TRANSFORMS = [
  readNames,
  onlyTimeline,
  noGestures,
  onlyRanges,
  bareItems,
  fewOptions,
  noTimeAxis,
  noHiddenDates,
  noMoment,
  noFilter,
  ownData,
  noMotion,
  onePanel,
  oneRedraw,
  oneGroup,
];

/**
 * What vis-util does as soon as it is loaded, for pages that wake it by a click: 7,521 bytes.
 *
 * @param {Edit} util
 */
function noActivator(util) {
  util.replace('Emitter(Activator$1.prototype);', '');
  util.replace('? window.Hammer || RealHammer', '? RealHammer');
}

/** For vis-util. @type {((util: Edit) => void)[]} */
export const UTIL_TRANSFORMS = [noActivator];
