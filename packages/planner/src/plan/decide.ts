import { readReply } from '../ask/answer.ts';
import { choiceQuestion, pickByName, pickCandidate } from '../ask/candidates.ts';
import { askedAgain, shrugged } from '../ask/shrugged.ts';
import { learn } from '../conversation/learn.ts';
import type { Memory, Pending } from '../conversation/memory.ts';
import { kindOf } from '../conversation/things.ts';
import type { Step, Turn } from '../conversation/turns.ts';
import { type Action, missingFields } from '../fill/action.ts';
import { readCorrection } from '../language/corrections.ts';
import { isForbidding } from '../language/forbidding.ts';
import { smallTalk } from '../language/small-talk.ts';
import { wishToUndo } from '../language/wants-undone.ts';
import { requestsIn } from '../rewording/requests-in.ts';
import { sayReason } from '../say/failures.ts';
import { decline } from '../say/refusals.ts';
import { sayBack, sayHelp } from '../say/small-talk.ts';
import { readTools } from '../tools/read-tools.ts';
import { readSearchAnswer, type SearchAnswer } from '../tools/search-answer.ts';
import { doneAgain } from './again.ts';
import { lookedUpFirst, wantedReader } from './all-of-them.ts';
import { carryOut, schemaInput } from './carry-out.ts';
import { connectFirst } from './connect-first.ts';
import { corrected, takeBackFirst } from './correct.ts';
import { misses, wantedCreation } from './create-instead.ts';
import { type Decision, say } from './decision.ts';
import { type Execution, readExecutions } from './executions.ts';
import { inFull } from './in-full.ts';
import { type LookedUp, lookUpNames, lookUpNamesOf, withNames } from './look-up-names.ts';
import { meansOtherKind, refusedBy } from './other-kind.ts';
import { ownRequest } from './own-request.ts';
import { type Reading, readRequests, someDay } from './read-requests.ts';
import { queriesOf, type SearchDecision, searchFor, searchForAnything, searchWider } from './search.ts';
import { toldApart } from './told-apart.ts';
import { takeBack } from './undo.ts';

/** What to do next in a turn, from what was said before it and what it has done so far. */
export function decide(whole: Turn, before: Memory): Decision {
  const { turn, memory } = withNames(whole, learn(before, whole.steps));
  const wish = wishToUndo(turn.request);
  const back = wish && takeBack(wish, turn.steps, before);
  if (back) return back;
  // `I mean the one in People` says which of those that were offered, and corrects nothing.
  const picked = isOffered(memory.pending) ? decideAnswer(turn, memory, memory.pending) : undefined;
  if (picked) return picked;
  const correction = correct(turn, memory);
  if (correction) return correction;
  const answered = memory.pending ? decideAnswer(turn, memory, memory.pending) : undefined;
  if (answered) return answered;
  const talk = smallTalk(turn.request);
  const isToQuestion = talk === 'agreement' && memory.pending !== undefined;
  if (talk !== undefined && talk !== 'help' && !isToQuestion) return say(sayBack(talk));
  if (isForbidding(turn.request)) return say(sayBack('cancel'));
  const again = doneAgain(turn.request, memory);
  return again ? carry(again, turn, memory, false) : decideRequest(turn, memory, talk === 'help');
}

function isOffered(pending: Pending | undefined): pending is Extract<Pending, { readonly kind: 'choice' }> {
  return pending?.kind === 'choice' && pending.offered;
}

/** What a message that says what was meant leads to. */
function correct(turn: LookedUp, memory: Memory): Decision | undefined {
  const said = readCorrection(turn.request);
  const meant = said && corrected(said, memory);
  if (!meant) return undefined;
  if (meant.kind === 'request') return decideRequest({ ...turn, request: meant.request }, memory, false);
  const asMeant = () => carry(withKnownTools(meant.actions, memory), turn, memory, true);
  return meant.takesBack ? takeBackFirst(turn.steps, asMeant) : asMeant();
}

