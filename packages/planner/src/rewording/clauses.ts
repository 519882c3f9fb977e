import { isActionWord } from '../language/synonyms.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { isConnective, isPreposition, isPronoun } from '../language/words.ts';
import { splitRepeated } from './repeated-things.ts';
import { isWishForNew } from './wishes.ts';

/** What introduces text that is to be written, which is never read as a further request. */
const textMarkers = new Set(['saying', 'says', 'text', 'content', 'body', 'reads', 'message']);

/** Whether a request holds words that introduce text, as `saying` does. */
export function introducesText(request: string): boolean {
  return tokenize(request).some(({ kind, word }) => kind === 'word' && textMarkers.has(word));
}

/** Whether a request ends within text that is to be written, so that what follows may belong to it. */
export function leavesTextOpen(request: string): boolean {
  const tokens = tokenize(request);
  const last = tokens.findLastIndex(({ kind, word }) => kind === 'word' && textMarkers.has(word));
  return last >= 0 && !isWholeQuotation(tokens, last);
}

const questions = new Set(['who', 'whoami', 'what', 'which', 'how', 'where', 'count', 'show', 'remind']);

/**
 * The requests in a message, in order: `create a page and label it urgent` holds two.
 *
 * A new one begins where a connective or the end of a sentence is followed by a verb. After words that
 * introduce text (`saying …`, `with the text …`) only a verb that is followed by a pronoun (`and label it`)
 * begins one, so that what is to be written is not carried out.
 */
export function splitRequests(source: string): readonly string[] {
  // `who may view or edit it?` is one question.
  if (/^(?:who|whose|which|may|can|is|are)\b.*\bor\b.*\?$/i.test(source.trim())) return [source];
  const tokens = tokenize(source);
  const cuts: number[] = [0];
  let insideText = false;
  let asked = false;
  tokens.forEach((token, at) => {
    if (token.kind === 'word' && textMarkers.has(token.word))
      insideText = !isWholeQuotation(tokens, at) && !isShown(tokens, at);
    // What stands before the first verb belongs to it: `in the marketing space, create a page`.
    const begins = asked ? requestBegins(tokens, at, insideText) : undefined;
    asked ||=
      token.kind === 'word' && (isActionWord(token.word) || questions.has(token.word) || wishes(tokens, at));
    if (begins === undefined) return;
    insideText = false;
    cuts.push(token.kind === 'quoted' ? token.end : token.start, begins);
  });
  cuts.push(source.length);
  return pairs(cuts)
    .map(([start, end]) =>
      source
        .slice(start, end)
        .trim()
        .replace(/[,;]+$/, ''),
    )
    .filter((part) => part !== '')
    .flatMap(splitRepeated);
}

function pairs(cuts: readonly number[]): readonly (readonly [number, number])[] {
  return cuts.flatMap((start, index) =>
    index % 2 === 0 ? [[start, cuts[index + 1] ?? start] as const] : [],
  );
}

// `with the text "…" and label it`: quoted text ends where its quote does.
function isWholeQuotation(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.kind === 'mark' ? tokens[at + 2] : tokens[at + 1];
  return next?.kind === 'quoted';
}

// `show me the text of X and label it`: what is to be seen is written already.
function isShown(tokens: readonly Token[], at: number): boolean {
  const verb = tokens.slice(0, at).findLast(({ kind, word }) => kind === 'word' && isActionWord(word));
  const reads = verb !== undefined && ['show', 'read', 'get', 'open', 'give', 'print'].includes(verb.word);
  const next = tokens[at + 1];
  return reads && next?.kind === 'word' && ['of', 'on', 'in', 'from'].includes(next.word);
}

function wishes(tokens: readonly Token[], start: number): boolean {
  return isWishForNew({ word: (at) => (tokens[at]?.kind === 'word' ? (tokens[at]?.word ?? '') : '') }, start);
}

