import fc from 'fast-check';

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const word = fc.oneof(
  fc.constantFrom('plan', 'Q3', 'MKT', 'über', 'a_b', '2026'),
  fc.stringMatching(/^[a-z]{1,8}$/).map((text) => `w${text}`),
);
const anything = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => quoted(text));
const ids = fc.oneof(fc.constantFrom('1146883', '1'), fc.nat(2_000_000).map(String));
const searched = fc
  .array(
    fc.tuple(word, fc.constantFrom('', '*', '?', 'l?n', 'a*n', '~')).map((parts) => parts.join('')),
    { minLength: 1, maxLength: 3 },
  )
  .map((words) => quoted(words.join(' ')));
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => quoted(`"${words.join(' ')}"`));
const date = fc.oneof(
  fc.constantFrom('2026-01-31', '"2026/01/31"', '"2026-01-31 09:30"', '"2026-06-01T00:00:00Z"', 'now()'),
  fc
    .tuple(
      fc.constantFrom(
        'now',
        'startOfDay',
        'endOfDay',
        'startOfWeek',
        'endOfWeek',
        'startOfMonth',
        'endOfMonth',
        'startOfYear',
        'endOfYear',
      ),
      fc.constantFrom('-', '+', ''),
      fc.nat(40),
      fc.constantFrom('y', 'M', 'w', 'd', 'h', 'm', ''),
    )
    .map(([name, sign, amount, unit]) => `${name}("${sign}${amount}${unit}")`),
);
const person = fc.oneof(fc.constant('currentUser()'), word.map(quoted));
const space = fc.oneof(
  word.map(quoted),
  fc.constantFrom('favouriteSpaces()', 'recentlyViewedSpaces(3)', '"~jane"'),
);
const content = fc.oneof(ids, fc.constantFrom('recentlyViewedContent(2)', 'recentlyViewedContent(2, 1)'));

/** Clauses of a field whose values may be listed. */
function listed(names: readonly string[], values: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const field = fc.constantFrom(...names);
  return fc.oneof(
    fc.tuple(field, fc.constantFrom('=', ' != '), values).map((parts) => parts.join('')),
    fc
      .tuple(field, fc.constantFrom(' in ', ' NOT IN '), fc.array(values, { minLength: 1, maxLength: 3 }))
      .map(([name, operator, list]) => `${name}${operator}(${list.join(', ')})`),
  );
}

const clause = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('text', 'title', 'siteSearch'),
      fc.constantFrom(' ~ ', '!~'),
      fc.oneof(searched, phrase),
    )
    .map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom('created', 'lastModified'),
      fc.constantFrom('=', ' != ', '>', '>=', '<', '<='),
      date,
    )
    .map((parts) => parts.join('')),
  listed(
    ['title', 'label', 'macro', 'pageStatus', 'type', 'space.title', 'space.type', 'space.category'],
    fc.oneof(word, anything),
  ),
  listed(
    ['type'],
    fc.constantFrom('page', 'blogpost', 'comment', 'attachment', 'whiteboard', 'database', 'embed', 'folder'),
  ),
  listed(['creator', 'contributor', 'mention', 'watcher', 'favourite', 'favorite'], person),
  listed(['space', 'space.key'], space),
  listed(['id', 'content', 'parent', 'ancestor', 'container'], content),
);

const { condition } = fc.letrec<{ condition: string; term: string }>((tie) => ({
  condition: fc
    .tuple(
      tie('term'),
      fc.array(fc.tuple(fc.constantFrom(' and ', ' OR ', '\nAND not '), tie('term')), { maxLength: 3 }),
    )
    .map(([first, others]) => first + others.map((parts) => parts.join('')).join('')),
  term: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    clause,
    tie('condition').map((inside) => `(${inside})`),
  ),
}));

const order = fc
  .array(
    fc.tuple(
      fc.constantFrom('title', 'created', 'lastmodified', 'id', 'space', 'type'),
      fc.constantFrom('', ' asc', ' DESC'),
    ),
    { maxLength: 3 },
  )
  .map((keys) => (keys.length === 0 ? '' : ` order by ${keys.map((key) => key.join('')).join(', ')}`));

/** CQL that follows the grammar and asks each field for what it has. It begins with a clause that is no negative one. */
export const arbitraryCql: fc.Arbitrary<string> = fc
  .tuple(condition, order)
  .map(([inside, keys]) =>
    `id > 0 and ${inside}${keys}`.replace(/^id > 0/, 'type in (page, blogpost, comment)'),
  );
