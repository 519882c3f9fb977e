import { readNumber } from './numbers.ts';

/** What is to be taken back: what was done last, or all that was done. */
export type UndoScope = 'last' | 'session';

/** What a request wants taken back. */
export type UndoWish =
  | { readonly kind: 'scope'; readonly scope: UndoScope }
  /** The last so many, one by one. */
  | { readonly kind: 'times'; readonly times: number }
  /** What was done by this name, and to which thing where that is said: `undo the label on Roadmap`. */
  | {
      readonly kind: 'deed';
      readonly deed: string;
      readonly thing: string | undefined;
      /** The verb means nothing else, as `revert` and `take back` may. */
      readonly certain: boolean;
    };

const takes = '(?:undo|revert|reverse|take back|roll ?back|cancel out)';
const done =
  "(?: (?:that )?(?:you|we|i)(?:[’']ve)? (?:have )?(?:just )?(?:did|done|made|changed|asked for))?";
const where = '(?: (?:in|from|of|during) (?:this|the|our) (?:conversation|chat|session))?';
const act = '(?:actions?|changes?|steps?|edits?|things?|ones?|requests?|operations?)';
const latest = '(?:very )?(?:last|latest|previous|most recent)';
const as =
  '(?: (?:as|to|like|how|the way|to how|to the way|to what|as if) (?:it|they|that|things|everything) (?:was|were|had been)(?: before| earlier)?)';

const scopes: readonly (readonly [UndoScope, RegExp])[] = [
  [
    'session',
    new RegExp(
      `^${takes} (?:everything|all|the (?:whole )?lot|the whole thing)(?: of)?(?: (?:it|that|this|your|my|our|the|these|those))?(?: ?(?:changes|actions|things|of it))?${done}${where}(?: so far| today| again)?$`,
    ),
  ],
  [
    'session',
    new RegExp(
      `^(?:put|take|change|set|bring) (?:everything|all of (?:it|that|this)) back(?: again|${as})?$`,
    ),
  ],
  ['session', /^(?:start over and )?undo (?:everything|all of it) and start over$/],
  [
    'last',
    new RegExp(
      `^${takes}(?: (?:it|that|this|what|(?:(?:that|this|the|my|your) )?(?:${latest} )?${act}))?${done}${as}?(?: again| now)?$`,
    ),
  ],
  [
    'last',
    new RegExp(
      `^(?:take|roll|put|change|set|turn|bring) (?:it|that|this|them) back(?: again)?${as}?(?: again| now)?$`,
    ),
  ],
  ['last', new RegExp(`^(?:restore|leave|make|set|change|return) (?:it|that|this)${as}$`)],
];

const former =
  '(?:the|its) (?:previous|old|earlier|former|original|last) (?:version|text|contents?|wording|body|one)';
const formerText = new RegExp(
  `^(?:(?:restore|reinstate|put back|bring back|go back to|revert to|return to|roll back to|revert it to) ${former}|(?:put|bring|get) ${former} back)(?: of it)?(?: again| now)?$`,
);

const count = '(two|three|four|five|six|seven|eight|nine|ten|\\d+)';
const both = new RegExp(`^${takes} (?:both(?: of (?:them|these|those|it))?|both ${act})$`);
const lastFew = new RegExp(
  `^${takes} (?:(?:the|my|your|these|those) )?(?:${latest} )?${count}(?: ${latest})?(?: ${act})?${done}$`,
);
const deed = new RegExp(
  `^${takes} (?:the|that|this|my|your) (?:${latest} )?(\\p{L}+(?: \\p{L}+)?)(?: (?:of|on|from|to|in|for|at|with) (?:the (?:page|post) )?(.+?))?${done}(?: again| now)?$`,
  'u',
);

/** What a request wants taken back, undefined where it asks for something else. */
export function undoWish(request: string): UndoWish | undefined {
  const said = request
    .replaceAll('’', "'")
    .replace(/[\s.!?]+$/, '')
    .replace(/,? (?:please|thanks|thank you)$/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  const plain = said.toLowerCase();
  const scope = scopes.find(([, pattern]) => pattern.test(plain))?.[0];
  if (scope !== undefined) return { kind: 'scope', scope };
  if (formerText.test(plain)) return { kind: 'deed', deed: 'update', thing: undefined, certain: true };
  if (both.test(plain)) return { kind: 'times', times: 2 };
  const times = readNumber(lastFew.exec(plain)?.[1] ?? '');
  if (times !== undefined && times > 0) return { kind: 'times', times };
  const named = deed.exec(plain);
  return named?.[1] === undefined
    ? undefined
    : { kind: 'deed', deed: named[1], thing: named[2], certain: /^undo\b/.test(plain) };
}