function carry(actions: readonly Action[], turn: Turn, memory: Memory, asked: boolean): Decision {
  return goOn(actions, readExecutions(turn.steps), turn, memory, asked);
}

function goOn(
  actions: readonly Action[],
  executions: readonly Execution[],
  { steps, request }: Turn,
  memory: Memory,
  asked: boolean,
): Decision {
  const wanted = wantedCreation({ actions, executions }, request, memory.tools);
  const search = wanted === undefined ? undefined : searchFor([wanted], memory);
  const made = steps.filter(({ tool }) => tool === 'search');
  if (search && !isAsked(search, made)) return search;
  return carryOut(actions, { executions, memory, looked: lookedAt(steps), asked, request });
}

function decideAnswer(turn: Turn, memory: Memory, pending: Pending): Decision | undefined {
  const shrug = shrugged(turn.request, pending);
  if (shrug === 'cancelled') return say(sayBack('cancel'));
  if (shrug === 'again') return say(askedAgain(pending), pending);
  if (shrug !== undefined) return carry(withKnownTools(shrug, memory), turn, memory, true);
  const own =
    pending.kind === 'fields' ? ownRequest(requestsOf(turn, memory), turn, memory, pending) : undefined;
  if (own?.kind === 'call') return own;
  if (own?.kind === 'own') return undefined;
  const actions =
    pending.kind === 'choice'
      ? chosen(turn.request, pending)
      : told(turn.request, memory, pending, own?.action);
  if (actions === 'cancelled') return say(sayBack('cancel'));
  if (actions === 'again') {
    return pending.kind === 'choice'
      ? say(choiceQuestion('There are only these:', pending.candidates), pending)
      : undefined;
  }
  if (actions === 'elsewhere') return undefined;
  return carry(withKnownTools(actions, memory), turn, memory, true);
}

type Told = readonly Action[] | 'cancelled' | 'elsewhere' | 'again';

function told(
  text: string,
  memory: Memory,
  pending: Extract<Pending, { kind: 'fields' }>,
  again: Action | undefined,
): Told {
  const action = pending.actions[pending.about];
  if (!action) return 'elsewhere';
  if (again) return pending.actions.with(pending.about, again);
  const reply = readReply(text, action, pending.fields, memory.now ?? someDay);
  if (reply.kind !== 'answered') return reply.kind;
  return pending.actions.map((one, index) => (index === pending.about ? reply.action : one));
}

function chosen(text: string, pending: Extract<Pending, { kind: 'choice' }>): Told {
  const [first, ...rest] = pending.actions;
  if (smallTalk(text) === 'cancel') return 'cancelled';
  if (!first) return 'elsewhere';
  const pick = pending.offered
    ? pickCandidate(text, pending.candidates, first.tool)
    : pickByName(text, pending.candidates);
  if (pick.kind === 'elsewhere') return toldApart(text, pending);
  if (pick.kind === 'unclear') return 'again';
  return [{ ...first, values: new Map([...first.values, [pending.field, pick.candidate.id]]) }, ...rest];
}

