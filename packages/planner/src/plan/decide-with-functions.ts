import type { Memory } from '../conversation/memory.ts';
import type { Event, FunctionResult, Step, Turn } from '../conversation/turns.ts';
import type { OfferedFunctions } from '../tools/function-tools.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import {
  batchOf,
  type FunctionCall,
  functionCallsIn,
  searchFunctions,
  withFunctions,
} from './functions-as-router.ts';

/** The next thing to do where functions are offered: as without, or calls of some of them that do not depend on each other. */
export type NextStep =
  | Decision
  | {
      readonly kind: 'functions';
      readonly calls: readonly FunctionCall[];
      /** What the turn has done so far, in words, for a host that allows no more calls. */
      readonly done?: string | undefined;
    };

/** What functions there are, and whether they are all there is. */
export interface Surroundings {
  readonly functions: OfferedFunctions;
  /** There is a router, whose search is asked too. */
  readonly hasRouter: boolean;
  /** The host takes no words for an answer, until something has been called. */
  readonly isForced: boolean;
  /** For hosts that tell no time. */
  readonly now: Date;
}

/** More searches and look-ups than any reading takes; they cost no call here. */
const mostRounds = 64;

/**
 * Decides a turn with functions to call. The turn is gone through as if a router offered them: its search, its look-ups
 * and its batches are answered from what is offered and what the calls of the turn brought, until a step is left to take.
 *
 * @returns the step, and the steps of the turn as a router would have answered them
 */
export function decideWithFunctions(
  turn: Turn,
  before: Memory,
  around: Surroundings,
): { readonly step: NextStep; readonly turn: Turn } {
  const left = [...turn.events];
  const steps: Step[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const played = { ...turn, steps: [...steps] };
    const decision = decide(played, before);
    if (decision.kind === 'say') return { step: decision, turn: withRest(played, left, around.functions) };
    const next = goOn(decision, left, around);
    if ('open' in next) return { step: next.open, turn: played };
    steps.push(next.taken);
  }
  throw new Error('The planner goes round in a circle.');
}

/** A decision as the step that was taken by it, or as the one that is still to be taken. */
function goOn(
  decision: Extract<Decision, { readonly kind: 'call' }>,
  left: Event[],
  { functions, hasRouter, now }: Surroundings,
): { readonly taken: Step } | { readonly open: NextStep } {
  const calls = decision.tool === 'execute' ? functionCallsIn(decision.input, functions) : undefined;
  if (calls) {
    const results = takeResults(left, calls.length);
    const open = calls.slice(results.length);
    return open.length > 0
      ? { open: { kind: 'functions', calls: open, done: decision.done } }
      : { taken: batchOf(calls, results) };
  }
  if (decision.tool === 'search' && !hasRouter) return { taken: searchFunctions(decision, functions, now) };
  const event = left.shift();
  return event === undefined ? { open: decision } : { taken: stepOf(event, functions) };
}

function takeResults(left: Event[], most: number): readonly FunctionResult[] {
  const first = left.findIndex(({ kind }) => kind !== 'function');
  return left
    .splice(0, Math.min(most, first < 0 ? left.length : first))
    .flatMap((event) => (event.kind === 'function' ? [event] : []));
}

// What another model did in an earlier turn is known all the same.
function withRest(turn: Turn, left: readonly Event[], functions: OfferedFunctions): Turn {
  return { ...turn, steps: [...turn.steps, ...left.map((event) => stepOf(event, functions))] };
}

function stepOf(event: Event, functions: OfferedFunctions): Step {
  if (event.kind === 'meta') return withFunctions(event.step, functions);
  return batchOf([{ slug: functions.slugOf(event.name) ?? event.name, arguments: event.input }], [event]);
}
