import { inside, joined, type Said } from '../language/said.ts';
import { isActionWord } from '../language/synonyms.ts';
import { isPreposition } from '../language/words.ts';

/** What something is to have or to have no longer, as a request: `X needs the label y` as `add the label y to X`. */
export function attributed(said: Said): string | undefined {
  return givenTo(said) ?? needed(said);
}

const titles = new Set(['title', 'name']);

/** `give X the label y` as `add the label y to X`; a title is not added but changed. */
function givenTo(said: Said): string | undefined {
  if (said.word(0) !== 'give') return undefined;
  // `this file` goes on, `this` alone does not.
  const alone = ['this', 'that'].includes(said.word(1)) && isDeterminer(said, 2);
  const points = alone || ['it', 'them'].includes(said.word(1)) || said.tokens[1]?.kind === 'quoted';
  const at = points ? 2 : said.find(2, (_word, place) => isDeterminer(said, place));
  if (at < 0 || !said.tokens[at] || isPreposition(said.word(at - 1))) return undefined;
  // `give Jane permission to edit the page` gives no page to anybody.
  if (said.find(1, (word, place) => word === 'to' && place < at) > 0) return undefined;
  const target = said.text(1, at);
  const noun = isDeterminer(said, at) ? at + 1 : at;
  if (titles.has(said.word(noun)))
    return joined('change the', said.word(noun), 'of', target, 'to', said.rest(noun + 1));
  return withTarget('add', said, at, joined('to', target));
}

const determiners = new Set(['a', 'an', 'the', 'another', 'some', 'this', 'these']);

function isDeterminer(said: Said, at: number): boolean {
  return determiners.has(said.word(at));
}

const having = new Set(['needs', 'requires', 'have', 'get', 'carry', 'has', 'gets', 'deserves']);
const speakers = new Set(['i', 'we', 'you', 'they', 'he', 'she', 'there', 'it', 'somebody']);
const asking = new Set('what which who where when why how is are does do did if'.split(' '));
const duties = new Set(['should', 'must', 'shall', "shouldn't", "mustn't", 'needs', 'requires', 'deserves']);

/** `X needs the label y`, `X should have the label y`, `X should no longer have the label y` */
function needed(said: Said): string | undefined {
  const first = said.word(0);
  if (speakers.has(first) || asking.has(first) || isActionWord(first) || first === 'need') return undefined;
  const duty = said.find(1, (word) => duties.has(word));
  if (duty < 0) return undefined;
  const next = said.word(duty + 1);
  const denies =
    said.word(duty).endsWith("n't") || next === 'not' || (next === 'no' && said.word(duty + 2) === 'longer');
  const verb = said.find(duty, (word) => having.has(word));
  if (verb < 0 || verb > duty + 3 || !said.tokens[verb + 1] || said.word(verb + 1) === 'to') return undefined;
  const target = inside(said.text(0, duty));
  return denies
    ? joined('remove', said.rest(verb + 1), 'from', target)
    : withTarget('add', said, verb + 1, joined('to', target));
}

const namers = new Set([
  'called',
  'named',
  'titled',
  'saying',
  'that',
  'which',
  'with',
  'reading',
  'stating',
]);

// Before what is named or written, which may hold anything: `add a comment to X saying …`.
function withTarget(verb: string, said: Said, from: number, target: string): string {
  const namer = said.find(from + 1, (word) => namers.has(word));
  const mark = said.tokens.findIndex(({ kind, text }, at) => at > from && kind === 'mark' && text === ':');
  const at = [namer, mark].filter((place) => place > from).sort((one, other) => one - other)[0];
  if (at === undefined) return joined(verb, said.rest(from).replace(/[.!]\s*$/, ''), target);
  return joined(verb, said.text(from, at), target, said.rest(at));
}
