import { type Choice, chooseTool } from '../choose/choose-tool.ts';
import { type Choose, splitAttribute } from '../choose/split-attribute.ts';
import type { Memory } from '../conversation/memory.ts';
import { isKindWord } from '../conversation/pointing.ts';
import { lastSeveral, pointsToSeveral } from '../conversation/several.ts';
import { kindOf, lastSpokenOf, sameKind } from '../conversation/things.ts';
import { type Action, missingFields } from '../fill/action.ts';
import { asksOfOtherApplication } from '../language/other-applications.ts';
import { wordMatch } from '../language/synonyms.ts';
import { isFunctionWord } from '../language/words.ts';
import { fitOf } from '../parse/known-names.ts';
import { readSentence, type Sentence } from '../parse/sentence.ts';
import { introducesText } from '../rewording/clauses.ts';
import { formsOf } from '../rewording/forms.ts';
import { asksToSee, withoutApplication } from '../rewording/manner.ts';
import { withDaysOfPeriods } from '../rewording/periods.ts';
import type { SearchAnswer } from '../tools/search-answer.ts';
import type { ToolCard } from '../tools/tool-card.ts';
import { forNames } from './look-up-names.ts';
import { foundFor } from './search.ts';

/** The day to count from where the router tells none. */
export const someDay = new Date('2026-01-01T00:00:00Z');

/** What the router found: for each request, and, where that was not enough, for what it may be about. */
export interface Found {
  readonly answer: SearchAnswer;
  readonly wider: readonly SearchAnswer[];
}

/** The actions for some requests and which of these were read with doubt, or the place of the first that no tool does. */
export type Reading =
  | {
      readonly actions: readonly Action[];
      readonly unsure: readonly number[];
      readonly quality: number;
      readonly first: Choice;
    }
  | { readonly without: number };

/**
 * The actions for the requests of a message, or the place of the first that no tool does.
 *
 * @param source the message that the requests were cut from
 * @param refused a tool that is not meant, as was found out
 */
export function readRequests(
  requests: readonly string[],
  source: string,
  found: Found,
  memory: Memory,
  refused?: string,
): Reading {
  const { answer, wider } = found;
  const now = answer.now ?? someDay;
  const known = (slugs: readonly string[]) =>
    [...new Set(slugs)]
      .flatMap((slug) => (slug === refused ? [] : (memory.tools.get(slug) ?? [])))
      .filter((tool) => tool.annotations.namesIn === undefined);
  const widely = wider.flatMap(({ results }) => results.flatMap((result) => result.slugs));
  const givers = known(
    answer.results
      .slice(requests.length)
      .filter(({ useCase }) => useCase !== forNames)
      .flatMap((result) => result.slugs),
  );
  const actions: Action[] = [];
  const unsure: number[] = [];
  let first: Choice | undefined;
  let quality = 1;
  for (const [index, request] of requests.entries()) {
    const candidates = known([...foundFor(request, index, answer, memory), ...widely]);
    const choose: Choose = (sentence, tools) => chooseTool(sentence, tools, refersTo(memory, actions));
    const toolkits = [...new Set(candidates.map(({ toolkit }) => toolkit))];
    const sentence = readSentence(inDays(withoutApplication(request, toolkits), now), now, memory.names);
    const isElsewhere = asksOfOtherApplication(
      sentence.tokens,
      toolkits.map((name) => name.toLowerCase()),
    );
    const read = isElsewhere ? [] : readRequest(sentence, candidates, givers, choose);
    if (read.length === 0) {
      const joined = joinedAt(index, requests, source);
      return joined ? readRequests(joined, source, without(index, found), memory) : { without: index };
    }
    const untold = (answer.results[index]?.slugs ?? []).filter(
      (slug) => memory.tools.get(slug)?.hinted === false,
    );
    if (read.some((choice) => isUnsure(choice) || isPassedOver(choice, untold))) unsure.push(index);
    quality = Math.min(quality, ...read.map(({ alignment }) => alignment.quality));
    actions.push(...read.map(({ action }) => action));
    first ??= read[0];
  }
  return first ? { actions, unsure, quality, first } : { without: 0 };
}

// `which posts were published in September?`
function inDays(request: string, now: Date): string {
  return asksToSee(request) ? withDaysOfPeriods(request, now) : request;
}

// A reading that leaves much open may only be the best of what the search happened to find.
function isUnsure(choice: Choice): boolean {
  const { action, alignment, score } = choice;
  const open = missingFields(action).length > 0 || alignment.quality < sureQuality || score < sureScore;
  return open || takesLikeKind(choice);
}

// `rename the post X`: a tool of which the search told no more than its name is about a post, and the one chosen is not.
function isPassedOver({ action: { tool }, sentence }: Choice, untold: readonly string[]): boolean {
  const speaksOf = (slug: string) =>
    sentence.tokens.some(
      ({ kind, word }) => kind === 'word' && wordMatch(word, slug.split('_').at(-1)?.toLowerCase() ?? '') > 0,
    );
  return !speaksOf(tool.slug) && untold.some(speaksOf);
}

