import fc from 'fast-check';

const signs = fc.constantFrom(
  ...[
    '*',
    '_',
    '-',
    '--',
    '{*}',
    '{{',
    '}}',
    '[',
    ']',
    '|',
    '||',
    '!',
    '\\',
    '\\\\',
    '\n',
    '\n\n',
    '\n# ',
    '\n** ',
    '\nh1. ',
  ],
  ...[
    '\nbq. ',
    '\n----\n',
    '{code}',
    '{code:java|title=A}',
    '{panel:a=b|c}',
    '{panel}',
    '{color:red}',
    '{color}',
    '{quote}',
  ],
  ...[
    '{toc}',
    '{x',
    '&',
    '&lt;',
    '<',
    ']]>',
    ':)',
    'https://x.org/?a=b&c',
    '!a.png|width=3!',
    '[A|KEY:B#c]',
    '^',
    '~',
    ' ',
  ],
);
const word = fc.string({ unit: 'grapheme', maxLength: 6 });

/** Wiki markup: any text is. */
export const arbitraryWiki: fc.Arbitrary<string> = fc
  .array(fc.oneof(signs, word), { maxLength: 30 })
  .map((pieces) => pieces.join(''));
