import { Said } from '../language/said.ts';
import { isActionWord, isThing } from '../language/synonyms.ts';
import { isPreposition } from '../language/words.ts';
import { withoutCourtesy } from './requests.ts';

const beforeWish =
  /^(?<occasion>(?:for|before|in|during|regarding) [^,:.;"“'‘]{2,60}?),?\s+(?=(?:i|we)(?:['’]d| would| want| wish| need| must| have to)\b|(?:can|could|would) (?:you|i|we)\b)/i;

const beforeMark =
  /^(?<occasion>(?:for|before|during|regarding|ahead of|after|by|until|in (?:preparation|view|light|the light|the course|response|reply) (?:for|of|to)|following|with|as part of|because of|due to|thanks to|per|as per|according to|on behalf of|in case of|given) [^,:.;"“'‘]{2,60}?)\s*[,:–—-]\s+(?=\S)/i;

const purpose =
  /^(?:in order to|so as to|so that|to (?=(?:make|keep|help|avoid|get|be|have|let|give|save|prevent|ensure|improve|stay|prepare|finish|complete|support|clean|tidy|follow|comply|speed|reduce)\b))[^:.;"“]{2,80}?,\s+(?=\S)/i;

/**
 * A message without its occasion, at its beginning: `for a clean-up I would like to know`, `before the meeting, please
 * delete X`; `for the Product space` is none.
 */
export function withoutOccasion(message: string): string {
  const wish = beforeWish.exec(message)?.groups?.occasion;
  if (wish !== undefined) return names(wish) ? message : message.slice(wish.length).replace(/^[,\s]+/, '');
  const aim = withoutCourtesy(message.replace(purpose, ''));
  if (purpose.test(message) && isWhole(new Said(aim), false)) return aim;
  const found = beforeMark.exec(message);
  const occasion = found?.groups?.occasion;
  if (!found || occasion === undefined || names(occasion)) return message;
  const request = withoutCourtesy(message.slice(found[0].length));
  return isWhole(new Said(request), /^(?:for|with|regarding)\b/i.test(occasion)) ? request : message;
}

// What names a thing says where something is to be done.
function names(occasion: string): boolean {
  const { tokens } = new Said(occasion);
  return tokens.some(
    ({ kind, text, word }, at) =>
      at > 0 && kind === 'word' && (isThing(word) || word === 'space' || /^\p{Lu}/u.test(text)),
  );
}

// What may be about the thing that was named first lacks one of its own: `for the roadmap: add the label urgent`.
function isWhole(said: Said, mayBeAbout: boolean): boolean {
  const begins = isActionWord(said.word(0)) && said.tokens[1] !== undefined && said.tokens[1].kind !== 'mark';
  const owner = said.find(
    1,
    (word, at) =>
      isPreposition(word) && word !== 'with' && word !== 'as' && !pointers.has(said.word(at + 1)) && at > 1,
  );
  const pointed = said.find(1, (word) => pointers.has(word)) >= 0;
  return begins && (!mayBeAbout || (owner > 0 && !pointed));
}

const pointers = new Set(['it', 'them', 'there', 'its']);
