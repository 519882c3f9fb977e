import { placeOfOne } from '../ask/candidates.ts';
import type { Pending } from '../conversation/memory.ts';
import type { Action } from '../fill/action.ts';
import { grammarOf } from '../parse/grammar.ts';
import { instead } from './again.ts';
import { someDay } from './read-requests.ts';

/**
 * What was asked for with where the one is that was meant: `the one in People`, `the Product one`. Nothing else that was
 * said changes by it.
 */
export function toldApart(
  text: string,
  { actions: [first, ...rest], field, offered }: Extract<Pending, { readonly kind: 'choice' }>,
): readonly Action[] | 'elsewhere' {
  const place = offered ? placeOfOne(text) : undefined;
  if (!first || place === undefined) return 'elsewhere';
  const name = place.replace(/^(?:in|from|of|under|by)\s+/i, '');
  const meant = [`in ${name}`, `in the ${name} space`, place]
    .map((words) => instead(first, words, someDay, null))
    .find((action) => action !== undefined && addsPlace(first, action, field));
  return meant ? [meant, ...rest] : 'elsewhere';
}

// Only a thing that the one is in or under is told.
function addsPlace(before: Action, after: Action, field: string): boolean {
  const { fields } = grammarOf(before.tool);
  const changed = [...after.values].filter(([name, value]) => before.values.get(name) !== value);
  return (
    changed.length === 1 &&
    changed.every(([name]) => name !== field && fields.get(name)?.hints.role === 'reference') &&
    after.several === before.several
  );
}
