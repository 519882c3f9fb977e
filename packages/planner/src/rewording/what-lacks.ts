import { inside, joined, Said } from '../language/said.ts';
import { isThing } from '../language/synonyms.ts';
import { isArticle, isPronoun } from '../language/words.ts';

const lacks =
  /\b(?:forgot|forgotten|missed|misses|lacks?|without|(?:is|are|was|were|still|['’]s) (?:still )?missing|(?:has|have|had|with) no|(?:doesn['’]t|does not|don['’]t|do not) have)(?: to (?:add|set|give it|put))?(?: (?:a|an|any|the|its|some|all))*(?: proper| right| good)? (?<noun>\p{L}+)\b/iu;
const adds = /^(?:add|set|put|attach|apply|use|give it|insert)\s+/i;

/**
 * A request that names only a value of what was said before to lack: `add draft` after `X has no label yet` as `add the
 * label draft to X`. Undefined for any other.
 *
 * @param owner what lacks it, where that was said
 */
export function withWhatLacks(
  request: string,
  reason: string,
  owner: string | undefined,
): string | undefined {
  const noun = lacks.exec(reason)?.groups?.noun?.toLowerCase();
  if (noun === undefined || !isThing(noun) || !adds.test(request)) return undefined;
  const value = new Said(request.replace(adds, ''));
  const first = value.word(0);
  if (isArticle(first) || isPronoun(first) || value.find(0, (word) => word.startsWith(noun)) >= 0)
    return undefined;
  const to = value.find(1, (word) => word === 'to' || word === 'on');
  if (to < 0 && (owner === undefined || value.tokens.filter(({ kind }) => kind !== 'mark').length > 3))
    return undefined;
  const whose = to < 0 && owner !== undefined ? `to ${inside(owner)}` : '';
  return joined('add the', noun, value.source.replace(/[\s.!]+$/, ''), whose);
}
