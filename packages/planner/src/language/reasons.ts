import { isQuestion, withoutCourtesy } from './requests.ts';
import { Said } from './said.ts';
import { isActionWord, isThing } from './synonyms.ts';
import { withTopic } from './topics.ts';
import { isWishForNew } from './wishes.ts';
import { isPreposition } from './words.ts';

/**
 * A message without what only says why: `Since the launch moved, rename X to Y` as `rename X to Y`. What was spoken of
 * takes the place of the word that points to it: `X is obsolete, delete it` as `delete X`.
 */
export function withoutReasons(message: string): string {
  return withoutAside(withoutLaterReason(withoutFirstReason(message)));
}

const because = new Set([
  'since',
  'because',
  'as',
  'after',
  'given',
  'due',
  'thanks',
  'when',
  'while',
  'once',
  'now',
]);
const marks = new Set([',', ';', '.', ':', '!', '\n']);
const breaks = new Set(['–', '—', '-']);

function withoutFirstReason(message: string): string {
  const said = new Said(message);
  if (startsRequest(said, 0) || writes(said)) return message;
  const at = said.tokens.findIndex((_token, place) => place > 0 && leadsToRequest(said, place));
  if (at < 0) return message;
  const request = withoutCourtesy(said.rest(at + 1).replace(/^(?:so|then|therefore|thus|and)\b[\s,]*/i, ''));
  const topic = topicOf(said, at);
  const pointed = topic === undefined ? undefined : withTopic(request, topic, placeIn(said, at));
  if (pointed !== undefined) return pointed;
  return isReason(said, at) ? request : message;
}

// `…, (so) (please) (could you) delete`: a mark or `so`, and then a verb with what it is about.
function leadsToRequest(said: Said, at: number): boolean {
  const token = said.tokens[at];
  const isBreak =
    token?.kind === 'mark' ? marks.has(token.text) : breaks.has(token?.text ?? '') || said.word(at) === 'so';
  if (!isBreak || token?.kind === 'quoted') return false;
  const rest = withoutCourtesy(said.rest(at + 1).replace(/^(?:so|then|therefore|thus|and)\b[\s,]*/i, ''));
  return rest !== '' && startsRequest(new Said(rest), 0);
}

function startsRequest(said: Said, at: number): boolean {
  const object = said.tokens[at + 1];
  const isCall = said.word(at) === 'call' && ['it', 'them'].includes(object?.word ?? '');
  return (
    (isCall || isActionWord(said.word(at)) || isWishForNew(said, at)) &&
    object !== undefined &&
    (object.kind !== 'mark' || object.text === ':')
  );
}

const writing = new Set(['saying', 'says', 'content', 'body', 'reads', 'message', 'title']);

// What introduces words to be written, which may say anything.
function writes(said: Said): boolean {
  return said.tokens.some(({ kind, word }, at) => kind === 'word' && writing.has(word) && at < 2);
}

const finite = new Set(
  (
    "is are was were has have had do does did can will would should must isn't aren't wasn't weren't don't doesn't didn't hasn't " +
    "haven't can't won't it's that's we've i've we're i'm they're there's needs wants asks says wanted asked belongs lives goes " +
    'contains looks seems became got went came said need'
  ).split(' '),
);
const speaking = new Set([
  'i',
  'we',
  'they',
  'he',
  'she',
  'you',
  'it',
  'somebody',
  'someone',
  'everybody',
  'nobody',
]);

function isReason(said: Said, end: number): boolean {
  const first = said.word(0);
  if (said.tokens.slice(0, end).some(({ kind }) => kind === 'quoted') && !because.has(first))
    return hasVerb(said, end);
  if (because.has(first)) return true;
  const isSentence = ['.', '!'].includes(said.tokens[end]?.text ?? '') && !isPreposition(first) && end < 12;
  return (
    isSentence ||
    hasVerb(said, end) ||
    (said.tokens[end]?.text === ':' && !isPreposition(first) && isPlain(said, end))
  );
}

function hasVerb(said: Said, end: number): boolean {
  return said.tokens.some(
    ({ kind, word }, at) =>
      at < end && kind === 'word' && (finite.has(word) || speaking.has(word) || isPast(word)),
  );
}

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

function isPast(word: string): boolean {
  return word.length > 4 && /[a-z]ed$/.test(word) && !attributes.has(word);
}

