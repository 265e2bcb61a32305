/**
 * What the build takes out of vis-timeline: all that `engine.ts` never asks of it. Each transform cuts the few places
 * where a feature hangs; `sweep.mjs` then takes out what nobody can reach any more. Each finds its places whether or
 * not the others were there. The bytes (gzip -9) were measured with vis-timeline 8.5.4, in this order and with the
 * sweep at the end: of 112,328 they leave 2,252, the axis' own engine and data among them. What several features ask
 * for, such as moment, counts for the last of them.
 *
 * @typedef {import('./edit.mjs').Edit} Edit
 */

/**
 * `{ ...util }` keeps all of vis-util alive; names that are read from its namespace do not: 9,587 bytes.
 *
 * @param {Edit} vis
 */
function readNames(vis) {
  vis.replace('  ...util,\n', '\n');
  vis.replace(/\bavailableUtils\.(?!xss\b|convert\b|setupXSSProtection\b)(?=\w)/g, 'util.', 187);
}

/** Graph2d and its parts are kept alive by being exported: 1,863 bytes. @param {Edit} vis */
function onlyTimeline(vis) {
  vis.replace('export { Graph2d, Timeline, timeline };', 'export { Timeline };');
}

/**
 * Mouse, fingers and wheel are heard in `hold.ts` and `gestures.ts`. Nothing can be selected, edited, dropped or woken
 * by a click: 5,142 bytes.
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

/** All our items are ranges: 1,680 bytes. @param {Edit} vis */
function onlyRanges(vis) {
  vis.replace('  background: BackgroundItem,\n', '\n');
  vis.replace('  box: BoxItem,\n', '\n');
  vis.replace('  point: PointItem,\n};', '\n};');
}

/**
 * An item is one element, which is moved and never measured. It is not selected or dragged, and has no text, tooltip or
 * style of its own: 1,752 bytes.
 *
 * @param {Edit} vis
 */
function bareItems(vis) {
  vis.hollow(
    'class Item',
    'constructor(data, conversion, options)',
    'this.data = data; this.conversion = conversion; this.options = options;',
  );
  vis.hollow('class Item', 'setData(data)', 'this.data = data; if (this.displayed) this.redraw();');
  vis.cut('class Item', 'isVisible() {', '_updateContents(element) {');
  vis.hollow(
    'class Item',
    '_updateContents(element)',
    'const content = this.options.template(this.data); if (element.firstChild !== content) element.append(content);',
  );
  vis.drop('class RangeItem', 'constructor(data, conversion, options)');
  vis.cut('class RangeItem', 'if (this.cluster) {', '// determine visibility');
  vis.hollow(
    'class RangeItem',
    'redraw(returnQueue)',
    'if (!this.dom) { const box = document.createElement("div"); box.className = "vis-item"; this.dom = { box }; } ' +
      'if (!this.displayed) this.parent.dom.center.append(this.dom.box); this.displayed = true; ' +
      'this._updateContents(this.dom.box);',
  );
  vis.hollow('class RangeItem', 'show(returnQueue)', 'if (!this.displayed) this.redraw();');
  vis.hollow(
    'class RangeItem',
    'hide()',
    'if (this.displayed) this.dom.box.remove(); this.displayed = false;',
  );
  vis.hollow(
    'class RangeItem',
    'repositionX(limitSize)',
    'const start = Math.max(this.conversion.toScreen(this.data.start), -this.parent.width); ' +
      'this.dom.box.style.transform = `translateX(${start}px)`;',
  );
}

/**
 * Of the options only those of the range can change, and of the items only the template counts. No panel for trying
 * options out, no validation, no words in other languages: 32,133 bytes.
 *
 * @param {Edit} vis
 */
