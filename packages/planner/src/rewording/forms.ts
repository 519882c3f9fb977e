import { isOtherDeed } from '../language/other-deeds.ts';
import { isActionWord } from '../language/synonyms.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { isAuxiliary, isConnective, isFunctionWord, isPreposition } from '../language/words.ts';
import { askedPlainly } from './asked-plainly.ts';
import { isQuestion } from './requests.ts';
import { sentencesOf } from './sentences.ts';

const asksWhether =
  /^(?:are|is) there(?: (?:currently|already|still|actually|maybe|perhaps|by any chance))?(?: (?:any(?:thing)?|a|an|some))?\s+|^(?:do|have) (?:we|i|you) (?:have |got )?(?:any|a|an|some)\s+|^any\s+/i;
const asksToHave =
  /^(?:does|do|has|(?:which|what|how many)(?: (?:kinds?|types?|sorts?) of)? (?<named>.+?) (?:does|do|has)) (?:the )?(?<owner>.+?)(?: itself)? (?:have|got|carry|bear|contain|include)(?: (?:any|some|a|an))? ?(?<thing>.*?)(?: of its own)?[?.!\s]*$/i;
const asksWhichHas = /^(?:which|what) (?<named>\p{L}+s) has (?:the )?(?<owner>.+?)(?: got)?[?.!\s]*$/iu;
const pronouns: Readonly<Record<string, string>> = { its: 'it', my: 'me', their: 'them' };
const notOwners = /^(?:what|who|where|when|how|that|this|it|he|she|there|here|let|one)['’]s$/i;

/**
 * Other ways to say the same request, in words that phrases are made of: with the owner behind what it owns, what asks
 * for no verb (`open tasks of Jane`, `any comments on it?`) as something to show, and the questions in it by themselves.
 */
export function formsOf(request: string): readonly Form[] {
  const parts = sentencesOf(request).flatMap((text) => [{ text, shows: false }, ...formsOfOne(text)]);
  return [...formsOfOne(request), ...parts.map((part) => ({ ...part, asks: true }))];
}

function formsOfOne(request: string): readonly Form[] {
  const owned = ownerBehind(request);
  const others: Form[] = owned === undefined ? [] : [owned];
  const had = (asksToHave.exec(request) ?? asksWhichHas.exec(request))?.groups;
  const thing = had?.named ?? had?.thing;
  if (had && thing) others.push({ text: `show the ${thing} of ${had.owner}`, shows: true });
  const plain = askedPlainly(request);
  if (plain !== undefined) others.push({ text: plain, shows: true });
  return [...others, ...[request, ...others.map(({ text }) => text)].flatMap(shown)];
}

/** A request in other words. */
export interface Form {
  readonly text: string;
  /** It was made a request to show something. */
  readonly shows: boolean;
  /** It is a part of the request, so that nothing may be changed by it. */
  readonly asks?: boolean;
  /** The last word of what owns something: `space` of `the Product space's pages`. */
  readonly owner?: string;
}

function shown(request: string): readonly Form[] {
  const bare = request.replace(asksWhether, '');
  const [first] = tokenize(bare);
  if (first?.kind !== 'word' || isActionWord(first.word) || isOtherDeed(first.text)) return [];
  const isAll = ['all', 'every'].includes(first.word);
  const isNoun = !isQuestion(bare) && (isAll || !isAuxiliary(first.word)) && !isPreposition(first.word);
  return isNoun ? [{ text: `show ${bare}`, shows: true }] : [];
}

/** `delete the Product space's Reports page` as `delete the Reports page of the Product space`. */
function ownerBehind(request: string): Form | undefined {
  const tokens = tokenize(request);
  const at = tokens.findIndex(isOwner);
  const owner = tokens[at];
  if (!owner) return undefined;
  let from = at;
  const pronoun = pronouns[owner.word];
  if (pronoun === undefined) while (from > 0 && isPartOfName(tokens[from - 1])) from -= 1;
  if (tokens[from - 1]?.word === 'the') from -= 1;
  let to = at + 1;
  while (to < tokens.length && isOwned(tokens[to])) to += 1;
  const [first, last, begin] = [tokens[at + 1], tokens[to - 1], tokens[from]];
  if (to === at + 1 || !first || !last || !begin) return undefined;
  const named = pronoun ?? request.slice(begin.start, owner.end).replace(/(?:['’]s|['’])$/, '');
  const thing = request.slice(first.start, last.end);
  const text = `${request.slice(0, begin.start)}the ${thing} of ${named}${request.slice(last.end)}`;
  return { text, shows: false, owner: owner.word.replace(/'s$/, '') };
}

function isOwner(token: Token): boolean {
  if (token.kind !== 'word') return false;
  return token.word in pronouns || (/\p{L}(?:['’]s|s['’])$/u.test(token.text) && !notOwners.test(token.text));
}

function isPartOfName(token: Token | undefined): boolean {
  return token?.kind === 'word' && !isActionWord(token.word) && !isFunctionWord(token.word) && !asks(token);
}

function asks({ word }: Token): boolean {
  return ['what', 'which', 'who', 'how', 'count', 'show', 'when', 'where'].includes(word);
}

function isOwned(token: Token | undefined): boolean {
  if (!token || token.kind === 'mark') return false;
  const { kind, word } = token;
  return kind !== 'word' || !(isPreposition(word) || isConnective(word) || isAuxiliary(word));
}
