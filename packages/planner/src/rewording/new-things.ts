import { Said } from '../language/said.ts';
import { isThing } from '../language/synonyms.ts';
import { withoutCourtesy } from './requests.ts';
import { isNoThing } from './wishes.ts';

/**
 * A message that only names something new, or asks to have it, as one that asks to make it: `new page under X: "Y"` and
 * `can I get a page called Y?` as `create a page …`. Any other as it is.
 */
export function asMaking(message: string): string {
  const request = withoutCourtesy(message);
  const found = [wishToHave, bareThing].map((pattern) => pattern.exec(request)?.groups).find(Boolean);
  const { count, thing, rest } = found ?? {};
  if (found === undefined || thing === undefined || rest === undefined) return message;
  const said = new Said(`${thing} ${rest}`);
  if (isNoThing(said.word(0)) || !isNamed(said, count ?? '') || isAbout(said)) return message;
  const plain = withoutPlease(rest.replace(/\?\s*$/, ''));
  return `create ${articleOf(count ?? '')} ${thing} ${plain}`;
}

const counted =
  '(?<count>an?(?: new| second| third| further)?|another|one more|new|(?:two|three|four)(?: more| new)?)';
const wishToHave = new RegExp(
  `^(?:can|could|may|might) (?:i|we) (?:please |also )?(?:get|have) ${counted} (?<thing>\\p{L}+) (?<rest>.+)$`,
  'isu',
);
const bareThing = new RegExp(`^${counted} (?<thing>\\p{L}+(?: page| post)?)(?=[\\s,:])(?<rest>.+)$`, 'isu');

// Only what says how the new thing is called speaks of a new one.
function isNamed(said: Said, count: string): boolean {
  const named = said.tokens.some(
    ({ kind, word, text }, at) =>
      at > 0 && (kind === 'quoted' || (kind === 'word' && namers.has(word)) || text === ':'),
  );
  return named || /new|more|another/i.test(count);
}

const namers = new Set(['called', 'named', 'titled', 'entitled', 'call', 'name', 'title']);

// `a page called X should be deleted`, `a new page was made`: something is said of it.
function isAbout(said: Said): boolean {
  const end = said.tokens.findIndex(({ kind, text }) => kind === 'quoted' || [':', '.'].includes(text));
  const kind = said.tokens[0];
  const isKind =
    kind?.kind === 'word' && (isThing(kind.word) || kinds.has(kind.word) || /page$/.test(kind.word));
  return !isKind || said.find(1, (word, at) => (end < 0 || at < end) && finite.has(word)) > 0;
}

const kinds = new Set(['whiteboard', 'board', 'space', 'property', 'subpage', 'blogpost', 'draft', 'wiki']);
const finite = new Set(
  'is are was were has have had should must can could will would shall needs need does did do which that who'.split(
    ' ',
  ),
);

// `One more page in Product, please: "Ideas"`
function withoutPlease(rest: string): string {
  return rest.trim().replace(/^((?:(?!["“]).)*?),? (?:please|pls|plz)(?=\s*[,:])/i, '$1');
}

function articleOf(count: string): string {
  if (/^(?:two|three|four)/i.test(count)) return count.split(' ')[0]?.toLowerCase() ?? count;
  return /another|more|second|third|further/i.test(count) ? 'another' : 'a new';
}
