import { sameKind } from '../conversation/things.ts';
import { type Action, missingFields, readAction } from '../fill/action.ts';
import { isActionWord, isMaking, wordMatch } from '../language/synonyms.ts';
import { isArticle, isFunctionWord, isPronoun } from '../language/words.ts';
import { type Alignment, align } from '../parse/align.ts';
import { type Grammar, grammarOf } from '../parse/grammar.ts';
import type { Sentence } from '../parse/sentence.ts';
import { isQuestion } from '../rewording/requests.ts';
import { kindsTaken } from '../tools/kinds-taken.ts';
import type { ToolCard } from '../tools/tool-card.ts';
import { chooseByKeywords } from './by-keywords.ts';
import { addsPhrase, makesOther, takesNewForOld } from './new-for-old.ts';
import {
  asksForOtherDeed,
  asksOfFuture,
  borrowsText,
  changesAccess,
  listsForOne,
  makesWhatIsThere,
  replacesPiece,
  takesForAnother,
  withoutEach,
} from './not-meant.ts';
import { isNoun } from './nouns.ts';
import { isReserved } from './reservations.ts';
import { asksForAll, leavesMadeUnsaid, leavesPartUnsaid, leavesThingUnsaid } from './unsaid.ts';

/** Whether words that point back may mean a thing of a kind. */
export type RefersTo = (kind: string, words: string) => boolean;

/** A tool that was chosen, and how the sentence reads as a request to it. */
export interface Choice {
  readonly action: Action;
  readonly alignment: Alignment;
  readonly score: number;
  /** The sentence in the words in which it was read. */
  readonly sentence: Sentence;
}

/** From here on a reading by phrases needs no comparing. */
const sure = 0.75;
/** Below this the sentence is not about the tool. Half of its meaning must be accounted for. */
const enough = 0.45;
/** What destroys must be asked for plainly. */
const enoughToDestroy = 0.6;
/** What a place further down the search's list costs. */
const rankCost = 0.02;
/** From here on the place tells nothing more: what several searches found stands one after the other. */
const lastRank = 8;
const missingCost = 0.06;
/** Who searches says what for. */
const missingQueryCost = 0.25;
/** What it costs when nothing says of what kind of thing the sentence speaks: `show x`, `what is x`. */
const vagueCost = 0.25;
/** What it costs to read where something else was asked for: the sentence begins with another verb. */
const unaskedCost = 0.25;
/** What it costs to take something that is there where something new is asked for. */
const newForOldCost = 0.3;
/** What it costs to list all of a kind where one of them is pointed to: `show me that post`. */
const oneOfManyCost = 0.2;
/** What `it` costs a tool that takes another kind of thing than was spoken of. */
const strangerCost = 0.25;

/**
 * The tool that a sentence asks for: the one whose phrases account for it best, the search's order deciding
 * between those that are close. Undefined where none is meant.
 *
 * @param candidates best first, as the search ranked them
 * @param refersTo whether a thing of that kind is in the conversation, for `it`
 */
export function chooseTool(
  sentence: Sentence,
  candidates: readonly ToolCard[],
  refersTo: RefersTo,
): Choice | undefined {
  const asks = isQuestion(sentence.source);
  const able = candidates.filter(
    (tool) => !asksForOtherDeed(sentence, tool) && !leavesPartUnsaid(sentence, tool),
  );
  const [best] = able
    .flatMap((tool, rank) => (asks && !tool.hints.readOnly ? [] : readAs(tool, rank, sentence, refersTo)))
    .sort((one, other) => other.score - one.score);
  if (best && best.score >= sure) return best;
  if (asksOfFuture(sentence)) return undefined;
  const loose = asksToChange(sentence) ? undefined : chooseByKeywords(sentence, able);
  return loose && loose.score > (best?.score ?? 0) ? loose : best;
}

/** The sentence as a request to one tool, where it may be one. */
function readAs(tool: ToolCard, rank: number, sentence: Sentence, refersTo: RefersTo): readonly Choice[] {
  const grammar = grammarOf(tool);
  const alignment = align(sentence, grammar);
  if (!alignment || countsNothing(sentence, tool)) return [];
  const quality = alignment.quality - (isVague(sentence, alignment, grammar) ? vagueCost : 0);
  if (quality < (tool.hints.destructive ? enoughToDestroy : enough)) return [];
  const action = withoutEach(sentence, readAction(sentence, grammar, alignment));
  const strange = strangers(action, refersTo);
  if (
    tool.hints.readOnly
      ? commandsChange(sentence, alignment, tool)
      : !isMeantToWrite(sentence, alignment, action)
  )
    return [];
  if (tool.hints.destructive && (strange > 0 || lacksTarget(sentence, action, alignment))) return [];
  const score =
    quality - rankCost * Math.min(rank, lastRank) - missingCostOf(action, sentence) - strangerCost * strange;
  return [{ action, alignment, score: score - mismatchCost(sentence, tool), sentence }];
}

