import { readReply } from '../ask/answer.ts';
import { choiceQuestion, pickCandidate } from '../ask/candidates.ts';
import { chooseTool } from '../choose/choose-tool.ts';
import { learn } from '../conversation/learn.ts';
import type { Memory, Pending } from '../conversation/memory.ts';
import { sameKind } from '../conversation/things.ts';
import type { Step, Turn } from '../conversation/turns.ts';
import type { Action } from '../fill/action.ts';
import { splitRequests } from '../language/clauses.ts';
import { withoutCourtesy } from '../language/requests.ts';
import { smallTalk } from '../language/small-talk.ts';
import { readSentence } from '../parse/sentence.ts';
import { decline, sayFailure } from '../say/refusals.ts';
import { sayBack, sayHelp } from '../say/small-talk.ts';
import { readTools } from '../tools/read-tools.ts';
import { readSearchAnswer, type SearchAnswer } from '../tools/search-answer.ts';
import { carryOut, schemaInput } from './carry-out.ts';
import { connectFirst } from './connect-first.ts';
import { type Decision, say } from './decision.ts';
import { readExecutions } from './executions.ts';

const someDay = new Date('2026-01-01T00:00:00Z');

/** What to do next in a turn, from what was said before it and what it has done so far. */
export function decide(turn: Turn, before: Memory): Decision {
  const memory = learn(before, turn.steps);
  const answered = memory.pending ? decideAnswer(turn, memory, memory.pending) : undefined;
  if (answered) return answered;
  const talk = smallTalk(turn.request);
  if (talk !== undefined && talk !== 'help') return say(sayBack(talk));
  return decideRequest(turn, memory, talk === 'help');
}

function decideAnswer(turn: Turn, memory: Memory, pending: Pending): Decision | undefined {
  const actions =
    pending.kind === 'choice' ? chosen(turn.request, pending) : told(turn.request, memory, pending);
  if (actions === 'cancelled') return say(sayBack('cancel'));
  if (actions === 'again') {
    return pending.kind === 'choice'
      ? say(choiceQuestion('There are only these:', pending.candidates), pending)
      : undefined;
  }
  if (actions === 'elsewhere') return undefined;
  return carryOut(withKnownTools(actions, memory), {
    executions: readExecutions(turn.steps),
    memory,
    looked: lookedAt(turn.steps),
    asked: true,
  });
}

type Told = readonly Action[] | 'cancelled' | 'elsewhere' | 'again';

function told(text: string, memory: Memory, pending: Extract<Pending, { kind: 'fields' }>): Told {
  const action = pending.actions[pending.about];
  if (!action) return 'elsewhere';
  const reply = readReply(text, action, pending.fields, memory.now ?? someDay);
  if (reply.kind !== 'answered') return reply.kind;
  return pending.actions.map((one, index) => (index === pending.about ? reply.action : one));
}

function chosen(text: string, pending: Extract<Pending, { kind: 'choice' }>): Told {
  const talk = smallTalk(text);
  if (talk === 'cancel') return 'cancelled';
  const candidate = pickCandidate(text, pending.candidates);
  if (!candidate) return /^\W*\d+\W*$/.test(text) ? 'again' : 'elsewhere';
  const [first, ...rest] = pending.actions;
  if (!first) return 'elsewhere';
  return [{ ...first, values: new Map([...first.values, [pending.field, candidate.id]]) }, ...rest];
}

// A whole schema that came after the question takes the place of the signature.
function withKnownTools(actions: readonly Action[], memory: Memory): readonly Action[] {
  return actions.map((action) => ({ ...action, tool: memory.tools.get(action.tool.slug) ?? action.tool }));
}

function lookedAt(steps: readonly Step[]): ReadonlySet<string> {
  return new Set(
    steps.flatMap(({ tool, answer }) =>
      tool === 'schemas' && answer.successful ? [...readTools(answer.data.tool_schemas).keys()] : [],
    ),
  );
}

function decideRequest(turn: Turn, memory: Memory, help: boolean): Decision {
  const requests = splitRequests(withoutCourtesy(turn.request)).map(withoutCourtesy);
  const search = turn.steps.find(({ tool }) => tool === 'search');
  if (requests.length === 0) return say('What can I do for you?');
  if (!search)
    return searchFor(help ? ['what can be done: create, update, find, list, delete'] : requests, memory);
  if (!search.answer.successful) return say(sayFailure(search.answer.error));
  const answer = readSearchAnswer(search.answer.data);
  if (help) return say(sayHelp(answer));
  const actions = actionsFor(requests, answer, memory);
  if (!Array.isArray(actions)) return say(decline(answer, answer.results[actions.without]));
  const looked = lookedAt(turn.steps);
  return (
    learnFirst(actions, memory, looked) ??
    connectFirst(actions, answer, turn.steps) ??
    carryOut(actions, {
      executions: readExecutions(turn.steps),
      memory,
      looked,
      asked: false,
    })
  );
}

// A tool that the search only mentioned is looked up before anything is read into it.
function learnFirst(
  actions: readonly Action[],
  memory: Memory,
  looked: ReadonlySet<string>,
): Decision | undefined {
  const unknown = actions
    .map(({ tool }) => tool)
    .filter((tool) => !tool.hinted && !tool.whole && !looked.has(tool.slug));
  const slugs = [...new Set(unknown.map(({ slug }) => slug))];
  return slugs.length === 0
    ? undefined
    : { kind: 'call', tool: 'schemas', input: schemaInput(slugs, memory.sessionId) };
}

function searchFor(requests: readonly string[], memory: Memory): Decision {
  return {
    kind: 'call',
    tool: 'search',
    input: {
      queries: requests.map((request) => ({ use_case: useCase(request, memory).slice(0, 1024) })),
      session: memory.sessionId === undefined ? { generate_id: true } : { id: memory.sessionId },
    },
  };
}

// The router knows nothing of what was said before: what `it` is, it is told.
function useCase(request: string, memory: Memory): string {
  const kind = memory.things.at(-1)?.kind;
  if (kind === undefined) return request;
  return request.replace(/\b(?:it|them|that one|this one)\b/i, `the ${kind}`).replace(/\bone\b/i, kind);
}

/** The action for each request, or the place of the first that no tool does. */
function actionsFor(
  requests: readonly string[],
  answer: SearchAnswer,
  memory: Memory,
): Action[] | { readonly without: number } {
  const actions: Action[] = [];
  for (const [index, request] of requests.entries()) {
    const slugs = answer.results[index]?.slugs ?? [];
    const candidates = slugs.flatMap((slug) => memory.tools.get(slug) ?? []);
    const choice = chooseTool(
      readSentence(request, answer.now ?? someDay),
      candidates,
      speaksOf(memory, actions),
    );
    if (!choice) return { without: index };
    actions.push(choice.action);
  }
  return actions;
}

/** Whether a thing of the kind was spoken of, or is about to be made by an earlier request of the message. */
function speaksOf(memory: Memory, before: readonly Action[]): (kind: string) => boolean {
  const kinds = [
    ...memory.things.map((thing) => thing.kind),
    ...before.flatMap(({ tool }) => [
      tool.slug.split('_').at(-1),
      ...Object.values(tool.annotations.fields).map(({ names }) => names),
    ]),
  ];
  return (kind) => kinds.some((known) => known !== undefined && sameKind(known, kind));
}
