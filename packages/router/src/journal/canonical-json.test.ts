import { expect, it } from 'vitest';
import { canonicalJson, digestOf } from './canonical-json.ts';

it('writes equal values alike, whatever the order of their keys, at any depth', () => {
  const one = { b: [{ y: 1, x: 2 }], a: null, c: undefined };
  const other = { a: null, b: [{ x: 2, y: 1 }] };
  expect(canonicalJson(one)).toBe('{"a":null,"b":[{"x":2,"y":1}]}');
  expect(digestOf(one)).toBe(digestOf(other));
});

it('keeps the order of lists, and tells text from numbers', () => {
  const digests = [
    [1, 2],
    [2, 1],
    ['1', 2],
  ].map((list) => digestOf(list));
  expect(new Set(digests).size).toBe(3);
});

it('does not lose a key that JavaScript treats in its own way', () => {
  expect(canonicalJson(JSON.parse('{"__proto__":{"admin":true}}'))).toBe('{"__proto__":{"admin":true}}');
});

it('has the digest that others compute', () => {
  expect(digestOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
});
