import { isActionWord } from '../language/synonyms.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { isPronoun } from '../language/words.ts';
import { withoutCourtesy } from './requests.ts';

const places = new Set(['in', 'into', 'inside', 'within', 'under', 'below', 'beneath', 'on']);
const mostWords = 7;

/**
 * A request with the place that it begins with behind what is done there: `In HR, create two pages: A and B` as `create two
 * pages in HR: A and B`, `create in it a page X` as `create a page X in it`. Any other as it is.
 */
export function withPlaceBehind(request: string): string {
  const tokens = tokenize(request);
  const start = tokens.findIndex(({ kind, word }) => kind === 'word' && places.has(word));
  if (start !== 0 && !(start === 1 && isActionWord(tokens[0]?.word ?? ''))) return request;
  const end = start === 0 ? endOfFirst(tokens, request) : endOfPointer(tokens, start);
  const [first, last, next] = [tokens[start], tokens[end - 1], tokens[end]];
  if (!first || !last || !next) return request;
  const place = `${first.word} ${request.slice(first.end, last.end).trim()}`;
  const rest = request.slice(next.kind === 'mark' ? next.end : next.start).trim();
  return behind(`${request.slice(0, first.start)}${withoutCourtesy(rest)}`, place);
}

// `In HR, create`, `under it create`: up to the verb that follows, or to the comma before it.
function endOfFirst(tokens: readonly Token[], request: string): number {
  const at = tokens.findIndex((token, index) => {
    if (index < 2 || index > mostWords || token.kind === 'quoted') return false;
    const rest = tokens.slice(token.kind === 'mark' ? index + 1 : index);
    return (token.text === ',' || token.kind === 'word') && beginsRequest(rest, request);
  });
  return at;
}

function beginsRequest([first, second]: readonly Token[], request: string): boolean {
  if (first?.kind !== 'word' || !second) return false;
  const plain = tokenize(withoutCourtesy(request.slice(first.start)))[0];
  return [first.word, plain?.word ?? ''].some((word) => isActionWord(word) || word === 'need');
}

// `create in it a page`
function endOfPointer(tokens: readonly Token[], start: number): number {
  const pointer = tokens[start + 1];
  const noun = tokens[start + 2];
  const points = pointer?.kind === 'word' && (isPronoun(pointer.word) || pointer.word === 'there');
  if (!points) return -1;
  return ['a', 'an', 'another', 'two', 'three', 'one'].includes(noun?.word ?? '') ? start + 2 : -1;
}

const namers = new Set(['called', 'named', 'titled', 'saying', 'with', 'that', 'which', 'containing']);

const needing =
  /^(?:i|we)(?:['’]d like| need| want)(?: to have)? (?=(?:an?|another|some|two|three|four|five|six|\d+)\b)/i;

function behind(rest: string, place: string): string {
  const request = rest.replace(/,? please(?=:|[.!]?$)/i, '').replace(needing, 'create ');
  const at = tokenize(request).find(
    ({ kind, text, word }, index) =>
      index > 1 && ((kind === 'mark' && text === ':') || (kind === 'word' && namers.has(word))),
  );
  const cut = at?.start ?? request.replace(/[.!?\s]+$/, '').length;
  const after = request.slice(cut);
  return `${request.slice(0, cut).trimEnd()} ${place}${/^[:.!?]/.test(after) ? '' : ' '}${after}`.trim();
}
