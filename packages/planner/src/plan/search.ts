import { z } from 'zod';
import type { Memory } from '../conversation/memory.ts';
import { respelled } from '../language/spelling.ts';
import { isActionWord, plainVerbs, wordMatch } from '../language/synonyms.ts';
import { tokenize } from '../language/tokens.ts';
import { masked } from '../rewording/masked.ts';
import { askedOfParts } from '../rewording/parts-of-things.ts';
import type { SearchAnswer } from '../tools/search-answer.ts';
import type { Decision } from './decision.ts';
import { forNames, nameFinder } from './look-up-names.ts';

/** A call of the search. */
export type SearchDecision = Extract<Decision, { kind: 'call' }>;

const searchInput = z.looseObject({ queries: z.unknown() });

/** What a search that was made asked for. */
export function queriesOf(input: unknown): unknown {
  const given: unknown = typeof input === 'string' ? JSON.parse(input) : input;
  return searchInput.safeParse(given).data?.queries;
}

// What people keep in the applications that they work with, whichever those are.
const everydayThings = [
  'page',
  'post',
  'label',
  'space',
  'content',
  'task',
  'message',
  'file',
  'event',
  'issue',
  'comment',
  'user',
];

/** What a name is taken for where nothing tells what it names. */
const mostMeant = 4;

/** Asks the router which tools each request may mean. */
export function searchFor(requests: readonly string[], memory: Memory): SearchDecision {
  const finder = nameFinder(memory.tools) ? [] : [forNames];
  const cases = requests.map((request) => useCase(request, memory));
  const ofParts = requests.flatMap((request) => partsOf(request, memory));
  return searchBy([...cases, ...requests.flatMap(tail), ...finder, ...new Set(ofParts)], memory);
}

/**
 * The tools that a search found for a request, best first: those for it as it was said, then those for the part of
 * something that it speaks of, and then what was found besides.
 */
export function foundFor(
  request: string,
  at: number,
  { results }: SearchAnswer,
  memory: Memory,
): readonly string[] {
  const own = results[at];
  const cases = partsOf(request, memory);
  const ofParts = results.filter(({ useCase: one }) => cases.includes(one));
  return [
    ...(own?.slugs.slice(0, own.primary) ?? []),
    ...ofParts.flatMap(({ slugs, primary }) => slugs.slice(0, primary)),
    ...(own?.slugs.slice(own.primary) ?? []),
  ];
}

function partsOf(request: string, memory: Memory): readonly string[] {
  return askedOfParts(useCase(request, memory));
}

const namers = new Set(['called', 'named', 'titled', 'entitled', 'need', 'red']);

// `create a page … with labels a and b`, `… tagged urgent`: what is said last may be another tool's to do.
function tail(request: string): readonly string[] {
  const tokens = tokenize(request);
  const at = tokens.findIndex(
    ({ kind, word }, index) =>
      index > 2 && kind === 'word' && (word === 'with' || (/ed$/.test(word) && !namers.has(word))),
  );
  const start = tokens[tokens[at]?.word === 'with' ? at + 1 : at];
  return at < 0 || !start || start.kind === 'quoted' ? [] : [`add ${request.slice(start.start)}`];
}

/** As many as a router takes at once. */
const mostQueries = 20;

/**
 * Asks again where nothing was found, since a router cannot know what `trash "Travel expenses"` is about, nor every
 * verb: with the plain verbs for what was said, and each of the things that it may be done to.
 */
export function searchWider(request: string, memory: Memory): SearchDecision {
  const words = tokenize(request).filter(({ kind }) => kind === 'word');
  const said = words.find(({ word }) => isVerb(word))?.word;
  const verbs = said === undefined ? [] : [...new Set([...plainVerbs(said), said])];
  const named = everydayThings.filter((thing) =>
    words.some(({ word }) => wordMatch(word, thing) >= sameThing),
  );
  const queries = [
    ...masked(request, everydayThings.slice(0, mostMeant)),
    ...named.flatMap((thing) =>
      [...verbs, 'list', 'show', 'update', 'search'].map((verb) => `${verb} ${thing}`),
    ),
    ...everydayThings.map((thing) => (verbs[0] === undefined ? thing : `${verbs[0]} ${thing}`)),
    ...verbs.slice(1).flatMap((verb) => everydayThings.map((thing) => `${verb} ${thing}`)),
  ];
  return searchBy([...new Set(queries)].slice(0, mostQueries), memory);
}

/** How well a word must stand for another to name the same kind of thing. */
const sameThing = 0.7;

function isVerb(word: string): boolean {
  return isActionWord(word) || word.startsWith('un') || word === 'what' || word === 'which';
}

/** Asks for all kinds of tools, to tell what can be done. */
export function searchForAnything(memory: Memory): SearchDecision {
  return searchBy(everydayThings, memory);
}

function searchBy(useCases: readonly string[], memory: Memory): SearchDecision {
  return {
    kind: 'call',
    tool: 'search',
    input: {
      queries: useCases.map((useCase) => ({ use_case: useCase.slice(0, 1024) })),
      session: memory.sessionId === undefined ? { generate_id: true } : { id: memory.sessionId },
    },
  };
}

// The router knows nothing of what was said before: what `it` is, it is told.
function useCase(request: string, memory: Memory): string {
  const kind = memory.things.at(-1)?.kind;
  const spelt = respelledIn(plainVerb(request));
  if (kind === undefined) return spelt;
  return spelt.replace(/\b(?:it|them|that one|this one)\b/i, `the ${kind}`).replace(/\bone\b/i, kind);
}

function respelledIn(request: string): string {
  return request.replace(/\p{Ll}+/gu, (word, at: number) =>
    /[\p{L}\p{N}'’]/u.test(request.charAt(at - 1)) ? word : respelled(word),
  );
}

// `put together a page` is found as `create a page`.
function plainVerb(request: string): string {
  const [first] = tokenize(request);
  const joined = first?.kind === 'word' && first.text.includes(' ') && isActionWord(first.word);
  return first && joined ? `${first.word}${request.slice(first.end)}` : request;
}
