import { type Choice, chooseTool } from '../choose/choose-tool.ts';
import { type Choose, splitAttribute } from '../choose/split-attribute.ts';
import type { Memory } from '../conversation/memory.ts';
import { sameKind } from '../conversation/things.ts';
import type { Action } from '../fill/action.ts';
import { readSentence, type Sentence } from '../parse/sentence.ts';
import type { SearchAnswer } from '../tools/search-answer.ts';
import type { ToolCard } from '../tools/tool-card.ts';

/** The day to count from where the router tells none. */
export const someDay = new Date('2026-01-01T00:00:00Z');

/** What the router found: for each request, and, where that was not enough, for what it may be about. */
export interface Found {
  readonly answer: SearchAnswer;
  readonly wider: SearchAnswer | undefined;
}

/** The actions for the requests of a message, or the place of the first that no tool does. */
export function readRequests(
  requests: readonly string[],
  found: Found,
  memory: Memory,
): Action[] | { readonly without: number } {
  const { answer, wider } = found;
  const now = answer.now ?? wider?.now ?? someDay;
  const known = (slugs: readonly string[]) =>
    [...new Set(slugs)].flatMap((slug) => memory.tools.get(slug) ?? []);
  const widely = wider?.results.flatMap((result) => result.slugs) ?? [];
  const givers = known(answer.results.slice(requests.length).flatMap((result) => result.slugs));
  const actions: Action[] = [];
  for (const [index, request] of requests.entries()) {
    const candidates = known([...(answer.results[index]?.slugs ?? []), ...widely]);
    const choose: Choose = (sentence, tools) => chooseTool(sentence, tools, refersTo(memory, actions));
    const read = readRequest(readSentence(request, now), candidates, givers, choose);
    if (read.length === 0) return { without: index };
    actions.push(...read.map(({ action }) => action));
  }
  return actions;
}

function readRequest(
  sentence: Sentence,
  candidates: readonly ToolCard[],
  givers: readonly ToolCard[],
  choose: Choose,
): readonly Choice[] {
  const choice = choose(sentence, candidates);
  const split = splitAttribute(sentence, choice, [...new Set([...candidates, ...givers])], choose);
  return split ?? (choice ? [choice] : []);
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
  const last = memory.things.at(-1);
  return (kind, words) => {
    if (before.length === 0 && last?.kind !== undefined && /^(?:it|them)$/i.test(words.trim()))
      return sameKind(last.kind, kind);
    const kinds = [...memory.things.map((thing) => thing.kind), ...made];
    return kinds.some((known) => known !== undefined && sameKind(known, kind));
  };
}