// `quick one: create …` names nothing.
function isPlain(said: Said, end: number): boolean {
  return said.tokens
    .slice(0, end)
    .every(
      ({ kind, text, word }, at) => kind === 'word' && !isThing(word) && (at === 0 || /^\p{Ll}/u.test(text)),
    );
}

const needing = new Set([
  'need',
  'needs',
  'want',
  'use',
  'used',
  'have',
  'like',
  'read',
  'finished',
  'forgot',
]);
const endings = /[\s,]+(?:any\s?more|any longer|no longer|now|again|these days|at all|yet)$/i;

/** What a clause is about: `the Reports page` of `the Reports page is obsolete` and of `we don't need the Reports page`. */
function topicOf(said: Said, end: number): string | undefined {
  const start = because.has(said.word(0)) ? 1 : 0;
  const spoken =
    speaking.has(said.word(start)) || said.word(start) === 'need' || said.word(start) === 'nobody';
  const verb = spoken
    ? said.find(start, (word) => needing.has(word))
    : said.find(start, (word) => finite.has(word) || isPast(word) || word === 'should');
  if (spoken)
    return verb < 0 || verb >= end ? undefined : named(said.text(verb + 1, end).replace(endings, ''));
  return named(said.text(start, verb < 0 || verb > end ? end : verb));
}

function named(words: string): string | undefined {
  return words === '' || /^(?:it|that|this|they|there|these|those|all|everything|hey|hi)\b/i.test(words)
    ? undefined
    : words;
}

// `X belongs under Y, please move it there`
function placeIn(said: Said, end: number): string | undefined {
  const at = said.find(
    1,
    (word, place) => place < end && ['under', 'below', 'beneath', 'to', 'into'].includes(word),
  );
  return at < 0 ? undefined : said.text(at, end);
}

const textLeads =
  /\b(?:saying|says|say|that(?! (?:is|are|lives?|sits?|has|have|was|were)\b)|with|text|content|contents|body|reads|reading|message|comment)\b|:/i;
const laterReason = /[\s,]+(?:because|so that|in order to|, since|, as|, so)\s+\S.*$/is;
const agreed = /[\s,]+as (?:discussed|agreed|requested|usual|planned|mentioned|always|announced)\b[^"“'‘]*$/i;

/** Without what stands behind the request and says why; nothing is cut where a text to be written may hold it. */
function withoutLaterReason(message: string): string {
  const plain = message.replace(agreed, '');
  const found =
    laterReason.exec(plain) ??
    /,\s+(?:since|as|so)\s+(?:it|we|they|he|she|i|that|the|everybody|everyone|people|this)\b.*$/is.exec(
      plain,
    );
  const said = new Said(plain);
  if (!found || !startsRequest(said, 0)) return plain;
  const before = plain.slice(0, found.index);
  const isQuoted = said.tokens.some(
    ({ kind, start, end }) =>
      kind === 'quoted' && ((start < found.index && end > found.index) || start > found.index),
  );
  return isQuoted || textLeads.test(unquoted(before)) ? plain : before;
}

function unquoted(text: string): string {
  const { tokens, source } = new Said(text);
  return tokens
    .filter(({ kind }) => kind !== 'quoted')
    .map(({ start, end }) => source.slice(start, end))
    .join(' ');
}

const aside =
  /^(?:i|i['’]m|i['’]ve|we|we['’]re|we['’]ve|they|they['’]re|he|she|it|it['’]s|that['’]s|this|there|nobody|everybody|everyone)$/;

/** Without a clause at the end that tells something else: `show the pages in HR, I'm new here`. */
function withoutAside(message: string): string {
  const said = new Said(message);
  const at = said.tokens.findLastIndex(
    ({ kind, text }, place) =>
      kind === 'mark' && [',', '.', ';'].includes(text) && place > 2 && place < said.tokens.length - 2,
  );
  const before = said.text(0, at);
  if (at < 0 || textLeads.test(unquoted(before)) || !tellsMore(said, at + 1)) return message;
  return startsRequest(said, 0) || isQuestion(before) ? before : message;
}

function tellsMore(said: Said, from: number): boolean {
  const isQuoted = said.tokens.some(({ kind }, at) => at >= from && kind === 'quoted');
  const verb = said.find(from + 1, (word, at) => at <= from + 2 && (finite.has(word) || isPast(word)));
  return (
    !isQuoted &&
    !isActionWord(said.word(from)) &&
    (aside.test(said.word(from)) || verb > 0) &&
    !/\?\s*$/.test(said.source)
  );
}