function fewOptions(vis) {
  vis.cut('class Timeline', 'this.initTime =', 'const me = this;', 'options = groups;');
  vis.cut('class Timeline', 'this.defaultOptions = {', '// Create the DOM', 'this.options = options;');
  vis.cut('class Timeline', 'if (!options || (options && typeof', '// all components listed here');
  vis.drop('class Timeline', 'setOptions(options)');
  vis.hollow('class Core', 'setOptions(options)', 'this.range.setOptions(options);');
  vis.cut('class ItemSet', 'this.defaultOptions = {', 'this.conversion = {', 'this.options = options;');
  vis.cut('class ItemSet', 'this.setOptions(options);', '');
  vis.drop('class ItemSet', 'setOptions(options)');
  vis.drop('class Component', 'constructor()');
  vis.drop('class Component', 'setOptions(options)');
  vis.hollow('class Range', 'setOptions(options)', 'Object.assign(this.options, options);');
}

/**
 * The ticks are ours, and vis has no bars for now or for moments that a reader sets: 5,528 bytes.
 *
 * @param {Edit} vis
 */
function noTimeAxis(vis) {
  vis.cut('class Timeline', 'this.timeAxis = new TimeAxis(', 'this.itemSet = new ItemSet(');
}

/**
 * The window is set before anything is shown, is not animated by vis, and follows no clock: 1,669 bytes.
 *
 * @param {Edit} vis
 */
function noMotion(vis) {
  vis.cut('class Timeline', '//Single time autoscale/fit', '// create itemset', 'this.setOptions(options);');
  vis.hollow('class Core', 'setWindow(start, end, options, callback)', 'this.range.setRange(start, end);');
  vis.hollow(
    'class Range',
    'setRange(start, end, options, callback, frameCallback)',
    'if (!this._applyRange(start, end)) return; const { emitter } = this.body; emitter.emit("rangechange"); ' +
      'clearTimeout(this.timeoutID); this.timeoutID = setTimeout(() => emitter.emit("rangechanged"), 200);',
  );
  vis.cut('class Range', '// if the new range does NOT overlap', 'this.start = newStart;');
}

/**
 * Breaks in time are folded in `zoom/`, before vis sees coordinates, and what lies at a pixel is reckoned there too:
 * 594 bytes.
 *
 * @param {Edit} vis
 */
function noHiddenDates(vis) {
  vis.hollow(
    '',
    'function toScreen(Core, time, width)',
    'const { start, end } = Core.range; return ((time - start) * width) / (end - start);',
  );
  vis.drop('class Range', 'conversion(width, totalHidden)');
  vis.drop('class Range', 'static conversion(start, end, width, totalHidden)');
  vis.cut(
    'class Timeline',
    'this.components = [];',
    '// range',
    'const toScreen = (time) => this._toScreen(time); ' +
      'this.body = { dom: this.dom, domProps: this.props, emitter: this, toScreen };',
  );
  vis.cut('class Timeline', 'this.components.push(this.range);', 'this.body.range =');
  vis.cut('class Timeline', 'this.components.push(this.itemSet);', '/**\n     * Emit an event.');
}

/** All that vis still makes of dates is numbers, and ours are numbers: 309 bytes. @param {Edit} vis */
function noMoment(vis) {
  vis.cut(
    'class Range',
    'let newStart =\n      start != null',
    'let diff;',
    'let newStart = start, newEnd = end; const { min = null, max = null } = this.options;',
  );
  vis.hollow('class Core', 'getWindow()', 'return this.range.getRange();');
  vis.cut(
    'class Range',
    'const now = moment$2()',
    '',
    'this.body = body; this.options = {}; this.start = 0; this.end = 1;',
  );
}

/**
 * Templates give elements: no text is ever made to markup, and needs no filter: 6,508 bytes.
 *
 * @param {Edit} vis
 */
function noFilter(vis) {
  vis.cut('', 'Object.defineProperty(availableUtils, "xss", {', '// Utility functions for ordering');
  vis.replace('  setupXSSProtection,\n', '\n');
}

/**
 * The data are ours too (`data-set.ts`): with numbers, and one listener for all changes: 1,001 bytes.
 *
 * @param {Edit} vis
 */
