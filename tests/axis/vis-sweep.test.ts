import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sweep } from '../../src/axis/vis/sweep.mjs';

/** What is left of a text, without its empty lines. */
const left = (code: string, ...called: string[]): string => sweep(code, called).replace(/\n\s*(?=\n|$)/g, '');

describe('the sweep', () => {
  it('takes out methods that nobody calls, and those that only they call', () => {
    const code = `class A {\n  used() {}\n  idle() { this.deep(); }\n  deep() {}\n}\nexport { A };`;
    assert.equal(left(code, 'used'), `class A {\n  used() {}\n}\nexport { A };`);
  });

  it('keeps what is called by what is kept, however far', () => {
    const code = `class A {\n  one() { this.two(); }\n  two() { help(); }\n}\nfunction help() {}\nexport { A };`;
    assert.equal(left(code, 'one'), code);
  });

  it('takes methods that call themselves, and each other, for idle', () => {
    const code = `class A {\n  one() { this.two(); }\n  two() { this.one(); this.two(); }\n}\nexport { A };`;
    assert.equal(left(code), `class A {\n}\nexport { A };`);
  });

  it('takes a name for called wherever it is mentioned: in a text, a key, of another class', () => {
    const code = [
      `class A {`,
      `  text() {}`,
      `  key() {}`,
      `  other() {}`,
      `}`,
      `new A().on('text', { key: 1 });`,
      `it.other();`,
    ].join('\n');
    assert.equal(left(code), code);
  });

  it('keeps constructors, fields and what has no plain name', () => {
    const code = `class A extends B {\n  field = seen();\n  constructor() { super(); }\n  [name]() {}\n}\nclass B {}\nfunction seen() {}\nexport { A };`;
    assert.equal(left(code), code);
  });

  it('takes out functions, constants and classes, and what is put on them or done to them', () => {
    const code = [
      `import 'effect';`,
      `import idle from 'idle';`,
      `import { kept, alone } from 'kept';`,
      `class Idle {`,
      `  method() { idle(); }`,
      `}`,
      `Idle.prototype.more = function () {};`,
      `Idle.types = {};`,
      `emitter(Idle.prototype);`,
      `const unused = idle();`,
      `function never() {}`,
      `const [a, b] = both;`,
      `class Used {}`,
      `Used.prototype.called = 1;`,
      `Used.prototype.silent = 1;`,
      `emitter(Used.prototype);`,
      `kept(Used, 2).called();`,
      `export { Used };`,
    ].join('\n');
    assert.equal(
      left(code),
      [
        `import 'effect';`,
        `import { kept, alone } from 'kept';`,
        `const [a, b] = both;`,
        `class Used {}`,
        `Used.prototype.called = 1;`,
        `emitter(Used.prototype);`,
        `kept(Used, 2).called();`,
        `export { Used };`,
      ].join('\n'),
    );
  });

  it('keeps the lines where they are', () => {
    const code = `class A {\n  idle() {\n    return 1;\n  }\n  used() {}\n}\nexport { A };`;
    assert.equal(sweep(code, ['used']), `class A {\n  \n\n\n  used() {}\n}\nexport { A };`);
  });
});
