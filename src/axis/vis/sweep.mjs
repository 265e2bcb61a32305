import { parseAst } from 'rollup/parseAst';
import { blank } from './edit.mjs';

/**
 * Something that can be left out as a whole: a function, class or constant of a module, a method, or what is put on a
 * class. It is needed where all of `asks` are named by what is needed.
 *
 * @typedef {{ start: number, end: number, asks: string[], names: Set<string> }} Part
 * @typedef {import('estree').Node} Node
 */

/**
 * Takes methods out of a module that nobody calls, and what only they need: a bundler takes out functions, but no
 * methods. A name counts as called wherever it is mentioned, in whatever sense.
 *
 * @param {string} code
 * @param {Iterable<string>} called names of methods that other modules call
 * @returns {string} with as many lines
 */
export function sweep(code, called) {
  const named = new Set(called);
  const { body } = parseAst(code);
  let idle = body.flatMap(partsOf);
  for (let before = Infinity; idle.length < before;) {
    before = idle.length;
    idle = idle.filter(({ asks, names }) => {
      if (!asks.every((name) => named.has(name))) return true;
      for (const name of names) named.add(name);
      return false;
    });
  }
  for (const node of body) {
    if (node.type !== 'ImportDeclaration' || !node.specifiers.length) continue;
    if (!node.specifiers.some(({ local }) => named.has(local.name))) idle.push(part(node, []));
  }
  let kept = '';
  let at = 0;
  for (const { start, end } of idle.sort((a, b) => a.start - b.start)) {
    // Methods lie within their class, which may go as a whole.
    if (start < at) continue;
    kept += code.slice(at, start) + blank(code.slice(start, end));
    at = end;
  }
  return kept + code.slice(at);
}

/**
 * @param {Node} node a statement at the top of a module
 * @returns {Part[]}
 */
function partsOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
      return [];
    case 'FunctionDeclaration':
      return [part(node, [node.id.name])];
    case 'VariableDeclaration': {
      const [first, ...more] = node.declarations;
      return [part(node, first?.id.type === 'Identifier' && !more.length ? [first.id.name] : [])];
    }
    case 'ClassDeclaration': {
      const { name } = node.id;
      /** @type {Part[]} */
      const methods = [];
      /** @type {unknown[]} */
      const rest = [node.superClass];
      for (const member of node.body.body) {
        if (member.type === 'MethodDefinition' && member.kind !== 'constructor' && !member.computed) {
          methods.push(part(member, [name, ...pathOf(member.key)]));
        } else rest.push(member);
      }
      return [part(node, [name], rest), ...methods];
    }
    case 'ExpressionStatement': {
      // What is put on a class or its prototype, or done to it.
      const { expression } = node;
      if (expression.type === 'AssignmentExpression') return [part(node, pathOf(expression.left))];
      const [first, ...more] = expression.type === 'CallExpression' ? expression.arguments : [];
      return [part(node, first && !more.length ? pathOf(first) : [])];
    }
    default:
      return [part(node, [])];
  }
}

/**
 * @param {Node} node
 * @param {string[]} asks
 * @param {unknown} [content]
 * @returns {Part}
 */
function part(node, asks, content = node) {
  /** @type {Set<string>} */
  const names = new Set();
  addNames(content, names);
  // rollup gives every node its place, which the types of estree leave out.
  const { start, end } = /** @type {Node & { start: number, end: number }} */ (node);
  return { start, end, asks, names };
}

/**
 * The names in `Item.prototype.stack`; none for what is no such path.
 *
 * @param {Node} node
 * @returns {string[]}
 */
function pathOf(node) {
  if (node.type === 'Identifier') return node.name === 'prototype' ? [] : [node.name];
  return node.type === 'MemberExpression' ? [...pathOf(node.object), ...pathOf(node.property)] : [];
}

/**
 * @param {unknown} content
 * @param {Set<string>} names gets all names and texts in it
 */
function addNames(content, names) {
  if (typeof content !== 'object' || content === null) return;
  if ('type' in content && 'test' in content && isFalse(content.test)) return;
  for (const [key, value] of Object.entries(content)) {
    if (typeof value === 'string' && (key === 'name' || key === 'value')) names.add(value);
    else addNames(value, names);
  }
}

/** @param {unknown} test of a statement that another transform has put out of reach */
const isFalse = (test) =>
  typeof test === 'object' && test !== null && 'value' in test && test.value === false;
