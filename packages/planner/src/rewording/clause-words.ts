import type { Said } from '../language/said.ts';
import { isActionWord } from '../language/synonyms.ts';
import { isWishForNew } from './wishes.ts';

const takingBack = new Set(['revert', 'undo']);

/** Whether a request begins at a word: a verb with what it is about. */
export function startsRequest(said: Said, at: number): boolean {
  const object = said.tokens[at + 1];
  const isPointed = ['it', 'them', 'that', 'this', 'the'].includes(object?.word ?? '');
  const isCall = ['call', 'mark'].includes(said.word(at)) && isPointed;
  const goesBack = ['go', 'roll'].includes(said.word(at)) && object?.word === 'back';
  return (
    (isCall ||
      goesBack ||
      takingBack.has(said.word(at)) ||
      isActionWord(said.word(at)) ||
      isWishForNew(said, at)) &&
    object !== undefined &&
    (object.kind !== 'mark' || object.text === ':')
  );
}

const finite = new Set(
  (
    "is are was were has have had do does did can will would should must isn't aren't wasn't weren't don't doesn't didn't hasn't " +
    "haven't can't won't it's that's we've i've we're i'm they're there's needs wants asks says wanted asked belongs lives goes " +
    'contains looks seems became got went came said need ' +
    "shouldn't wouldn't couldn't mustn't won't keep keeps kept know knows knew told tells thinks thought works makes made runs ran " +
    'comes leaves started starts ends broke breaks grew lost loses expects hopes hope'
  ).split(' '),
);

const attributes = new Set([
  'labelled',
  'labeled',
  'tagged',
  'named',
  'called',
  'titled',
  'entitled',
  'attached',
  'shared',
  'assigned',
]);

/** Whether the word is a verb as a sentence that tells something has it: `is`, `needs`, `moved`. */
export function isFiniteVerb(word: string): boolean {
  return finite.has(word) || isPast(word);
}

function isPast(word: string): boolean {
  return word.length > 4 && /[a-z]ed$/.test(word) && !attributes.has(word);
}
