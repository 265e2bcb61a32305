import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JsonScan } from '../../src/read/scan-json.js';
import { isJson, piece } from '../tools/scanned.js';

/** Whether the scan takes a text for one JSON value and nothing else. */
function passes(text: string): boolean {
  const scan = new JsonScan(text);
  scan.value();
  return Number.isNaN(scan.next()) && !scan.isBroken;
}

describe('the scan of a JSON text', () => {
  it('takes what JSON.parse takes', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom('', ' ', '\t', '\n  '), (json, indent) => {
        assert.ok(passes(json));
        assert.ok(passes(`${indent}${JSON.stringify(JSON.parse(json), null, indent)}\r\n`));
      }),
    );
  });

  it('refuses what JSON.parse refuses, whatever is changed in a text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        fc.nat(),
        fc.nat(3),
        fc.oneof(piece, fc.constant('')),
        (json, at, gone, put) => {
          const from = at % (json.length + 1);
          const text = json.slice(0, from) + put + json.slice(from + gone);
          assert.equal(passes(text), isJson(text), JSON.stringify(text));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('leaves to the parser what lies too deep, and comes to an end', () => {
    assert.ok(passes('['.repeat(100) + ']'.repeat(100)));
    assert.ok(!passes('['.repeat(102) + ']'.repeat(102)));
    assert.ok(!passes('['.repeat(100_000)));
  });
});
