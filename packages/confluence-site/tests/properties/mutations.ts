import fc from 'fast-check';

/** One change of a text: so much cut out at a place, and something put there. Places are shares of its length. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(6),
  insert: fc.oneof(
    fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      '(',
      ')',
      '\\',
      '|',
      '*',
      '?',
      '\n',
      '\u0000',
      '\uD800',
      ']]>',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  ),
});

/** Texts that a few changes make of others: what is nearly right goes further than noise. */
export function mutated(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(texts, fc.array(change, { maxLength: 3 })).map(([text, changes]) =>
    changes.reduce((whole, { at, cut, insert }) => {
      const place = Math.floor(at * whole.length);
      return whole.slice(0, place) + insert + whole.slice(place + cut);
    }, text),
  );
}