function requestsOf({ request }: Turn, memory: Memory): readonly string[] {
  const last = memory.done?.at(-1)?.tool;
  const makes = last !== undefined && !last.hints.readOnly && /(?:^|_)CREATE_/.test(last.slug);
  return inFull(requestsIn(request, makes ? kindOf(last) : undefined), memory);
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

function decideRequest(turn: LookedUp, memory: Memory, help: boolean): Decision {
  const requests = requestsOf(turn, memory);
  const [search, ...widerSearches] = searchesBefore(turn.steps);
  if (requests.length === 0) return say('What can I do for you?');
  if (!search) return help ? searchForAnything(memory) : searchFor(requests, memory);
  if (!search.answer.successful) return say(sayReason(search.answer.error));
  const answer = readSearchAnswer(search.answer.data);
  if (help) return say(sayHelp(answer));
  const wider = widerSearches.flatMap(answersOf);
  const reading = readRequests(requests, turn.request, { answer, wider }, memory);
  if ('without' in reading) {
    const said = requests[reading.without] ?? '';
    const next = findOut(said, turn, widerSearches, memory);
    return next ?? say(decline(wider.at(-1) ?? answer, answer.results[reading.without], said));
  }
  const further =
    searchFurther(reading, requests, turn.steps, memory) ?? lookUpNamesOf(reading, turn, memory);
  if (further) return further;
  const actions = lookedUpFirst(reading.actions, memory.tools);
  return (
    learnFirst(actions, memory, lookedAt(turn.steps)) ??
    connectFirst(actions, wider.at(-1) ?? answer, turn.steps) ??
    carryOtherKind(
      reading,
      () =>
        readRequests(
          requests,
          turn.request,
          { answer, wider },
          memory,
          refusedBy(actions, readExecutions(turn.steps)),
        ),
      turn,
      memory,
    ) ??
    carry(actions, turn, memory, false)
  );
}

// What no tool does as far as is known: a wider search may find one, or a name that is known tell what was meant.
function findOut(
  said: string,
  turn: LookedUp,
  widerSearches: readonly Step[],
  memory: Memory,
): Decision | undefined {
  const again = searchWider(said, memory);
  return isAsked(again, widerSearches) ? lookUpNames(turn, memory) : again;
}

function answersOf({ answer }: Step): readonly SearchAnswer[] {
  return answer.successful ? [readSearchAnswer(answer.data)] : [];
}

// What is searched for later, for a way out, says nothing about what was meant.
function searchesBefore(steps: readonly Step[]): readonly Step[] {
  const run = steps.findIndex(({ tool }) => tool === 'execute');
  return steps.slice(0, run < 0 ? steps.length : run).filter(({ tool }) => tool === 'search');
}

/** Another search, before anything runs, where the first may not have found what was meant. */
function searchFurther(
  { actions, unsure }: Extract<Reading, { readonly quality: number }>,
  requests: readonly string[],
  steps: readonly Step[],
  memory: Memory,
): SearchDecision | undefined {
  if (steps.some(({ tool }) => tool === 'execute')) return undefined;
  const wanted = wantedReader(actions, memory.tools);
  const searches = [
    ...unsure.map((index) => searchWider(requests[index] ?? '', memory)),
    ...(wanted === undefined ? [] : [searchFor([wanted], memory)]),
  ];
  const made = steps.filter(({ tool }) => tool === 'search').slice(1);
  return searches.find((search) => !isAsked(search, made));
}

/** How much worse the reading for a thing of another kind may be. */
const otherKindCost = 0.15;

function carryOtherKind(
  first: Extract<Reading, { readonly quality: number }>,
  readAgain: () => Reading,
  turn: Turn,
  memory: Memory,
): Decision | undefined {
  const [missed, ...executions] = readExecutions(turn.steps);
  if (!missed || refusedBy(first.actions, [missed]) === undefined) return undefined;
  const other = readAgain();
  const [before, action] = [first.actions[0], 'without' in other ? undefined : other.actions[0]];
  if ('without' in other || !before || !action || other.actions.length !== 1) return undefined;
  const close = other.quality >= first.quality - otherKindCost && missingFields(action).length === 0;
  if (!close || !meansOtherKind(before, action)) return undefined;
  const failed =
    executions[0]?.results.some(({ successful }) => !successful) && !misses(action, executions[0]);
  return failed
    ? goOn(first.actions, [missed, ...executions.slice(1)], turn, memory, false)
    : goOn(other.actions, executions, turn, memory, false);
}

function isAsked({ input }: SearchDecision, searches: readonly Step[]): boolean {
  const queries = JSON.stringify(input.queries);
  return searches.some((step) => JSON.stringify(queriesOf(step.input)) === queries);
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
