import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, canonicalPieces } from './canonical-json.ts';

/** A value as a database gives it back. */
const stored = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)));

describe('canonical JSON', () => {
  it('writes keys in one order, whatever order they are held in', () => {
    expect(canonicalJson({ b: ['x', true, null], a: { d: '1', c: '2' } })).toBe(
      '{"a":{"c":"2","d":"1"},"b":["x",true,null]}',
    );
  });

  it('tells a number from the words of it, and nothing from an empty word', () => {
    const written = ['1', 1, '', null, [], {}].map(canonicalJson);
    expect(new Set(written).size).toBe(written.length);
  });

  it('reads back as the same value, also with keys that objects have of their own', () => {
    fc.assert(
      fc.property(stored, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
      }),
    );
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":"x"}}'))).toBe('{"__proto__":{"a":"x"}}');
  });

  it('gives two values the same characters only when they are the same value', () => {
    fc.assert(
      fc.property(stored, stored, (one, other) => {
        expect(canonicalJson(one) === canonicalJson(other)).toBe(isDeepStrictEqual(one, other));
      }),
    );
  });

  it('is the same in pieces, of which none holds more than an item of a list', () => {
    fc.assert(
      fc.property(stored, (value) => {
        expect([...canonicalPieces(value)].join('')).toBe(canonicalJson(value));
      }),
    );
    const pieces = [
      ...canonicalPieces({ edits: Array.from({ length: 500 }, (_, n) => ({ after: `${n}` })) }),
    ];
    expect(Math.max(...pieces.map(({ length }) => length))).toBe(',{"after":"499"}'.length);
  });
});