/** Where in the source the next request begins, when the token at `at` leads over to one. */
function requestBegins(tokens: readonly Token[], at: number, insideText: boolean): number | undefined {
  const token = tokens[at];
  if (at === 0 || !token) return undefined;
  if (token.kind === 'quoted') return afterQuotation(tokens, at);
  return leadsOver(token) ? afterLead(tokens, at, insideText) : undefined;
}

function afterLead(tokens: readonly Token[], at: number, insideText: boolean): number | undefined {
  let next = at + 1;
  while (tokens[next] && tokens[next]?.kind === 'word' && isConnective(tokens[next]?.word ?? '')) next += 1;
  const mayBeText = insideText && tokens[at]?.kind === 'mark';
  if (!mayBeText && isPlaceOfRequest(tokens, next)) return tokens[next]?.start;
  if (!isVerbWithObject(tokens, next) || isWrittenAsName(tokens, at, next)) return undefined;
  if (isCoordinate(tokens, at)) return undefined;
  if (mayBeText || (insideText && !isPronoun(tokens[next + 1]?.word ?? ''))) return undefined;
  return tokens[next]?.start;
}

// `with the text "It is here." Please also label it`: the full stop within the quotation ends the sentence, too.
function afterQuotation(tokens: readonly Token[], quotation: number): number | undefined {
  const start = quotation + 1;
  if (!/[.!?]$/.test(tokens[quotation]?.text ?? '')) return undefined;
  const isNew = /^\p{Lu}/u.test(tokens[start]?.text ?? '') && tokens[start]?.kind === 'word';
  let next = start;
  while (tokens[next]?.kind === 'word' && leadsIn(tokens[next]?.word ?? '')) next += 1;
  return isNew && isVerbWithObject(tokens, next) ? tokens[next]?.start : undefined;
}

function leadsIn(word: string): boolean {
  return isConnective(word) || ['please', 'now', 'next', 'finally', 'could', 'can', 'you'].includes(word);
}

// `the pages Roadmap and Release checklist`: within a sentence no verb has a capital.
function isWrittenAsName(tokens: readonly Token[], lead: number, verb: number): boolean {
  const endsSentence = ['.', '!', '?', '\n', ';', ':'].includes(tokens[lead]?.text ?? '');
  return !endsSentence && /^\p{Lu}/u.test(tokens[verb]?.text ?? '');
}

// `who may view and edit X`: two verbs of one object.
function isCoordinate(tokens: readonly Token[], connective: number): boolean {
  const [modal, verb] = [tokens[connective - 2], tokens[connective - 1]];
  const leads = ['to', 'may', 'can', 'could', 'should', 'must'].includes(modal?.word ?? '');
  return leads && verb?.kind === 'word' && isActionWord(verb.word);
}

// `create a page`, `create in it a page`; not `post in Marketing`
function isVerbWithObject(tokens: readonly Token[], at: number): boolean {
  const [verb, object, after] = tokens.slice(at, at + 3);
  if (verb?.kind !== 'word' || !isActionWord(verb.word)) return false;
  if (!object || object.kind === 'mark' || isConnective(object.word)) return false;
  return !isPreposition(object.word) || isPronoun(after?.word ?? '');
}

// `and under it create a page`, `and under that page another one`
function isPlaceOfRequest(tokens: readonly Token[], at: number): boolean {
  const [place, pointer] = [tokens[at], tokens[at + 1]];
  if (place?.kind !== 'word' || !isPreposition(place.word) || !isPronoun(pointer?.word ?? '')) return false;
  const [next, after] = tokens.slice(at + 2);
  const follows = ['it', 'them'].includes(pointer?.word ?? '') ? next : after;
  return (
    follows?.kind === 'word' && (isActionWord(follows.word) || ['another', 'one'].includes(follows.word))
  );
}

// `Can I edit or delete it?` asks for nothing to be done, and nobody wants the one and the other.
function leadsOver(token: Token): boolean {
  return token.kind === 'mark'
    ? [',', ';', '.', '\n', '!', '?'].includes(token.text)
    : isConnective(token.word) && token.word !== 'or';
}
