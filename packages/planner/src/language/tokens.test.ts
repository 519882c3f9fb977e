import { expect, it } from 'vitest';
import { textOf, tokenize } from './tokens.ts';

const kinds = (source: string) => tokenize(source).map(({ kind, text }) => `${kind}:${text}`);

it.each(['"a b"', "'a b'", '“a b”', '‘a b’', '«a b»', '`a b`', '„a b“'])(
  'reads %s as one quoted piece',
  (quoted) => {
    expect(kinds(`add ${quoted}, now`)).toEqual(['word:add', 'quoted:a b', 'mark:,', 'word:now']);
  },
);

it('takes an apostrophe inside a word, and a quote that never closes, as they are', () => {
  expect(kinds("Jane's page")).toEqual(["word:Jane's", 'word:page']);
  expect(kinds('5" disk')).toEqual(['word:5"', 'word:disk']);
  expect(kinds("the teams' page and Bob's")).not.toContain('quoted');
});

it('keeps versions, addresses and numbers whole, and the full stop apart', () => {
  expect(kinds('use v1.2.3 or 42.')).toEqual(['word:use', 'word:v1.2.3', 'word:or', 'number:42', 'mark:.']);
  expect(kinds('see https://a.example/x?y=1, ok')).toContain('word:https://a.example/x?y=1');
});

it('joins words that mean one, without losing how they were written', () => {
  const [first, , third] = tokenize('Get rid of the Blog Post');
  expect([first?.word, third?.word, third?.text]).toEqual(['delete', 'blogpost', 'Blog Post']);
});

it('cuts values out of the source as they were written', () => {
  const source = 'call it “A  (b), c” or A  (b), c';
  const tokens = tokenize(source);
  expect(textOf(source, tokens.slice(2, 3))).toBe('A  (b), c');
  expect(textOf(source, tokens.slice(4))).toBe('A  (b), c');
});

it('reads JSON as one piece, and a bracket that begins none as it is', () => {
  expect(kinds('value {"by": "Ada", "years": [1, 2]}, please')).toEqual([
    'word:value',
    'quoted:{"by": "Ada", "years": [1, 2]}',
    'mark:,',
    'word:please',
  ]);
  expect(kinds('set ["a", "b"]')).toEqual(['word:set', 'quoted:["a", "b"]']);
  expect(kinds('[draft] {plan')).toEqual(['word:[draft]', 'word:{plan']);
});
