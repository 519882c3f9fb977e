import { Said } from '../language/said.ts';
import { isActionWord } from '../language/synonyms.ts';
import { isPreposition } from '../language/words.ts';
import { isFiniteVerb, startsRequest } from './clause-words.ts';
import { asksToSee } from './manner.ts';
import { isQuestion } from './requests.ts';

const textLeads =
  /\b(?:saying|says|say|that(?! (?:is|are|lives?|sits?|has|have|was|were)\b)|with(?! (?:the |a |an )?(?:label|labels|tag|tags|key|title|name|id|number)\b)|text|content|contents|body|reads|reading|message|comment)\b|:/i;
const laterReason =
  /[\s,–—-]+(?:because|cause|'cause|cos|coz|bc|so that|in order to|given that|now that)\s+\S.*$/is;
const subjects =
  'it|we|they|he|she|i|you|that|the|everybody|everyone|nobody|somebody|someone|people|this|there|no one|my|our|these|those';
const afterComma = new RegExp(`,\\s+(?:since|as|so)\\s+(?:${subjects})\\b.*$`, 'is');
const withoutComma = new RegExp(`\\s+since\\s+(?:${subjects}|it['’]s|we['’]re|they['’]re)\\b.*$`, 'is');
const agreed =
  /[\s,]+as (?:discussed|agreed|requested|usual|planned|mentioned|always|announced|promised|decided|we (?:said|agreed|discussed|decided))\b[^"“'‘]*$/i;

/** Without what stands behind the request and says why; nothing is cut where a text to be written may hold it. */
export function withoutLaterReason(message: string): string {
  const plain = message.replace(agreed, '');
  const found = laterReason.exec(plain) ?? afterComma.exec(plain) ?? sinceThen(plain);
  const said = new Said(plain);
  if (!found || !startsRequest(said, 0)) return plain;
  const before = plain.slice(0, found.index);
  const isQuoted = said.tokens.some(
    ({ kind, start, end }) =>
      kind === 'quoted' && ((start < found.index && end > found.index) || start > found.index),
  );
  return isQuoted || textLeads.test(unquoted(before)) ? plain : before;
}

// `show the pages that changed since we met` says which.
function sinceThen(request: string): RegExpExecArray | null {
  return asksToSee(request) ? null : withoutComma.exec(request);
}

function unquoted(text: string): string {
  const { tokens, source } = new Said(text);
  return tokens
    .filter(({ kind }) => kind !== 'quoted')
    .map(({ start, end }) => source.slice(start, end))
    .join(' ');
}

const aside =
  /^(?:i|i['’]m|i['’]ve|i['’]d|we|we['’]re|we['’]ve|we['’]ll|they|they['’]re|they['’]ve|he|she|it|it['’]s|that|that['’]s|this|there|there['’]s|nobody|everybody|everyone|somebody|someone|otherwise|people|all)$/;
const ends = new Set(['.', '!', '?', '\n']);
const pauses = new Set([',', ';', '(', '-', '–', '—']);

/** Without what stands behind a request and tells something else: `show the pages in HR, I'm new here`, `delete X? We have it elsewhere.` */
export function withoutAside(message: string): string {
  const said = new Said(message);
  const lead = textLeadIn(said);
  const at = said.tokens.findIndex((_token, place) => place > 1 && beginsAside(said, place, lead));
  const before = said.text(0, at);
  const isRequest = startsRequest(said, 0) || isQuestion(before);
  return at > 0 && isRequest ? before : message;
}

/** The place of the first token behind words that introduce text outside quotations. */
function textLeadIn({ tokens, source }: Said): number {
  const pieces = tokens.map(({ kind, start, end }) => (kind === 'quoted' ? '' : source.slice(start, end)));
  const found = textLeads.exec(pieces.join(' '));
  if (!found) return tokens.length;
  const end = found.index + found[0].length;
  let length = 0;
  return (
    pieces.findIndex((piece) => {
      length += piece.length + 1;
      return length > end;
    }) + 1
  );
}

function beginsAside(said: Said, at: number, lead: number): boolean {
  const token = said.tokens[at];
  if (!token || token.kind === 'quoted' || at > said.tokens.length - 3) return false;
  const isEnd = ends.has(token.text);
  if (!isEnd && !pauses.has(token.text)) return false;
  const isClosed = isTextQuoted(said, at);
  if (!isClosed && lead <= at) return false;
  return sentenceStarts(said, at + 1).every((start) => tellsMore(said, start));
}

// `the text "Done." to X`: a quotation shows by itself where it ends.
function isTextQuoted({ tokens }: Said, end: number): boolean {
  const lead = tokens.findLastIndex(
    ({ kind, text }, at) => at < end && kind !== 'quoted' && opens.test(text),
  );
  return tokens[lead + 1]?.kind === 'quoted';
}

const opens = /^(?:saying|says|say|that|with|text|content|contents|body|reads|reading|message|comment|:)$/i;

function sentenceStarts(said: Said, from: number): readonly number[] {
  const later = said.tokens.flatMap(({ kind, text }, at) =>
    at >= from && kind === 'mark' && ends.has(text) && at < said.tokens.length - 1 ? [at + 1] : [],
  );
  return [from, ...later];
}

/** How far into a sentence its verb may stand: `The audit of the year is over`. */
const farthestVerb = 5;

function tellsMore(said: Said, from: number): boolean {
  const isQuoted = said.tokens.some(({ kind }, at) => at >= from && kind === 'quoted');
  const mark = said.tokens.findIndex(({ kind }, at) => kind === 'mark' && at > from);
  const end = Math.min(mark < 0 ? said.tokens.length : mark, from + farthestVerb + 1);
  const verb = said.find(from + 1, (word, at) => at < end && isFiniteVerb(word));
  return (
    !isQuoted &&
    !isActionWord(said.word(from)) &&
    !isPreposition(said.word(from)) &&
    (aside.test(said.word(from)) || verb > 0) &&
    !wants.test(said.rest(from)) &&
    !/\?\s*$/.test(said.source)
  );
}

// What says more of what is wanted is no aside: `It should go under Roadmap`, `The parent is Runbooks`.
const wants = new RegExp(
  [
    '(?:it|this|that|they|these|those|the \\p{L}+)(?: \\p{L}+)? (?:should|must|shall|needs?|has to|have to|ought|belongs?|goes?|reads?|says?|contains?|(?:is|are) (?:called|named|titled|to be))',
    "(?:i|we)(?:['’]d| would)? (?:want|need|like|wish|prefer)(?: to have)? (?:it|them|that|this|one)\\b.*\\b(?:in|under|below|on|called|named|with|to|labelled|tagged|as)",
    '(?:the|its|their|as|and the) (?:new )?(?:parent|space|status|value|version|message|author|owner|place|location|position|type|title|name|text|key|id|description|template|label|labels|content|body|page|heading|summary)(?: page)?(?: (?:is|are|be|would be)|:)',
    "(?:and|also|then|but|please|instead|same|who|what|which|where|when|how|why|can|could|would|will|let['’]?s)\\b",
  ]
    .map((pattern) => `^(?:${pattern})`)
    .join('|'),
  'iu',
);
