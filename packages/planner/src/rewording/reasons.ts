import { joined, Said } from '../language/said.ts';
import { isThing } from '../language/synonyms.ts';
import { isPreposition } from '../language/words.ts';
import { isFiniteVerb, startsRequest } from './clause-words.ts';
import { withoutAside, withoutLaterReason } from './later-reasons.ts';
import { withoutCourtesy } from './requests.ts';
import { withTopic } from './topics.ts';
import { withWhatLacks } from './what-lacks.ts';

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
  if (at < 0) return withoutReasonToAsk(said);
  const request = withoutCourtesy(said.rest(at + 1).replace(/^(?:so|then|therefore|thus|and)\b[\s,]*/i, ''));
  const topic = topicOf(said, at);
  const pointed =
    topic === undefined ? undefined : withTopic(request, whole(topic, said, at), placeIn(said, at));
  if (pointed !== undefined) return pointed;
  const lacking = withWhatLacks(request, said.text(0, at), topic);
  if (lacking !== undefined) return lacking;
  return isReason(said, at) ? request : message;
}

const asking = /^(?:what|what['’]s|which|who|whose|where|when|how|is|are|does|do|did|has|have)\b.*\?\s*$/is;

// `We have a meeting soon, so what does X say?`
function withoutReasonToAsk(said: Said): string {
  const first = said.word(0);
  if (!speaking.has(first) && !because.has(first) && !/^(?:i|we|you|they|it)['’]\p{L}+$/u.test(first))
    return said.source;
  const asked = said.tokens.flatMap(({ kind, text }, at) => {
    const rest = withoutCourtesy(said.rest(at + 1).replace(linking, ''));
    return at > 1 && kind === 'mark' && marks.has(text) && asking.test(rest) && !pointing.test(rest)
      ? [{ at, rest }]
      : [];
  })[0];
  return asked && hasVerb(said, asked.at) ? asked.rest : said.source;
}

// `I am looking for X. Where can I find it?`: the question is about what was said before it.
const pointing = /\b(?:it|its|them|that|this|these|those|there|they|he|she|her|his)\b/i;
const linking = /^(?:so|then|therefore|thus|and|but)\b[\s,]*/i;

// `…, (so) (please) (could you) delete`: a mark or `so`, and then a verb with what it is about.
function leadsToRequest(said: Said, at: number): boolean {
  const token = said.tokens[at];
  const isBreak =
    token?.kind === 'mark' ? marks.has(token.text) : breaks.has(token?.text ?? '') || said.word(at) === 'so';
  if (!isBreak || token?.kind === 'quoted') return false;
  const rest = withoutCourtesy(said.rest(at + 1).replace(/^(?:so|then|therefore|thus|and)\b[\s,]*/i, ''));
  return rest !== '' && startsRequest(new Said(rest), 0);
}

const writing = new Set(['saying', 'says', 'content', 'body', 'reads', 'message', 'title']);

// What introduces words to be written, which may say anything.
function writes(said: Said): boolean {
  return said.tokens.some(({ kind, word }, at) => kind === 'word' && writing.has(word) && at < 2);
}

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
  const isSentence =
    ['.', '!', ';'].includes(said.tokens[end]?.text ?? '') && !isPreposition(first) && end < 12;
  return (
    isSentence ||
    hasVerb(said, end) ||
    (said.tokens[end]?.text === ':' && !isPreposition(first) && isPlain(said, end))
  );
}

function hasVerb(said: Said, end: number): boolean {
  return said.tokens.some(
    ({ kind, word }, at) => at < end && kind === 'word' && (isFiniteVerb(word) || speaking.has(word)),
  );
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
  const start = afterNotice(said, because.has(said.word(0)) ? 1 : 0);
  const spoken =
    speaking.has(said.word(start)) || said.word(start) === 'need' || said.word(start) === 'nobody';
  const verb = spoken
    ? said.find(start, (word) => needing.has(word))
    : said.find(start, (word) => isFiniteVerb(word) || word === 'should');
  // `Finance still needs it`: who needs it is not what is spoken of.
  if (!spoken && verb > 0 && transitive.has(said.word(verb)) && pointers.has(said.word(objectAt(said, verb))))
    return undefined;
  if (spoken)
    return verb < 0 || verb >= end ? undefined : named(said.text(verb + 1, end).replace(endings, ''));
  const subject = said.text(start, verb < 0 || verb > end ? end : verb);
  return speakers.test(subject) ? undefined : named(subject);
}

// `hope you're well` is no thing.
const speakers = /\b(?:i|we|you|they)(?:['’]\p{L}+)?\b/iu;

function named(words: string): string | undefined {
  return words === '' || /^(?:it|that|this|they|there|these|those|all|everything|hey|hi)\b/i.test(words)
    ? undefined
    : words;
}

const transitive = new Set(
  'needs need wants want wanted needed asked asks uses used has reads said says likes liked'.split(' '),
);
const pointers = new Set(['it', 'them', 'that', 'this', 'one']);

function objectAt(said: Said, verb: number): number {
  return said.word(verb + 1) === 'for' ? verb + 2 : verb + 1;
}

const noticing = new Set(
  'noticed saw see realised realized found think believe discovered heard know noted seems appears guess'.split(
    ' ',
  ),
);

// `I noticed that X has no label`
function afterNotice(said: Said, start: number): number {
  const verb = said.find(start, (word, at) => at > start && at <= start + 2 && noticing.has(word));
  if (verb < 0 || !['i', 'we', 'it'].includes(said.word(start))) return start;
  return said.word(verb + 1) === 'that' ? verb + 2 : verb + 1;
}

const belonging = new Set(['on', 'of', 'from']);

// `The label research is wrong on X, please remove it`: what belongs to a thing is named with it.
function whole(topic: string, said: Said, end: number): string {
  const noun = /^(?:the|that|this) (?<noun>\p{L}+)\b/iu.exec(topic)?.groups?.noun ?? '';
  const at = said.find(2, (word, place) => place < end && belonging.has(word));
  const isEntry = isThing(noun) && at > 0 && !topic.includes(said.text(at, end));
  return isEntry ? joined(topic, said.text(at, end)) : topic;
}

// `X belongs under Y, please move it there`
function placeIn(said: Said, end: number): string | undefined {
  const at = said.find(
    1,
    (word, place) => place < end && ['under', 'below', 'beneath', 'to', 'into'].includes(word),
  );
  if (at < 0) return said.find(2, (word, place) => place < end && belonging.has(word)) < 0 ? undefined : '';
  return said.text(at, end);
}