// `how many customers do we have?` asks to read no page of that name.
function countsNothing({ tokens }: Sentence, { annotations: { listing, phrases } }: ToolCard): boolean {
  return (
    tokens[0]?.word === 'count' &&
    listing === undefined &&
    !phrases.some((phrase) => /^(?:how many|count|get the number)\b/i.test(phrase))
  );
}

function isMeantToWrite(sentence: Sentence, alignment: Alignment, action: Action): boolean {
  return !(
    beginsWithValue(sentence, alignment) ||
    isReserved(sentence, alignment, action.tool) ||
    replacesPiece(sentence) ||
    borrowsText(sentence, (at) => isWritten(at, alignment, action.tool)) ||
    makesWhatIsThere(sentence, action.tool) ||
    changesAccess(sentence, action.tool) ||
    takesForAnother(sentence, alignment, action.tool) ||
    makesOther(sentence, action.tool) ||
    addsPhrase(sentence, action) ||
    isWeak(sentence, alignment, action) ||
    leavesThingUnsaid(sentence, alignment, action) ||
    leavesMadeUnsaid(sentence, alignment, action.tool) ||
    ignoresVerb(sentence, alignment, action.tool)
  );
}

function isWritten(at: number, { spans }: Alignment, { annotations }: ToolCard): boolean {
  return spans.some(
    ({ field, start, end }) => annotations.fields[field]?.role === 'text' && start < at && at < end,
  );
}

// `Convert Roadmap into a file`: what nobody knows as a verb is no part of a name, and asks for something else.
function beginsWithValue({ tokens }: Sentence, { spans }: Alignment): boolean {
  const first = spans.find(({ start }) => start === 0);
  return first !== undefined && tokens[0]?.kind === 'word' && tokens[first.end]?.kind !== 'mark';
}

// `delete the page` asks for no list of deleted pages.
function commandsChange(sentence: Sentence, { spans }: Alignment, tool: ToolCard): boolean {
  const commands = /^(?:the|this|that|my|our|a|an|it|them|all|every|each)$/i.test(
    sentence.tokens[1]?.text ?? '',
  );
  return commands && spans.some(({ start }) => start === 0) && asksForChange(sentence, tool);
}

function mismatchCost(sentence: Sentence, tool: ToolCard): number {
  const unasked = tool.hints.readOnly && asksForChange(sentence, tool) ? unaskedCost : 0;
  const one = listsForOne(sentence, tool) ? oneOfManyCost : 0;
  return unasked + one + (takesNewForOld(sentence, tool) ? newForOldCost : 0);
}

// `delete a page` asks for no list of deleted ones.
function asksToChange({ tokens: [first, second] }: Sentence): boolean {
  if (first?.kind !== 'word' || isFunctionWord(first.word)) return false;
  const reads = ['show', 'search'].some((verb) => wordMatch(first.word, verb) > 0);
  // `pin the page`: what nobody knows as a verb is one all the same.
  const commands = second?.kind === 'word' && isArticle(second.text.toLowerCase());
  return !reads && (isActionWord(first.word) || commands);
}

// `comment on the page` asks for no list of comments.
function asksForChange({ tokens: [first] }: Sentence, tool: ToolCard): boolean {
  if (first?.kind !== 'word' || !isActionWord(first.word)) return false;
  const reads = ['show', 'search'].some((verb) => wordMatch(first.word, verb) > 0);
  return (
    !reads && !tool.annotations.phrases.some((phrase) => phrase.toLowerCase().split(' ')[0] === first.word)
  );
}

function missingCostOf(action: Action, sentence: Sentence): number {
  const each = asksForAll(sentence) ? missingQueryCost : missingCost;
  return missingFields(action).reduce(
    (cost, { hints }) => cost + (hints.role === 'query' ? missingQueryCost : each),
    0,
  );
}

// `delete the marketing space` is no request to delete some page of it.
function lacksTarget(sentence: Sentence, action: Action, { spans, unexplained }: Alignment): boolean {
  // `remove the label` says no more than what is to be asked about.
  if (spans.length === 0 && unexplained.length === 0) return false;
  return missingFields(action).some(
    ({ hints }) =>
      hints.names !== undefined &&
      !sentence.tokens.some(({ kind, word }) => kind === 'word' && sameKind(word, hints.names ?? '')),
  );
}

