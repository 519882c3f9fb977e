/** What is to be taken back: what was done last, or all that was done. */
export type UndoScope = 'last' | 'session';

const takes = '(?:undo|revert|reverse|take back|roll ?back)';
const done =
  "(?: (?:that )?(?:you|we|i)(?:[’']ve)? (?:have )?(?:just )?(?:did|done|made|changed|asked for))?";
const where = '(?: (?:in|from|of|during) (?:this|the|our) (?:conversation|chat|session))?';
const deed =
  '(?:action|change|step|edit|thing|one|deletion|delete|rename|renaming|move|label|labels|comment|creation|update|request)';
const last = `(?:it|that|this|(?:(?:that|this|the|my|your) )?(?:very )?(?:last |latest |previous |most recent )?${deed}|what)`;

const scopes: readonly (readonly [UndoScope, RegExp])[] = [
  [
    'session',
    new RegExp(
      `^${takes} (?:everything|all)(?: of)?(?: (?:it|that|this|your|my|our|the|these|those))?(?: ?(?:changes|actions|things|of it))?${done}${where}(?: so far| today| again)?$`,
    ),
  ],
  ['last', new RegExp(`^${takes}(?: ${last})?${done}(?: again| now)?$`)],
  ['last', /^(?:take|roll|put|change) (?:it|that|this) back(?: again| (?:to )?(?:how|the way) it was)?$/],
];

/** What a request wants taken back, undefined where it asks for something else. */
export function undoScope(request: string): UndoScope | undefined {
  const said = request
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s.!?]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return scopes.find(([, pattern]) => pattern.test(said))?.[0];
}