// There may be a tool for just the kind of thing that is named.
function takesLikeKind({ action, alignment: { spans }, sentence }: Choice): boolean {
  const { fields } = action.tool.annotations;
  return spans.some(({ field, start, end }) => {
    const hints = fields[field];
    return hints?.role === 'reference' && fitOf(sentence, start, end, hints.names) === 'like-kind';
  });
}

const sureQuality = 0.7;
const sureScore = 0.6;

// `saying Read it, and send it to Jane.`: what no tool does, after words that introduce text, belongs to the text.
function joinedAt(index: number, requests: readonly string[], source: string): readonly string[] | undefined {
  const [before, request] = [requests[index - 1], requests[index]];
  if (before === undefined || request === undefined || !introducesText(before)) return undefined;
  const start = source.indexOf(before);
  const end = source.indexOf(request, start + before.length) + request.length;
  if (start < 0 || end < start + before.length + request.length) return undefined;
  return [...requests.slice(0, index - 1), source.slice(start, end), ...requests.slice(index + 1)];
}

function without(index: number, { answer, wider }: Found): Found {
  return { answer: { ...answer, results: answer.results.toSpliced(index, 1) }, wider };
}

function readRequest(
  sentence: Sentence,
  candidates: readonly ToolCard[],
  givers: readonly ToolCard[],
  choose: Choose,
): readonly Choice[] {
  const choice = bestForm(sentence, candidates, choose);
  const split = splitAttribute(sentence, choice, [...new Set([...candidates, ...givers])], choose);
  return split ?? (choice ? [choice] : []);
}

/** What another way to say it costs, so that what was said is preferred. */
const formCost = 0.08;

function bestForm(sentence: Sentence, candidates: readonly ToolCard[], choose: Choose): Choice | undefined {
  const readers = candidates.filter(({ hints }) => hints.readOnly);
  const others = formsOf(sentence.source).flatMap(({ text, shows, asks, owner }) => {
    const form = readSentence(text, sentence.now, sentence.known);
    const choice = choose(form, shows || asks ? readers : candidates);
    return choice && (!shows || namesWhatToShow(form, choice))
      ? [{ ...choice, score: choice.score + (ownsByKind(choice, owner) ? formCost : -formCost) }]
      : [];
  });
  return [choose(sentence, candidates) ?? [], ...others]
    .flat()
    .sort((one, other) => other.score - one.score)[0];
}

// `the Product space's Reports page`: the owner is a thing of a kind, and part of no name; `my tasks` are the speaker's.
function ownsByKind({ action }: Choice, owner: string | undefined): boolean {
  if (owner === 'my') return [...action.values.values()].includes('me');
  const kinds = Object.values(action.tool.annotations.fields).map(({ names }) => names);
  return owner !== undefined && kinds.some((kind) => kind !== undefined && sameKind(kind, owner));
}

// `open tasks of Jane` names what to show at once; `book a flight to Paris` names nothing that can be shown.
function namesWhatToShow({ tokens }: Sentence, { alignment }: Choice): boolean {
  const noun = alignment.matched.find((at) => at > 0 && !isFunctionWord(tokens[at]?.word ?? ''));
  if (noun === undefined || noun > 3) return false;
  return !tokens.slice(1, noun).some(({ word }) => ['a', 'an'].includes(word));
}

/**
 * Whether words that point back may mean a thing of the kind: one that was spoken of, or is about to be made by an
 * earlier request of the message. A bare `it` means what was spoken of last.
 */
function refersTo(memory: Memory, before: readonly Action[]): (kind: string, words: string) => boolean {
  const made = before.flatMap(({ tool }) => [
    tool.slug.split('_').at(-1),
    ...Object.values(tool.annotations.fields).map(({ names }) => names),
  ]);
  const latest = before.at(-1);
  const last = latest ? kindOf(latest.tool) : lastSpokenOf(memory.things)?.kind;
  return (kind, words) => {
    if (last !== undefined && /^it$/i.test(words.trim())) return sameKind(last, kind);
    if (latest && /^them$/i.test(words.trim())) return sameKind(last ?? '', kind);
    if (before.length === 0 && memory.things.length > 0 && pointsToSeveral(words)) {
      return lastSeveral(memory.things).some(
        (thing) => thing.kind !== undefined && sameKind(thing.kind, kind),
      );
    }
    const kinds = [...memory.things.map((thing) => thing.kind), ...made];
    // `the post` after a blog post was made is no page.
    const noun = words.trim().split(/\s+/).at(-1) ?? '';
    const called = kinds.findLast((known) => known !== undefined && isKindWord(noun, known));
    if (called !== undefined) return sameKind(called, kind);
    // Where nothing was spoken of, the question which one is meant tells more than a refusal.
    return kinds.length === 0 || kinds.some((known) => known !== undefined && sameKind(known, kind));
  };
}