function ownData(vis) {
  vis.hollow('class Timeline', 'setItems(items)', 'this.itemSet.setItems(items);');
  vis.drop('class Timeline', 'setData(data)');
  vis.hollow(
    'class ItemSet',
    'setItems(items)',
    'this.itemsData = items; items.on("update", (_, { items }) => this._onUpdate(items));',
  );
  // Without the names that every object has: an event may have the id "constructor".
  vis.cut(
    'class ItemSet',
    'this.conversion = {',
    'this.groups = {};',
    'this.conversion = body; this.items = Object.create(null);',
  );
  vis.hollow(
    'class ItemSet',
    '_onUpdate(ids)',
    'for (const id of ids) { const data = this.itemsData.get(id), item = this.items[id]; ' +
      'if (data) item ? item.setData(data) : this._addItem(new RangeItem(data, this.conversion, this.options)); ' +
      'else if (item) this._removeItem(item); } ' +
      'this.body.emitter.emit("_change");',
  );
}

/**
 * Of vis's twenty panels only the middle one is ever seen, and the style sheet gives it its place: 5,491 bytes.
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
  vis.cut('class Core', 'if (!container) throw', '', 'container.append(this.dom.root);');
  vis.hollow('class Core', 'destroy()', 'this.off(); this.dom.root.remove();');
  vis.drop('class Component', 'destroy()');
  vis.drop('class Range', 'destroy()');
  vis.drop('class ItemSet', 'destroy()');
}

/**
 * Items are given with every step of the window, and then all are placed, at once and once. Only `redraw` measures,
 * which is called after a change of size: nothing asks for a layout while the window moves: 2,846 bytes.
 *
 * @param {Edit} vis
 */
function oneRedraw(vis) {
  const change = 'this.on("_change", () => this._redraw());';
  vis.cut('class Core', 'this.on("rangechange"', '// attach the root panel', change);
  vis.hollow('class Core', '_redraw()', 'if (this.props.center.width) this.itemSet.redraw();');
  vis.drop('class Core', 'redraw()');
  vis.drop('class Component', 'redraw()');
  vis.drop('class Timeline', '_redraw()');
  vis.hollow(
    'class Timeline',
    'redraw()',
    'this.props.center.width = this.dom.root.offsetWidth; this._redraw();',
  );
}

/**
 * One group, in which every item lies at the top: rows and clusters are made in `zoom/`: 33,973 bytes.
 *
 * @param {Edit} vis
 */
function oneGroup(vis) {
  vis.hollow(
    'class Group',
    'constructor(groupId, data, itemSet)',
    'this.dom = itemSet.body.dom; this.items = new Set();',
  );
  vis.drop('class Group', '_create()');
  vis.drop('class Group', 'setData(data)');
  vis.drop('class Group', 'show()');
  vis.drop('class Group', 'hide()');
  vis.hollow('class Group', 'add(item)', 'item.parent = this; this.items.add(item);');
  vis.hollow('class Group', 'remove(item)', 'this.items.delete(item);');
  vis.hollow(
    'class Group',
    'redraw(range, margin, forceRestack, returnQueue)',
    'this.width = range.body.domProps.center.width; ' +
      'for (const item of this.items) if (item.isVisible(range)) { item.show(); item.repositionX(); } else item.hide();',
  );
  vis.hollow('class ItemSet', '_create()', 'this.group = new Group(null, null, this);');
  vis.drop('class ItemSet', 'show()');
  vis.drop('class ItemSet', 'hide()');
  vis.cut('class ItemSet', 'this.groups = {};', '// create the HTML DOM');
  vis.hollow('class ItemSet', 'redraw()', 'this.group.redraw(this.body.range);');
  vis.hollow('class ItemSet', '_addItem(item)', 'this.items[item.data.id] = item; this.group.add(item);');
  vis.hollow(
    'class ItemSet',
    '_removeItem(item)',
    'item.hide(); delete this.items[item.data.id]; this.group.remove(item);',
  );
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
  noMotion,
  noHiddenDates,
  noMoment,
  noFilter,
  ownData,
  onePanel,
  oneRedraw,
  oneGroup,
];
