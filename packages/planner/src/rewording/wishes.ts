import { joined, type Said } from '../language/said.ts';
import { verbOfParticiple } from '../language/verb-forms.ts';

const newOnes = new Set(['a', 'an', 'another', 'some', 'two', 'three', 'four', 'five', 'new']);
const noThings = new Set(
  'help hand favour favor moment minute second break bit change answer look list overview link idea tool way'.split(
    ' ',
  ),
);

/** Whether a request for something new begins at a word, without a verb: `I need a page called X`. */
export function isWishForNew(said: Pick<Said, 'word'>, at: number): boolean {
  return said.word(at) === 'need' && newOnes.has(said.word(at + 1)) && !noThings.has(said.word(at + 2));
}

/** Whether a word names what somebody wants done or said, and nothing that is made: `a hand`, `a list of pages`. */
export function isNoThing(word: string): boolean {
  return noThings.has(word);
}

const existing = new Set(['the', 'all', 'every', 'its', 'their', 'these', 'those']);
const changing = new Set([
  'be',
  'say',
  'read',
  'have',
  'go',
  'become',
  'contain',
  'get',
  'include',
  'stand',
  'live',
  'sit',
]);
const states = new Set(
  'gone back away private public under below beneath off out read-only draft'.split(' '),
);

/** `I need the labels of X` as `show the labels of X`: what is there already is not made. Undefined for any other. */
export function asShown(said: Said): string | undefined {
  if (said.word(0) !== 'need' || !existing.has(said.word(1)) || !said.tokens[2]) return undefined;
  const changes = said.find(
    2,
    (word, at) =>
      states.has(word) ||
      (changing.has(word) && said.word(at - 1) === 'to') ||
      verbOfParticiple(word) !== undefined,
  );
  return changes > 0 || putsEntry(said) ? undefined : joined('show', said.rest(1));
}

// `I want the label "urgent" on X`
function putsEntry(said: Said): boolean {
  const named = said.tokens.findIndex(({ kind }) => kind === 'quoted');
  const entry = ['label', 'labels', 'tag', 'tags', 'property', 'comment'].includes(said.word(2));
  return (
    entry &&
    (named === 3 || /^\p{Ll}/u.test(said.tokens[3]?.text ?? '')) &&
    !['of', 'on', 'for', 'in', 'that', 'from'].includes(said.word(3))
  );
}
