import { Said } from '../language/said.ts';
import { isActionWord, isMaking } from '../language/synonyms.ts';
import { leavesTextOpen } from './clauses.ts';

/**
 * A message in which what a thing holds is told in a sentence of its own, as one sentence: `Create a page in X. The title
 * is "Y" and the text is "Z"` as `Create a page in X with the title "Y" with the text "Z"`. What is to be written is never
 * read so.
 */
export function withToldJoined(message: string): string {
  let joinedSoFar = message;
  for (let turn = 0; turn < mostTold; turn += 1) {
    const next = joinedOnce(withNounFirst(joinedSoFar));
    if (next === joinedSoFar) break;
    joinedSoFar = next;
  }
  return joinedSoFar;
}

const mostTold = 6;

// `with "X" as its title`
function withNounFirst(message: string): string {
  const said = new Said(message);
  const at = said.find(2, (word, place) => word === 'as' && said.tokens[place - 1]?.kind === 'quoted');
  const noun = ['its', 'the', 'a'].includes(said.word(at + 1)) ? at + 2 : at + 1;
  const lead = said.word(at - 2);
  const isTold = titles.has(said.word(noun)) || texts.has(said.word(noun));
  if (at < 0 || !isTold || !['with', 'and', 'using'].includes(lead)) return message;
  if (leavesTextOpen(said.text(0, at - 2))) return message;
  const quotation = message.slice(said.tokens[at - 1]?.start, said.tokens[at - 1]?.end);
  const rest = message.slice(said.tokens[noun]?.end);
  return `${said.text(0, at - 2)} with the ${said.word(noun)} ${quotation}${rest}`;
}

function joinedOnce(message: string): string {
  const said = new Said(message);
  const asked = said.find(0, (word) => isActionWord(word) || wishes.has(word));
  if (asked < 0) return message;
  for (let at = asked + 2; at < said.tokens.length; at += 1) {
    const start = leadIn(said, at);
    const told = start === undefined ? undefined : toldAt(said, at);
    if (start === undefined || told === undefined) continue;
    const before = said.text(0, start);
    if (leavesTextOpen(before)) return message;
    return `${before} ${told.as} ${said.rest(told.value)}`;
  }
  return message;
}

const wishes = new Set(['need', 'want', 'like', 'love', 'have']);

/** Where what was said before ends, if a sentence or another thing that is told begins at the token. */
function leadIn(said: Said, at: number): number | undefined {
  const before = said.tokens[at - 1];
  if (said.word(at) === 'whose') return afterMarks(said, before?.word === 'and' ? at - 1 : at);
  if (before?.kind === 'quoted') return at;
  if (before?.kind === 'mark')
    return ['.', '!', '?', '\n', ';', ','].includes(before.text) ? afterMarks(said, at) : undefined;
  const joins = before?.kind === 'word' && ['and', 'while'].includes(before.word);
  return joins ? afterMarks(said, at - 1) : undefined;
}

function afterMarks(said: Said, at: number): number {
  let end = at;
  while (said.tokens[end - 1]?.kind === 'mark') end -= 1;
  return end;
}

interface Told {
  /** The words for it before a value: `with the text`. */
  readonly as: string;
  /** Where the value begins. */
  readonly value: number;
}

const owners = new Set(['the', 'its', 'their', 'whose']);
const describing = new Set([
  'new',
  'whole',
  'full',
  'exact',
  "page's",
  "post's",
  "comment's",
  "space's",
  "board's",
]);
const titles = new Set(['title', 'name', 'heading', 'headline']);
const texts = new Set(['text', 'content', 'body', 'wording', 'comment', 'remark', 'message']);
const others = new Set(['description', 'key', 'label', 'labels']);
const becoming = new Set(['be', 'read', 'say', 'become', 'contain']);
const duties = new Set(['should', 'must', 'shall', 'will', 'would', 'can', 'could']);

function toldAt(said: Said, at: number): Told | undefined {
  if (said.word(at) === 'it' || said.word(at) === "it's") return calledAt(said, at);
  if (calling.has(said.word(at))) return namedIt(said, at);
  if (!owners.has(said.word(at))) return undefined;
  const noun = said.after(at + 1, describing);
  const word = said.word(noun);
  const as = titles.has(word) ? 'with the title' : texts.has(word) ? 'with the text' : `with the ${word}`;
  if (!titles.has(word) && !texts.has(word) && !others.has(word)) return undefined;
  const value = afterCopula(said, afterOwner(said, noun + 1));
  return value !== undefined && said.tokens[value] ? { as, value } : undefined;
}

// `the title of the page is …`, `the text of it should be …`
function afterOwner(said: Said, at: number): number {
  if (said.word(at) !== 'of') return at;
  const noun = ['the', 'this', 'that'].includes(said.word(at + 1)) ? at + 2 : at + 1;
  return noun + 1;
}

function afterCopula(said: Said, at: number): number | undefined {
  if (['is', 'are', 'reads', 'says'].includes(said.word(at))) {
    const next = said.word(at + 1) === 'to' && said.word(at + 2) === 'be' ? at + 3 : at + 1;
    return pastMark(said, said.after(next, idle));
  }
  if (said.tokens[at]?.kind === 'mark' && said.tokens[at]?.text === ':') return at + 1;
  const verb = said.after(at + 1, idle);
  return duties.has(said.word(at)) && becoming.has(said.word(verb)) ? pastMark(said, verb + 1) : undefined;
}

const idle = new Set(['just', 'simply', 'then', 'please', 'now', 'also']);

function pastMark(said: Said, at: number): number {
  return [':', ','].includes(said.tokens[at]?.text ?? '') && said.tokens[at]?.kind === 'mark' ? at + 1 : at;
}

const naming = new Set(['called', 'named', 'titled', 'entitled']);

// `it is called X`, `it should be called X`
function calledAt(said: Said, at: number): Told | undefined {
  const copula = said.find(at, (word, place) => naming.has(word) && place <= at + 3);
  if (copula < 0) return saidAt(said, at);
  const between = said.tokens
    .slice(at + 1, copula)
    .map(({ word }) => word)
    .join(' ');
  const leads = ['is', 'should be', 'must be', 'shall be', 'will be', ''].includes(between);
  return leads && (between !== '' || said.word(at) === "it's")
    ? { as: 'called', value: copula + 1 }
    : undefined;
}

const calling = new Set(['call', 'name', 'title']);

// `…, call it X`, of what is to be made
function namedIt(said: Said, at: number): Told | undefined {
  const pointer = said.word(at + 1);
  const asked = said.word(said.find(0, (word) => isActionWord(word) || wishes.has(word)));
  const makes = isMaking(asked) || (wishes.has(asked) && asked !== 'have');
  const value = pastMark(said, at + 2);
  const isName = said.tokens[value] !== undefined && said.tokens[value]?.kind !== 'mark';
  return makes && ['it', 'this', 'that'].includes(pointer) && isName ? { as: 'called', value } : undefined;
}

const telling = new Set(['say', 'read', 'contain', 'state']);

// `it reads X`, `it should read X`
function saidAt(said: Said, at: number): Told | undefined {
  if (said.word(at) !== 'it') return undefined;
  const isPlain = ['reads', 'says', 'contains', 'states'].includes(said.word(at + 1));
  const verb = isPlain ? at + 1 : said.after(at + 2, idle);
  if (!isPlain && !(duties.has(said.word(at + 1)) && telling.has(said.word(verb)))) return undefined;
  const value = pastMark(said, verb + 1);
  return said.tokens[value] ? { as: 'saying', value } : undefined;
}