/** Only a verb of the tool was said, and nothing of the rest looks like a name. */
function isVague(sentence: Sentence, { matched, spans }: Alignment, { fields }: Grammar): boolean {
  const words = matched
    .flatMap((at) => sentence.tokens[at] ?? [])
    .filter((token) => !isFunctionWord(token.word));
  const values = spans.flatMap(({ start, end }) => sentence.tokens.slice(start, end));
  const distinct = values.some(
    ({ kind, text, word }) =>
      kind === 'quoted' ||
      word === 'both' ||
      isPronoun(word) ||
      word === 'one' ||
      /\d\p{L}|\p{L}\d|\d{4}|\p{L}\.\p{Ll}{2,4}$/u.test(text),
  );
  // `delete the page`: the kind of thing that the tool takes.
  const ofKind = spans.some(({ field, start, end }) => {
    const kind = fields.get(field)?.hints.names;
    const noun = sentence.tokens[end - 1];
    return kind !== undefined && end - start === 2 && noun?.kind === 'word' && sameKind(noun.word, kind);
  });
  if (ofKind) return false;
  // `show me Release checklist`: written as a name.
  const named = spans
    .filter(({ field }) => fields.get(field)?.required)
    .some(({ start, end }) => {
      const [name] = sentence.tokens.slice(start, end).filter(({ text }) => !isArticle(text));
      return /^\p{Lu}.*\p{Ll}/u.test(name?.text ?? '');
    });
  return (
    spans.length > 0 && !distinct && !named && words.every(({ word }) => isActionWord(word) && !isNoun(word))
  );
}

/**
 * A reading that rests on a verb which fits anything, or which people say in place of another: `add milk to my
 * shopping list` labels nothing. Nothing is written on such a reading, unless it points to what was spoken of.
 */
function isWeak(sentence: Sentence, alignment: Alignment, { tool, pointers, values }: Action): boolean {
  if (pointers.size > 0 || namesFile([...values.values()]) || namesTwo(sentence, alignment, tool))
    return false;
  const words = alignment.matched
    .flatMap((at) => sentence.tokens[at] ?? [])
    .map(({ word }) => word)
    .filter((word) => !isFunctionWord(word));
  return words.every((word) => isMaking(word) || (isActionWord(word) && !isVerbOf(word, tool)));
}

// `put Reports under Roadmap`: both are written as names, and nothing else is said.
function namesTwo(
  { tokens }: Sentence,
  { spans, unexplained }: Alignment,
  { annotations: { fields } }: ToolCard,
): boolean {
  const named = spans.filter(({ field, start }) => {
    const isWritten = tokens[start]?.kind === 'quoted' || /^\p{Lu}/u.test(tokens[start]?.text ?? '');
    return fields[field]?.role === 'reference' && isWritten;
  });
  return unexplained.length === 0 && named.length === 2 && spans.length === 2;
}

// `write "hello" to hello.txt`: the name says what kind of thing it is.
function namesFile(values: readonly unknown[]): boolean {
  return values.some(
    (value) => typeof value === 'string' && /^\S+\.\p{L}[\p{L}\p{N}]{0,4}$|^[\w.~-]*\/[\w./-]+$/u.test(value),
  );
}

// Whoever says `remove …` wants no other verb of the sentence done; `turn the page into …` names no page so.
function ignoresVerb({ tokens }: Sentence, { matched, spans }: Alignment, { hints }: ToolCard): boolean {
  const [first, second] = tokens;
  if (first?.kind !== 'word' || matched.includes(0)) return false;
  const isValue = spans.some(({ start }) => start === 0);
  const commands =
    /^(?:the|this|that|my|our|it|them|all|every)$/i.test(second?.text ?? '') && !isFunctionWord(first.word);
  // `write a blog post` is as good as `publish` one.
  const makes = isMaking(first.word) && !hints.destructive && !hints.idempotent;
  return isValue ? commands : !makes && (isActionWord(first.word) || commands);
}

function isVerbOf(word: string, { slug, annotations }: ToolCard): boolean {
  const own = slug.toLowerCase().split('_');
  const said = annotations.phrases.flatMap((phrase) => phrase.toLowerCase().split(/\W+/));
  return own.some((part) => wordMatch(word, part) > 0) || said.some((part) => wordMatch(word, part) === 1);
}

function strangers({ tool, pointers }: Action, refersTo: RefersTo): number {
  return [...pointers].filter(([field, words]) => {
    const kind = tool.annotations.fields[field]?.names;
    // `which versions of it are there?` need not speak of a place at all.
    const isIdle = tool.hints.readOnly && /^there$/i.test(words) && !tool.schema.required?.includes(field);
    const others = kindsTaken(tool.annotations, field);
    return kind !== undefined && !isIdle && ![kind, ...others].some((one) => refersTo(one, words));
  }).length;
}
