import { joined, Said } from '../language/said.ts';
import { isMaking } from '../language/synonyms.ts';
import { isPreposition } from '../language/words.ts';

const fieldNames = new Set(['title', 'name', 'key', 'titled', 'named', 'called']);

/**
 * A request without what a thing is for, where a colon and its name follow: `a space for the Support team: name Support`
 * as `a space: name Support`. Otherwise what it is for may be its name.
 */
export function withoutForWhom(request: string): string {
  const said = new Said(request);
  const purpose = purposeOf(said);
  if (purpose) return joined(said.text(0, purpose[0]), said.rest(purpose[1]));
  const colon = said.tokens.findIndex(
    ({ kind, text }, at) => kind === 'mark' && text === ':' && fieldNames.has(said.word(at + 1)),
  );
  const start = said.find(1, (word, at) => at < colon && word === 'for');
  if (start < 0) return request;
  const from = said.word(start - 1) === 'only' || said.word(start - 1) === 'just' ? start - 1 : start;
  return joined(said.text(0, from), said.rest(colon + 1));
}

const goesOn = new Set(['in', 'under', 'below', 'on', 'called', 'named', 'titled', 'entitled', 'with']);
const namers = new Set(['called', 'named', 'titled', 'entitled', 'title', 'name']);

// `a page for our meeting notes in X called "Y"`: what it is for has no name, and a name follows.
function purposeOf(said: Said): readonly [number, number] | undefined {
  const named = said.find(3, (word, at) => namers.has(word) && isName(said, at + 1));
  const last = lastPurpose(said, named);
  if (last) return last;
  const start = said.find(3, (word, at) => word === 'for' && at < named);
  const end = said.find(start + 2, (word, at) => goesOn.has(word) && at <= named);
  if (start < 0 || end < 0 || !isNewOne(said, start)) return undefined;
  const plain = said.tokens
    .slice(start, end)
    .every(({ kind, text, word }) => kind === 'word' && /^\p{Ll}/u.test(text) && !selves.has(word));
  // What a space is for is no place in another.
  const isTeam = ['team', 'space'].includes(said.word(end - 1)) && said.word(start - 1) !== 'space';
  return plain && !isTeam ? [start, end] : undefined;
}

function isName({ tokens }: Said, at: number): boolean {
  return tokens[at]?.kind === 'quoted' || /^\p{Lu}/u.test(tokens[at]?.text ?? '');
}

function isNewOne(said: Said, end: number): boolean {
  return said.find(1, (word, at) => at < end && ['a', 'an', 'another', 'new'].includes(word)) > 0;
}

const owners = new Set(['our', 'my', 'your', 'their', 'all', 'everyone', 'everybody']);
const selves = new Set(['me', 'myself', 'us', 'only', 'just', 'mine']);

// `a space called "X" for our designers`
function lastPurpose(said: Said, named: number): readonly [number, number] | undefined {
  const start = said.find(named + 2, (word) => word === 'for');
  const isLast = start > 0 && named > 0 && isMaking(said.word(0)) && isNewOne(said, named);
  const rest = said.tokens.slice(start + 1).filter(({ kind }) => kind !== 'mark');
  const plain = rest.every(
    ({ kind, text, word }) => kind === 'word' && /^\p{Ll}/u.test(text) && !selves.has(word),
  );
  const goesFurther = said.find(start + 1, (word) => isPreposition(word)) > 0;
  const isPeople = owners.has(said.word(start + 1)) && !['team', 'space'].includes(rest.at(-1)?.word ?? '');
  return isLast && plain && isPeople && !goesFurther ? [start, said.tokens.length] : undefined;
}
